import { type Locale } from "../locales.ts";
import type { Charge } from "../payments/charge.ts";
import { splitOf } from "../payments/charge.ts";
import { unknownInReason } from "../payments/reason.ts";

export type ChargeFault =
  | "charge_missing"
  | "amount_missing"
  | "amount_not_a_number_question"
  | "amount_below_split"
  | "chapter_twice"
  | "reason_unknown_placeholder"
  | "reason_untranslated";

type Paid = { readonly payment: "none" | "immediate" | "deferred"; readonly charge?: Charge | undefined };

/**
 * What keeps a paid service from being published: no charge, an immediate payment without an amount, an amount from a question
 * that is no number question of the form (`numberPaths`), exact shares above a fixed amount, one chapter and assessment with two shares, a
 * reason with a placeholder that nothing fills or without one of the `languages`.
 */
export const chargeFaults = (
  { payment, charge }: Paid,
  numberPaths: ReadonlySet<string>,
  languages: readonly Locale[] = ["it"],
): ChargeFault[] => {
  if (payment === "none") return [];
  if (charge === undefined) return ["charge_missing"];
  return [...amountFaults(payment, charge, numberPaths), ...splitFaults(charge), ...reasonFaults(charge, languages)];
};

const amountFaults = (
  payment: Paid["payment"],
  { amount, split }: Charge,
  numberPaths: ReadonlySet<string>,
): ChargeFault[] => {
  if (amount === undefined) return payment === "immediate" ? ["amount_missing"] : [];
  if (amount.kind === "answer") return numberPaths.has(amount.path) ? [] : ["amount_not_a_number_question"];
  return splitOf(split, amount.cents) === null ? ["amount_below_split"] : [];
};

const splitFaults = ({ split }: Charge): ChargeFault[] => {
  const places = split.map(({ chapter, assessment = "", office = "" }) =>
    JSON.stringify([chapter, assessment, office]),
  );
  return new Set(places).size < places.length ? ["chapter_twice"] : [];
};

const reasonFaults = ({ reason }: Charge, languages: readonly Locale[]): ChargeFault[] => {
  if (reason === undefined) return [];
  const written = languages.map((language) => reason[language] ?? "");
  return [
    ...(written.some((text) => unknownInReason(text).length > 0) ? (["reason_unknown_placeholder"] as const) : []),
    ...(written.some((text) => text.trim() === "") ? (["reason_untranslated"] as const) : []),
  ];
};
