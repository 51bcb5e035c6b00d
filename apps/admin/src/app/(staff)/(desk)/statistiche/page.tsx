import { romeDay } from "@sportello/domain/time/rome-day";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { BacklogSection } from "./backlog-section.tsx";
import { DecidedSection } from "./decided-section.tsx";
import { PeriodForm } from "./period-form.tsx";
import { readStatisticsParameters, statisticsQuestion } from "./period.ts";
import { ReceivedSection } from "./received-section.tsx";
import { backlogRows, busiest, decidedRows, weekRows } from "./tables.ts";
import { Tiles } from "./tiles.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("statistics"))("title") });

/** So many services have a colour of their own in the chart of the weeks. */
const coloured = 5;

const StatisticsPage = async ({ searchParams }: PageProps<"/statistiche">) => {
  const me = await signedInWith("applications.read");
  const [t, locale, { now }] = await Promise.all([getTranslations(), getLocale(), staffContext()]);
  if (me.offices.length === 0) {
    return (
      <EmptyState title={t("queue.noOfficeTitle")}>
        <p>{t("queue.noOfficeText")}</p>
      </EmptyState>
    );
  }
  const today = romeDay(now);
  const parameters = readStatisticsParameters(await searchParams);
  const question = statisticsQuestion(parameters, today);
  const statistics = await (await ask()).statistics.find(question);
  const backlog = backlogRows(statistics, locale, "service");
  const decided = decidedRows(statistics, locale);
  const weeks = weekRows(statistics, question);
  const address = (table: string) =>
    `/api/statistiche?${new URLSearchParams({ tabella: table, dal: question.from, al: question.to, ...(parameters.servizio && { servizio: parameters.servizio }), ...(parameters.ufficio && { ufficio: parameters.ufficio }) })}`;
  return (
    <>
      <PageHeading title={t("statistics.title")} text={t("statistics.text")} />
      <PeriodForm
        parameters={parameters}
        from={question.from}
        to={question.to}
        today={today}
        services={statistics.services}
        offices={statistics.offices}
      />
      <Tiles backlog={backlog} decided={decided} weeks={weeks} />
      <div className="grid gap-6 xl:grid-cols-2">
        <BacklogSection
          rows={backlog}
          offices={backlogRows(statistics, locale, "office")}
          address={address("aperte")}
        />
        <DecidedSection rows={decided} address={address("decise")} />
        <ReceivedSection rows={weeks} services={busiest(statistics, locale, coloured)} address={address("ricevute")} />
      </div>
    </>
  );
};

export default StatisticsPage;
