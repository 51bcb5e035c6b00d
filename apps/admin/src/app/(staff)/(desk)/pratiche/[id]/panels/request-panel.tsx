import type { SummaryRow } from "@sportello/forms/summarise";
import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useInstantText } from "../../../../../../components/instant.tsx";
import { useFormat } from "../../../../../../i18n/use-format.ts";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { AnswerRows } from "./answer-rows.tsx";
import { FilledAtCounter } from "./filled-at-counter.tsx";

/** The answers by the pages of the form, as the citizen saw them; what the identity provider certified is marked. */
export const RequestPanel = ({ application }: { readonly application: ApplicationDetails }) => {
  const t = useTranslations("application");
  const instant = useInstantText();
  const { signIn } = application.applicant;
  return (
    <div className="space-y-4">
      {application.outcome ? <Outcome outcome={application.outcome} /> : null}
      {signIn ? (
        <p className="flex items-start gap-2 text-sm text-ink-soft">
          <BadgeCheck aria-hidden className="mt-px size-4.5 shrink-0 text-good" />
          <span>
            {t("signedIn", {
              protocol: t(`protocol.${signIn.protocol}`),
              level: t(`level.${signIn.level}`),
              provider: signIn.provider,
              at: instant(signIn.authenticatedAt, "long"),
            })}
          </span>
        </p>
      ) : application.counter ? (
        <FilledAtCounter filing={application.counter} />
      ) : (
        <p className="text-sm text-wait">{t("sentByGuest")}</p>
      )}
      {application.summary.map(({ page, title, rows }) => (
        <section key={page} aria-label={title} className="rounded-lg border border-line bg-panel">
          <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-2.5">
            <h2 className="font-bold">{title}</h2>
            {isCertifiedIn(rows, application.certifiedPaths) ? <CertifiedBy applicant={application.applicant} /> : null}
          </header>
          <div className="px-4 py-1">
            <AnswerRows rows={rows} uploads={application.uploads} certifiedPaths={application.certifiedPaths} />
          </div>
        </section>
      ))}
    </div>
  );
};

const isCertifiedIn = (rows: readonly SummaryRow[], paths: readonly string[]): boolean =>
  rows.some(({ path, rows: inner }) => paths.includes(path) || isCertifiedIn(inner ?? [], paths));

/** Who certified the marked answers of a page, and when. */
const CertifiedBy = ({ applicant: { certified, signIn } }: { readonly applicant: ApplicationDetails["applicant"] }) => {
  const t = useTranslations("application");
  const format = useFormat();
  const provider = signIn?.provider ?? certified.provider;
  const at = signIn?.authenticatedAt ?? certified.asOf;
  if (!provider || !at) return null;
  return (
    <p className="inline-flex items-center gap-1 text-sm text-good">
      <BadgeCheck aria-hidden className="size-4" />
      {t("certifiedMark", {
        provider,
        day: format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric" }),
      })}
    </p>
  );
};

const Outcome = ({ outcome }: { readonly outcome: NonNullable<ApplicationDetails["outcome"]> }) => {
  const t = useTranslations("application");
  const format = useFormat();
  const isAccepted = outcome.outcome === "accepted";
  const at = outcome.at
    ? format.dateTime(new Date(outcome.at), { day: "numeric", month: "long", year: "numeric" })
    : "—";
  return (
    <section
      className={`rounded-lg border-l-4 px-4 py-3 ${isAccepted ? "border-good bg-good-soft" : "border-bad-strong bg-bad-faint"}`}
    >
      <h2 className="font-bold">{t(isAccepted ? "outcomeAccepted" : "outcomeRejected", { at })}</h2>
      {outcome.reason ? <p className="mt-1 whitespace-pre-line">{outcome.reason}</p> : null}
    </section>
  );
};
