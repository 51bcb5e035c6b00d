import { randomUUID } from "node:crypto";
import { summarise } from "@sportello/forms/summarise";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Notice } from "../../../../../../components/notice.tsx";
import { AnswerRows } from "../../../pratiche/[id]/panels/answer-rows.tsx";
import { FilingFrame } from "../filing-frame.tsx";
import { openFiling } from "../open-filing.ts";
import { stepPath, summaryStep } from "../steps.ts";
import { SendFiling } from "./send-filing.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("counter"))("summary") });

/** Everything that was said, to be read out to the person before it is sent. */
const CounterSummaryPage = async ({ params }: PageProps<"/sportello/[id]/riepilogo">) => {
  const { id } = await params;
  const [{ filing, steps, locale }, t] = await Promise.all([openFiling(id), getTranslations("counter")]);
  const missing = steps.filter(({ key, isDone }) => key !== summaryStep && !isDone);
  return (
    <FilingFrame filing={filing} steps={steps} current={summaryStep}>
      <div className="space-y-4">
        <Notice tone="note" title={t("readOut")}>
          <p>{t("readOutText")}</p>
        </Notice>
        {summarise(filing.form, filing.answers, locale).map(({ page, title, rows }) => (
          <section key={page} aria-label={title} className="rounded-lg border border-line bg-panel">
            <header className="flex items-baseline justify-between gap-4 border-b border-line px-4 py-2.5">
              <h2 className="font-bold">{title}</h2>
              <Link href={stepPath(id, page)} className="text-primary-deep underline">
                {t("change")}
                <span className="sr-only"> {title}</span>
              </Link>
            </header>
            <div className="px-4 py-1">
              <AnswerRows rows={rows} uploads={filing.uploads} certifiedPaths={Object.keys(filing.locked)} />
            </div>
          </section>
        ))}
        {missing.length > 0 ? (
          <Notice tone="warn" title={t("incomplete")}>
            <ul className="list-disc pl-5">
              {missing.map(({ key, title }) => (
                <li key={key}>
                  <Link href={stepPath(id, key)} className="underline">
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <SendFiling id={id} idempotencyKey={randomUUID()} isReady={missing.length === 0} />
      </div>
    </FilingFrame>
  );
};

export default CounterSummaryPage;
