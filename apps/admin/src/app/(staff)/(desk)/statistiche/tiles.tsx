import { useTranslations } from "next-intl";
import { useFormat } from "../../../../i18n/use-format.ts";
import type { BacklogRow, DecidedRow, WeekRow } from "./tables.ts";

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The four figures one looks at first. */
export const Tiles = ({
  backlog,
  decided,
  weeks,
}: {
  readonly backlog: readonly BacklogRow[];
  readonly decided: readonly DecidedRow[];
  readonly weeks: readonly WeekRow[];
}) => {
  const t = useTranslations("statistics");
  const format = useFormat();
  const concluded = sum(decided.map((row) => row.decided));
  const overdue = sum(backlog.map((row) => row.overdue));
  const tiles = [
    { name: t("openNow"), figure: format.number(sum(backlog.map(({ open }) => open))) },
    { name: t("overdueNow"), figure: format.number(overdue), isBad: overdue > 0 },
    { name: t("received"), figure: format.number(sum(weeks.map(({ total }) => total))) },
    {
      name: t("inTime"),
      figure:
        concluded === 0
          ? "—"
          : format.number(sum(decided.map(({ inTime }) => inTime)) / concluded, {
              style: "percent",
              maximumFractionDigits: 0,
            }),
      note: t("ofDecided", { count: concluded }),
    },
  ];
  return (
    <dl className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles.map(({ name, figure, isBad = false, note }) => (
        <div key={name} className="rounded-lg border border-line bg-panel px-4 py-3">
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className={`text-3xl font-bold tabular-nums ${isBad ? "text-bad" : ""}`}>
            {figure}
            {note ? <span className="block text-sm font-normal text-ink-faint">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};
