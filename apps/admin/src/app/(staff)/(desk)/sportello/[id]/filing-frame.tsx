import { inLocale } from "@sportello/domain/locales";
import { Check, IdCard } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { CalendarDay } from "../../../../../components/calendar-day.tsx";
import { DiscardFiling } from "./discard-filing.tsx";
import { type Filing, type FilingStep, stepPath } from "./steps.ts";

type FilingFrameProps = {
  readonly filing: Filing;
  readonly steps: readonly FilingStep[];
  readonly current: string;
  readonly children: ReactNode;
};

/** Who is there and for what, the steps at the left, the step at the right. */
export const FilingFrame = ({ filing, steps, current, children }: FilingFrameProps) => {
  const t = useTranslations("counter");
  const locale = useLocale();
  const {
    applicant,
    counter: { document },
  } = filing;
  const here = steps.findIndex(({ key }) => key === current);
  return (
    <>
      <header className="mb-5">
        <p className="text-sm font-semibold text-ink-faint">{t("title")}</p>
        <h1 className="text-2xl font-bold tracking-tight">{inLocale(filing.service.title, locale)}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          <span className="font-semibold text-ink">
            {applicant.givenName} {applicant.familyName}
          </span>
          <span className="font-mono text-[0.8125rem]">{applicant.fiscalCode}</span>
          <span className="inline-flex items-center gap-1.5">
            <IdCard aria-hidden className="size-4" />
            {t(`kinds.${document.kind}`)} {document.number}, {t("until")} <CalendarDay day={document.expiresOn} />
          </span>
        </p>
      </header>
      <div className="grid gap-6 lg:grid-cols-[13rem_minmax(0,46rem)] lg:items-start">
        <nav aria-label={t("steps")} className="lg:sticky lg:top-5">
          <p className="mb-2 text-sm text-ink-soft lg:hidden">
            {t("stepOf", { number: here + 1, count: steps.length })}
          </p>
          <ol className="hidden space-y-0.5 lg:block">
            {steps.map(({ key, title, isDone }, index) => (
              <li key={key}>
                <Link
                  href={stepPath(filing.id, key)}
                  aria-current={key === current ? "step" : undefined}
                  className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-ink-soft hover:bg-sunken aria-[current=step]:bg-primary-faint aria-[current=step]:font-semibold aria-[current=step]:text-primary-deep"
                >
                  <span
                    aria-hidden
                    className="inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-xs"
                  >
                    {isDone ? <Check className="size-3.5 text-good" /> : index + 1}
                  </span>
                  {title}
                  {isDone ? <span className="sr-only"> ({t("done")})</span> : null}
                </Link>
              </li>
            ))}
          </ol>
          <div className="mt-4 hidden lg:block">
            <DiscardFiling id={filing.id} />
          </div>
        </nav>
        <div className="min-w-0">
          {children}
          <div className="mt-6 lg:hidden">
            <DiscardFiling id={filing.id} />
          </div>
        </div>
      </div>
    </>
  );
};
