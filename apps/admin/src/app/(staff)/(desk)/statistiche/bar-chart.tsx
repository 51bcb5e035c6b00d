"use client";

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "../../../../i18n/use-format.ts";
import { figureText } from "./figure-text.ts";

type Tone = "primary" | "soft" | "good" | "warn" | "bad" | "wait" | "neutral";
export type BarsProps = {
  readonly rows: readonly ({ readonly name: string } & Readonly<Record<string, number | string>>)[];
  /** `stack` puts series of the same name on top of each other. */
  readonly series: readonly {
    readonly key: string;
    readonly name: string;
    readonly tone: Tone;
    readonly stack?: string;
  }[];
  /** Bars lie, so that long names can be read. */
  readonly isAcross?: boolean;
  readonly unit?: string;
  /** Figures are euro. */
  readonly isMoney?: boolean;
};

/** Tokens of the palette; each has three to one against the panel (WCAG 1.4.11) but the soft one, which always stands beside a darker one. */
const colours: Record<Tone, string> = {
  primary: "var(--it-color-blue-40)",
  soft: "var(--it-color-blue-67)",
  good: "var(--it-color-emerald-35)",
  warn: "var(--it-color-orange-40)",
  bad: "var(--it-color-red-44)",
  wait: "var(--it-color-teal-26)",
  neutral: "var(--it-color-slate-52)",
};
const text = { fontSize: 13, fill: "var(--it-color-slate-28)" };
const row = 46;

/** The table beside it says the same: whoever cannot see the bars is not sent through them. */
export const BarChartOf = ({
  rows,
  series,
  isAcross = false,
  isMoney = false,
  unit = isMoney ? "€" : undefined,
}: BarsProps) => {
  const format = useFormat();
  const tickOf = (value: number) => format.number(value);
  return (
    <ResponsiveContainer
      width="100%"
      height={isAcross ? Math.max(rows.length * (series.some(({ stack }) => stack) ? row : row * 1.6) + 60, 200) : 280}
    >
      <BarChart
        data={[...rows]}
        layout={isAcross ? "vertical" : "horizontal"}
        accessibilityLayer={false}
        margin={{ left: 4, right: 16, top: 4, bottom: 0 }}
        barGap={1}
      >
        <CartesianGrid stroke="var(--it-color-slate-93)" horizontal={!isAcross} vertical={isAcross} />
        {isAcross ? (
          <>
            <XAxis
              type="number"
              allowDecimals={false}
              tick={text}
              tickFormatter={tickOf}
              {...(unit ? { unit: ` ${unit}` } : {})}
            />
            <YAxis type="category" dataKey="name" width={140} tick={text} />
          </>
        ) : (
          <>
            <XAxis dataKey="name" tick={text} minTickGap={16} />
            {/* Amounts are longer than counts. */}
            <YAxis allowDecimals={false} width={unit ? 56 : 36} tick={text} tickFormatter={tickOf} />
          </>
        )}
        <Tooltip
          cursor={{ fill: "var(--it-color-slate-93)" }}
          formatter={(value: unknown) => figureText(format, value, { isMoney, unit })}
        />
        <Legend
          itemSorter={null}
          wrapperStyle={{ fontSize: 13 }}
          formatter={(name: string) => <span className="text-ink">{name}</span>}
        />
        {series.map(({ key, name, tone, stack }) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            fill={colours[tone]}
            {...(stack ? { stackId: stack } : {})}
            isAnimationActive={false}
            maxBarSize={28}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};
