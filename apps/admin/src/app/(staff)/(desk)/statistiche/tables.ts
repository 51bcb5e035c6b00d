import type { Statistics } from "@sportello/api/statistics/find";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { addDays, type Day } from "@sportello/domain/time/rome-day";

/** The figures as the tables and the charts show them: one line per service or office, or per week. */
export type BacklogRow = {
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  readonly later: number;
  readonly citizens: number;
};
export type DecidedRow = {
  readonly name: string;
  readonly decided: number;
  readonly accepted: number;
  readonly inTime: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly maxDays: number | null;
};
export type WeekRow = {
  readonly week: Day;
  readonly total: number;
  /** By the service's id: two services may have one name. */
  readonly counts: Readonly<Record<string, number>>;
};
export type NamedService = { readonly id: string; readonly name: string };

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const groupBy = <Item>(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
};

const nameIn = (statistics: Statistics, locale: Locale, by: "service" | "office") => {
  const names = new Map(
    by === "service"
      ? statistics.services.map(({ id, title }) => [id, inLocale(title, locale)])
      : statistics.offices.map(({ id, name }) => [id, inLocale(name, locale)]),
  );
  return (id: string): string => names.get(id) ?? "—";
};

/** What is open, by service or office, the largest first. What waits for the citizen is not late. */
export const backlogRows = (statistics: Statistics, locale: Locale, by: "service" | "office"): BacklogRow[] => {
  const name = nameIn(statistics, locale, by);
  return groupBy(statistics.backlog, (row) => row[by])
    .map(([id, rows]) => {
      const [open, overdue, soon] = [
        sum(rows.map((row) => row.open)),
        sum(rows.map((row) => row.overdue)),
        sum(rows.map((row) => row.soon)),
      ];
      return {
        name: name(id),
        open,
        overdue,
        soon,
        later: open - overdue - soon,
        citizens: sum(rows.map(({ citizens }) => citizens)),
      };
    })
    .toSorted((one, other) => other.open - one.open);
};

/** How long deciding took, by service, the slowest first. A service decided on by two offices shows the slower of the two. */
export const decidedRows = (statistics: Statistics, locale: Locale): DecidedRow[] => {
  const name = nameIn(statistics, locale, "service");
  const maxDays = new Map(statistics.services.map(({ id, maxDays: days }) => [id, days]));
  return groupBy(statistics.decided, ({ service }) => service)
    .map(([id, rows]) => ({
      name: name(id),
      maxDays: maxDays.get(id) ?? null,
      decided: sum(rows.map(({ decided }) => decided)),
      accepted: sum(rows.map(({ accepted }) => accepted)),
      inTime: sum(rows.map(({ inTime }) => inTime)),
      median: Math.max(...rows.map(({ median }) => median)),
      ninetieth: Math.max(...rows.map(({ ninetieth }) => ninetieth)),
    }))
    .toSorted((one, other) => other.ninetieth - one.ninetieth);
};

/** The services that came most; beyond them everything is "others". */
export const busiest = (statistics: Statistics, locale: Locale, atMost: number): NamedService[] => {
  const name = nameIn(statistics, locale, "service");
  return groupBy(statistics.received, ({ service }) => service)
    .map(([id, rows]) => ({ id, name: name(id), count: sum(rows.map(({ received }) => received)) }))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, atMost)
    .map(({ id, name: title }) => ({ id, name: title }));
};

/** What came, week by week without gaps from the first to the last of the stretch, by service. */
export const weekRows = (statistics: Statistics, { from, to }: { from: Day; to: Day }): WeekRow[] => {
  const byWeek = new Map(groupBy(statistics.received, ({ week }) => week));
  const rows: WeekRow[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7)) {
    const counts: Record<string, number> = {};
    for (const { service, received } of byWeek.get(week) ?? []) counts[service] = (counts[service] ?? 0) + received;
    rows.push({ week, total: sum(Object.values(counts)), counts });
  }
  return rows;
};

const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
