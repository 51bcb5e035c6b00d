import { formatApplicationCode } from "@sportello/domain/applications/code";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusChip } from "../../../../../components/status-chip.tsx";
import { Day } from "../../../../../components/text/day.tsx";
import type { Application } from "../../../../../session/answers.ts";

/** State, code, registration and the last expected day: what criterion C.SE.1.10 wants in sight. */
export const ApplicationFacts = ({ application }: { application: Application }) => {
  const t = useTranslations("application");
  const { code, submittedAt, registrationNumber, registeredAt, dueOn, isRegistrationPending } = application;
  return (
    <dl className="fact-grid">
      <Fact label={t("state")}>
        <StatusChip status={application.status} />
      </Fact>
      {code ? (
        <Fact label={t("code")}>
          <span className="font-monospace">{formatApplicationCode(code)}</span>
        </Fact>
      ) : null}
      {submittedAt ? (
        <Fact label={t("sentOn")}>
          <Day of={submittedAt} withTime />
        </Fact>
      ) : null}
      {registrationNumber ? (
        <Fact label={t("registration")}>
          {registrationNumber}{" "}
          {registeredAt ? (
            <>
              ({t("of")} <Day of={registeredAt} />)
            </>
          ) : null}
        </Fact>
      ) : isRegistrationPending ? (
        <Fact label={t("registration")}>
          <span role="status">{t("registrationPending")}</span>
        </Fact>
      ) : null}
      {dueOn ? (
        <Fact label={t("dueOn")}>
          <Day of={dueOn} />
        </Fact>
      ) : null}
    </dl>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
