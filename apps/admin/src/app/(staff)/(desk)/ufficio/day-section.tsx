import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Instant } from "../../../../components/instant.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** So many are in sight; the others are a press away. */
const inSight = 12;

/** What one and one's offices did today: how much of what, and the latest of it. */
export const DaySection = ({ day }: { readonly day: Outputs["team"]["day"] }) => {
  const t = useTranslations("team");
  const step = useTranslations("application.step");
  return (
    <section aria-labelledby="day" className="rounded-lg border border-line bg-panel">
      <h2 id="day" className="border-b border-line px-4 py-2.5 text-lg font-bold">
        {t("today")}
      </h2>
      {day.counts.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">{t("nothingToday")}</p>
      ) : (
        <div className="grid gap-4 p-4 lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-8 lg:items-start">
          <table className="w-full text-left">
            <thead className="text-sm text-ink-soft">
              <tr>
                <th scope="col" className="py-1 font-semibold">
                  {t("what")}
                </th>
                <th scope="col" className="py-1 text-right font-semibold">
                  {t("byMe")}
                </th>
                <th scope="col" className="py-1 text-right font-semibold">
                  {t("byOffice")}
                </th>
              </tr>
            </thead>
            <tbody>
              {day.counts.map(({ command, mine, office }) => (
                <tr key={command} className="border-t border-line-soft">
                  <th scope="row" className="py-1 font-normal">
                    {step(command)}
                  </th>
                  <td className="py-1 text-right font-semibold">{mine}</td>
                  <td className="py-1 text-right">{office}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Moves moves={day.moves.slice(0, inSight)} />
            {day.moves.length > inSight ? (
              <details className="mt-2">
                <summary className="inline-flex min-h-9 cursor-pointer items-center font-semibold text-primary-deep hover:underline">
                  {t("earlier", { count: day.moves.length - inSight })}
                </summary>
                <Moves moves={day.moves.slice(inSight)} />
              </details>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
};

const Moves = ({ moves }: { readonly moves: Outputs["team"]["day"]["moves"] }) => {
  const t = useTranslations("team");
  const step = useTranslations("application.step");
  const locale = useLocale();
  return (
    <ol className="divide-y divide-line-soft">
      {moves.map(({ id, command, at, name, isMine, onBehalfOf, applicationId, code, title }) => (
        <li key={id} className="flex gap-4 py-1.5">
          <span className="text-ink-soft tabular-nums">
            <Instant at={at} as="hour" />
          </span>
          <span className="min-w-0">
            <Link
              href={`/pratiche/${applicationId}` as Route}
              className="font-semibold text-primary-deep hover:underline"
            >
              {inLocale(title, locale)}
            </Link>
            <span className="ml-2 font-mono text-[0.8125rem] whitespace-nowrap text-ink-faint">{code}</span>
            <span className="block text-sm text-ink-soft">
              {step(command)} · {isMine ? t("you") : name}
              {onBehalfOf ? `, ${t("onBehalfOf", { name: onBehalfOf })}` : ""}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
};
