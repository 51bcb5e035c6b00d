import { inLocale } from "@sportello/domain/locales";
import { exemptions } from "@sportello/domain/payments/stamp-exemption";
import { useLocale, useTranslations } from "next-intl";
import { CalendarDay } from "../../../../../../components/calendar-day.tsx";
import { Instant } from "../../../../../../components/instant.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";

export type OfficeStamp = NonNullable<Outputs["payments"]["stampOfApplication"]>;

/** The revenue stamp of the application: number, day and declaration of a paper one; identifier, signature and signed document of one bought online; why none is due. */
export const StampCard = ({ stamp }: { readonly stamp: OfficeStamp }) => {
  const t = useTranslations("payments.stamp");
  const locale = useLocale();
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line bg-panel p-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <strong className="text-lg">{t("title")}</strong> {t(stamp.way)}
      </p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        {stamp.serial === null ? null : (
          <Fact name={t("serial")}>
            <span className="font-mono">{stamp.serial}</span>
          </Fact>
        )}
        {stamp.issuedOn === null ? null : (
          <Fact name={t("issuedOn")}>
            <CalendarDay day={stamp.issuedOn} />
          </Fact>
        )}
        {stamp.iubd === null ? null : (
          <Fact name="IUBD">
            <span className="font-mono">{stamp.iubd}</span>
          </Fact>
        )}
        {stamp.seal === null ? null : (
          <Fact name={t("seal")}>{t(`seals.${stamp.seal}`, { name: stamp.signedBy ?? "" })}</Fact>
        )}
        {stamp.ground === null ? null : (
          <Fact name={t("ground")}>{inLocale(exemptions[stamp.ground].title, locale)}</Fact>
        )}
        {stamp.norm === null ? null : <Fact name={t("norm")}>{stamp.norm}</Fact>}
        <Fact name={t("givenAt")}>
          <Instant at={stamp.givenAt} />
        </Fact>
      </dl>
      {stamp.statement === null ? null : (
        <blockquote className="mt-2 border-l-4 border-line pl-3 text-sm text-ink-soft">{stamp.statement}</blockquote>
      )}
      {stamp.hasAttachment ? (
        <p className="mt-3">
          <a
            className="font-semibold text-primary-deep underline"
            href={`/api/payments/${stamp.paymentId}/stamp`}
            target="_blank"
            rel="noopener"
          >
            {t("open")}
          </a>
        </p>
      ) : null}
    </section>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt className="text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </div>
);
