import type { SummarySection } from "@sportello/forms/summarise";
import { BadgeCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Instant } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { FileList } from "./file-list.tsx";

type Row = SummarySection["rows"][number];

/** The answers by the pages of the form, as the citizen saw them; what the identity provider certified is marked. */
export const RequestPanel = ({ application }: { readonly application: ApplicationDetails }) => {
  const t = useTranslations("application");
  const { signIn } = application.applicant;
  return (
    <div className="space-y-4">
      {application.outcome ? <Outcome outcome={application.outcome} /> : null}
      {signIn ? (
        <p className="flex items-start gap-2 text-sm text-ink-soft">
          <BadgeCheck aria-hidden className="mt-px size-4.5 shrink-0 text-good" />
          <span>
            {t.rich("signedIn", {
              protocol: t(`protocol.${signIn.protocol}`),
              level: t(`level.${signIn.level}`),
              provider: signIn.provider,
              at: () => <Instant at={signIn.authenticatedAt} as="long" />,
            })}
          </span>
        </p>
      ) : null}
      {application.summary.map(({ page, title, rows }) => (
        <section key={page} aria-label={title} className="rounded-lg border border-line bg-panel">
          <h2 className="border-b border-line px-4 py-2.5 font-bold">{title}</h2>
          <div className="px-4 py-1">
            <Rows rows={rows} application={application} />
          </div>
        </section>
      ))}
    </div>
  );
};

const Rows = ({ rows, application }: { readonly rows: readonly Row[]; readonly application: ApplicationDetails }) => (
  <dl className="divide-y divide-line-soft">
    {rows.map((row) => (
      <div key={row.path} className="grid gap-x-4 py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
        <dt className="text-ink-soft">{row.label}</dt>
        <dd>
          <Answer row={row} application={application} />
        </dd>
      </div>
    ))}
  </dl>
);

const Answer = ({ row, application }: { readonly row: Row; readonly application: ApplicationDetails }) => {
  const t = useTranslations("application");
  if (row.kind === "group") {
    return (
      <div className="rounded-md border border-line-soft px-3">
        <Rows rows={row.rows ?? []} application={application} />
      </div>
    );
  }
  if (row.kind === "file") {
    const files = application.uploads.filter(({ id }) => row.files?.includes(id));
    return files.length === 0 ? <NoAnswer /> : <FileList kind="upload" files={files} />;
  }
  if (row.value === "") return <NoAnswer />;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 whitespace-pre-line">
      <span className="font-semibold break-words">{row.value}</span>
      {application.certifiedPaths.includes(row.path) ? <CertifiedMark application={application} label={t("certifiedTitle")} /> : null}
    </span>
  );
};

const NoAnswer = () => <span className="text-ink-faint italic">{useTranslations("application")("noAnswer")}</span>;

const CertifiedMark = ({ application, label }: { readonly application: ApplicationDetails; readonly label: string }) => {
  const t = useTranslations("application");
  const format = useFormatter();
  const { certified, signIn } = application.applicant;
  const provider = signIn?.provider ?? certified.provider;
  const at = signIn?.authenticatedAt ?? certified.asOf;
  return (
    <span className="inline-flex items-center gap-1 text-[0.8125rem] text-good">
      <BadgeCheck aria-hidden className="size-3.5 self-center" />
      {provider && at ? t("certifiedMark", { provider, day: format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric" }) }) : label}
    </span>
  );
};

const Outcome = ({ outcome }: { readonly outcome: NonNullable<ApplicationDetails["outcome"]> }) => {
  const t = useTranslations("application");
  const format = useFormatter();
  const isAccepted = outcome.outcome === "accepted";
  const at = outcome.at ? format.dateTime(new Date(outcome.at), { day: "numeric", month: "long", year: "numeric" }) : "—";
  return (
    <section className={`rounded-lg border-l-4 px-4 py-3 ${isAccepted ? "border-good bg-good-soft" : "border-bad-strong bg-bad-faint"}`}>
      <h2 className="font-bold">{t(isAccepted ? "outcomeAccepted" : "outcomeRejected", { at })}</h2>
      {outcome.reason ? <p className="mt-1 whitespace-pre-line">{outcome.reason}</p> : null}
    </section>
  );
};
