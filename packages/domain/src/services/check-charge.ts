import type { Charge } from "../payments/charge.ts";
import { splitOf } from "../payments/charge.ts";

export type ChargeFault = "charge_missing" | "amount_missing" | "amount_not_a_number_question" | "amount_below_split";

type Paid = { readonly payment: "none" | "immediate" | "deferred"; readonly charge?: Charge | undefined };

/**
 * What keeps a paid service from being published: no charge, an immediate payment without an amount, an amount from a question
 * that is no number question of the form (`numberPaths`), exact shares above a fixed amount.
 */
export const chargeFaults = ({ payment, charge }: Paid, numberPaths: ReadonlySet<string>): ChargeFault[] => {
  if (payment === "none") return [];
  if (charge === undefined) return ["charge_missing"];
  const { amount, split } = charge;
  if (amount === undefined) return payment === "immediate" ? ["amount_missing"] : [];
  if (amount.kind === "answer") return numberPaths.has(amount.path) ? [] : ["amount_not_a_number_question"];
  return splitOf(split, amount.cents) === null ? ["amount_below_split"] : [];
};
