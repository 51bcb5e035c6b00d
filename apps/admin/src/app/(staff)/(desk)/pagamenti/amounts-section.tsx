"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Money } from "../../../../components/money.tsx";
import type { BarsProps } from "../statistiche/bar-chart.tsx";
import { Bars } from "../statistiche/bars.tsx";

type AmountsSectionProps = {
  readonly title: string;
  readonly text: string;
  /** What the columns before the count and the amount are called. */
  readonly heads: readonly [string, ...string[]];
  readonly lines: readonly {
    readonly key: string;
    readonly cells: readonly [ReactNode, ...ReactNode[]];
    readonly count: number;
    /** Cents. */ readonly amount: number;
  }[];
  /** Amounts in euro. */
  readonly bars: Pick<BarsProps, "rows" | "series">;
};

/** Amounts as bars, and below them the table with every figure: how many payments, how much. */
export const AmountsSection = ({ title, text, heads, lines, bars }: AmountsSectionProps) => {
  const t = useTranslations("payments");
  const figures = [t("count"), t("amount")];
  return (
    <section aria-label={title} className="min-w-0 rounded-lg border border-line bg-panel p-4">
      <h2 className="text-lg font-bold">{title}</h2>
      <p className="mb-3 text-ink-soft">{text}</p>
      {lines.length === 0 ? (
        <p className="py-10 text-center text-ink-faint">{t("nothing")}</p>
      ) : (
        <>
          <figure role="img" aria-label={title}>
            <Bars {...bars} isAcross isMoney />
          </figure>
          <table aria-label={title} className="mt-3 w-full text-[0.875rem]">
            <thead>
              <tr className="border-b border-line text-left text-ink-soft">
                {heads.map((head, column) => (
                  <th key={head} scope="col" className={column === 0 ? "py-1.5 pr-3" : "px-2"}>
                    {head}
                  </th>
                ))}
                {figures.map((head) => (
                  <th key={head} scope="col" className="px-2 text-right">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, cells: [name, ...others], count, amount }) => (
                <tr key={key} className="border-b border-line-soft last:border-b-0">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                    {name}
                  </th>
                  {others.map((cell, column) => (
                    <td key={heads[column + 1]} className="px-2">
                      {cell}
                    </td>
                  ))}
                  <td className="px-2 text-right tabular-nums">{count}</td>
                  <td className="px-2 text-right">
                    <Money cents={amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
