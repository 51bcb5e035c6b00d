import { useTranslations } from "next-intl";
import { Day } from "../../../../../../../components/text/day.tsx";
import { FileLink } from "../../../../../../../components/text/file-link.tsx";
import type { Application } from "../../../../../../../session/answers.ts";

/** The facts that arrive while the citizen looks: receipt and registration number are made by jobs and read out when they come. */
export const ReceiptFacts = ({
  application,
  receipt,
}: {
  application: Application;
  receipt: Application["documents"][number] | undefined;
}) => {
  const t = useTranslations("receipt");
  const { submittedAt, dueOn, registrationNumber, isRegistrationPending } = application;
  return (
    <>
      <dl className="fact-grid">
        {submittedAt ? (
          <div>
            <dt>{t("sentOn")}</dt>
            <dd>
              <Day of={submittedAt} withTime />
            </dd>
          </div>
        ) : null}
        {dueOn ? (
          <div>
            <dt>{t("dueOn")}</dt>
            <dd>
              <Day of={dueOn} />
            </dd>
          </div>
        ) : null}
        {registrationNumber || isRegistrationPending ? (
          <div>
            <dt>{t("registration")}</dt>
            <dd aria-live="polite">{registrationNumber ?? t("registrationPending")}</dd>
          </div>
        ) : null}
      </dl>
      <div aria-live="polite">
        {receipt ? (
          <FileLink kind="document" file={receipt} label={t("download")} />
        ) : (
          <p className="text-muted">{t("receiptPending")}</p>
        )}
      </div>
    </>
  );
};
