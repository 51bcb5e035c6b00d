import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { CalendarDay } from "../../../../../../components/calendar-day.tsx";
import { useInstantText } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { AnswerRows } from "../../../pratiche/[id]/panels/answer-rows.tsx";

type ReceiptSheetProps = {
  readonly application: ApplicationDetails;
  readonly filing: NonNullable<ApplicationDetails["counter"]>;
  readonly town: string;
};

/** The sheet the person takes home: what was asked, how they were identified, where to sign. */
export const ReceiptSheet = ({ application, filing, town }: ReceiptSheetProps) => {
  const t = useTranslations("counter");
  const locale = useLocale();
  const instant = useInstantText();
  const { applicant, code, service, office, submittedAt } = application;
  const { document, operator, identifiedAt } = filing;
  const facts = [
    [t("code"), code === null ? "—" : formatApplicationCode(code)],
    [t("applicant"), `${applicant.givenName} ${applicant.familyName}`],
    [t("fiscalCode"), applicant.fiscalCode ?? "—"],
    [t("office"), inLocale(office.name, locale)],
    [t("sentAt"), submittedAt ? instant(submittedAt, "long") : "—"],
  ] as const;
  return (
    <article className="max-w-3xl rounded-lg border border-line bg-panel p-6 print:max-w-none print:border-0 print:p-0">
      <p className="font-semibold text-ink-soft">{town}</p>
      <h1 className="text-2xl font-bold tracking-tight">{t("sheetTitle")}</h1>
      <p className="text-lg">{inLocale(service.title, locale)}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-2 print:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-faint">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <section className="mt-5 border-t border-line pt-3">
        <h2 className="font-bold">{t("identified")}</h2>
        <p>
          {t(`kinds.${document.kind}`)} {document.number}, {t("issuedBy").toLowerCase()} {document.issuedBy},{" "}
          {t("until")} <CalendarDay day={document.expiresOn} />.{" "}
          {t("identifiedBy", { operator, at: instant(identifiedAt, "long") })}
        </p>
      </section>
      {application.summary.map(({ page, title, rows }) => (
        <section key={page} className="mt-5 border-t border-line pt-3 print:break-inside-avoid">
          <h2 className="font-bold">{title}</h2>
          <AnswerRows rows={rows} uploads={application.uploads} certifiedPaths={[]} />
        </section>
      ))}
      <div className="mt-10 grid gap-10 sm:grid-cols-2 print:grid-cols-2">
        {(["signApplicant", "signOperator"] as const).map((who) => (
          <p key={who} className="border-t border-ink pt-1 text-sm">
            {t(who)}
          </p>
        ))}
      </div>
      <p className="mt-6 text-sm text-ink-soft">{t("sheetFoot")}</p>
    </article>
  );
};
