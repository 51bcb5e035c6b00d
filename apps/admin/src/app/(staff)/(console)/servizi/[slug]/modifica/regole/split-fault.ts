import { type SplitPart, splitOf } from "@sportello/domain/payments/charge";

export type SplitFault = "noRest" | "tooMuch" | "twice";

/** What is wrong with the whole of a split, as the editor says it under its rows; null when it may be published. `total` in cents, null when it varies. */
export const splitFault = (split: readonly SplitPart[], total: number | null): SplitFault | null => {
  if (split.length === 0) return null;
  if (!split.some(({ share }) => "weight" in share)) return "noRest";
  const places = split.map(({ chapter, assessment = "", office = "" }) =>
    JSON.stringify([chapter.trim(), assessment.trim(), office.trim()]),
  );
  if (new Set(places).size < places.length) return "twice";
  return total !== null && splitOf(split, total) === null ? "tooMuch" : null;
};
