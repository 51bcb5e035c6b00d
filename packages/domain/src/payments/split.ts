/** A share of an amount: so many cents exactly, or a weight of what the exact shares leave. */
export type Share = { readonly cents: number } | { readonly weight: number };

/**
 * Divides `total` cents. Exact shares get their cents, weighted ones their part of the rest rounded down, and what rounding
 * leaves goes to the last weighted share: the parts always sum to the total. Null when the shares cannot make the total.
 */
export const splitAmount = (total: number, shares: readonly Share[]): number[] | null => {
  const isWhole = [total, ...shares.map((share) => ("cents" in share ? share.cents : share.weight))].every(
    (value) => Number.isSafeInteger(value) && value >= 0,
  );
  if (!isWhole) return null;
  const exact = shares.reduce((sum, share) => sum + ("cents" in share ? share.cents : 0), 0);
  const weights = shares.reduce((sum, share) => sum + ("weight" in share ? share.weight : 0), 0);
  const rest = total - exact;
  if (rest < 0 || (weights === 0 && rest > 0)) return null;
  // Weights and cents are safe integers, their product need not be.
  const parts = shares.map((share) =>
    "cents" in share
      ? share.cents
      : weights === 0
        ? 0
        : Number((BigInt(rest) * BigInt(share.weight)) / BigInt(weights)),
  );
  const last = shares.findLastIndex((share) => "weight" in share && share.weight > 0);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  return left === 0 ? parts : parts.with(last, (parts[last] ?? 0) + left);
};
