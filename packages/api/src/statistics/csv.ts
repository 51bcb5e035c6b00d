import { hasPermission } from "@sportello/domain/access/permissions";
import { inLocale, type Locale } from "@sportello/domain/locales";
import type { Context } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { byteOrderMark, csvLine } from "../queue-exports/csv.ts";
import type { Value } from "../queue-exports/lines.ts";
import { Refused } from "../refused.ts";
import { findStatistics, type Statistics } from "./find.ts";
import type { StatisticsQuestion } from "./question.ts";

/** What is open, decided, received. */
export const statisticsTables = ["aperte", "decise", "ricevute"] as const;
export type StatisticsTable = (typeof statisticsTables)[number];

const words: Record<Locale, Record<StatisticsTable, readonly string[]>> = {
  it: {
    aperte: [
      "Ufficio",
      "Servizio",
      "Aperte",
      "Scadute",
      "In scadenza",
      "Aspettano l'ufficio",
      "Aspettano il cittadino",
    ],
    decise: [
      "Ufficio",
      "Servizio",
      "Concluse",
      "Accettate",
      "Nei termini",
      "Giorni (mediana)",
      "Giorni (90 su 100)",
      "Termine dichiarato",
    ],
    ricevute: ["Settimana dal", "Ufficio", "Servizio", "Ricevute"],
  },
  de: {
    aperte: ["Amt", "Dienst", "Offen", "Überfällig", "Bald fällig", "Warten auf das Amt", "Warten auf die Person"],
    decise: [
      "Amt",
      "Dienst",
      "Abgeschlossen",
      "Angenommen",
      "Fristgerecht",
      "Tage (Median)",
      "Tage (90 von 100)",
      "Erklärte Frist",
    ],
    ricevute: ["Woche ab", "Amt", "Dienst", "Eingegangen"],
  },
  en: {
    aperte: ["Office", "Service", "Open", "Overdue", "Due soon", "Waiting for the office", "Waiting for the citizen"],
    decise: [
      "Office",
      "Service",
      "Decided",
      "Accepted",
      "In time",
      "Days (median)",
      "Days (90 of 100)",
      "Declared maximum",
    ],
    ricevute: ["Week from", "Office", "Service", "Received"],
  },
};

/** A table of the statistics, office by office and service by service. Throws `not_allowed` without the right to read applications. */
export const statisticsCsv = async (
  context: Context,
  { table, question, locale }: { table: StatisticsTable; question: StatisticsQuestion; locale: Locale },
): Promise<string> => {
  const ctx = asStaff(context);
  if (!hasPermission(ctx.actor.role, "applications.read")) throw new Refused("not_allowed");
  const statistics = await findStatistics(ctx, question);
  return (
    byteOrderMark + [words[locale][table], ...rowsOf(statistics, table, locale)].map((line) => csvLine(line)).join("")
  );
};

const rowsOf = (statistics: Statistics, table: StatisticsTable, locale: Locale): Value[][] => {
  const offices = new Map(statistics.offices.map(({ id, name }) => [id, inLocale(name, locale)]));
  const services = new Map(
    statistics.services.map(({ id, title, maxDays }) => [id, { title: inLocale(title, locale), maxDays }]),
  );
  const place = ({ office, service }: { office: string; service: string }): Value[] => [
    offices.get(office) ?? null,
    services.get(service)?.title ?? null,
  ];
  switch (table) {
    case "aperte":
      return statistics.backlog.map((row) => [...place(row), row.open, row.overdue, row.soon, row.ours, row.citizens]);
    case "decise":
      return statistics.decided.map((row) => [
        ...place(row),
        row.decided,
        row.accepted,
        row.inTime,
        row.median,
        row.ninetieth,
        services.get(row.service)?.maxDays ?? null,
      ]);
    case "ricevute":
      return statistics.received.map((row) => [{ day: row.week }, ...place(row), row.received]);
  }
};
