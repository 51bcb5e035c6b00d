import { euroFormat } from "@sportello/domain/euro-format";
import type { formatOf } from "@sportello/ui/format-of";

type FigureOf = { readonly isMoney: boolean; readonly unit: string | undefined };

/** A figure of a chart as the reader's language writes it: an amount with every cent, anything else with one decimal at most and its unit. */
export const figureText = (
  format: ReturnType<typeof formatOf>,
  value: unknown,
  { isMoney, unit }: FigureOf,
): string => {
  if (isMoney) return format.number(Number(value), euroFormat);
  const figure = format.number(Number(value), { maximumFractionDigits: 1 });
  return unit === undefined ? figure : `${figure} ${unit}`;
};
