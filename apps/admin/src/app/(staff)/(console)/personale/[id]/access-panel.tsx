import { useTranslations } from "next-intl";
import { useInstantText } from "../../../../../components/instant.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { AccessCommand } from "./access-command.tsx";

/** How somebody's access stands, and what can be done with it. */
export const AccessPanel = ({
  person,
  mayWrite,
}: {
  readonly person: Outputs["staff"]["find"];
  readonly mayWrite: boolean;
}) => {
  const t = useTranslations("people");
  const text = useInstantText();
  const { invitation } = person;
  return (
    <section aria-labelledby="access" className="rounded-lg border border-line bg-panel p-5">
      <h2 id="access" className="mb-3 text-lg font-bold">
        {t("access")}
      </h2>
      <div className="space-y-3">
        {person.endedAt ? (
          <p>{t("until", { day: text(person.endedAt, "day") })}</p>
        ) : person.enrolledAt ? (
          <p>{t("since", { day: text(person.enrolledAt, "day") })}</p>
        ) : null}
        {person.state === "invited" ? (
          <Notice tone={!invitation || invitation.isExpired ? "warn" : "note"}>
            {!invitation || invitation.isExpired
              ? t("invitationOver")
              : t("invitationUntil", { day: text(invitation.expiresAt, "long") })}
          </Notice>
        ) : null}
        {person.isSecondFactorReset ? <Notice tone="note">{t("secondFactorPending")}</Notice> : null}
        {person.inCharge > 0 ? <Notice tone="warn">{t("inCharge", { count: person.inCharge })}</Notice> : null}
        {mayWrite ? (
          <ul className="flex flex-col items-start gap-2">
            {person.commands.map((command) => (
              <li key={command}>
                <AccessCommand id={person.id} command={command} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  );
};
