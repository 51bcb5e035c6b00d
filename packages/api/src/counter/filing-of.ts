import type { CounterFiling } from "@sportello/db/generated/client";

/** How the person was identified at the counter, as staff read it. */
export const filingOf = ({ kind, number, issuedBy, expiresOn, identifiedAt }: CounterFiling, operator: string) => ({
  operator,
  document: { kind, number, issuedBy, expiresOn: expiresOn.toISOString().slice(0, 10) },
  identifiedAt: identifiedAt.toISOString(),
});
export type FilingView = ReturnType<typeof filingOf>;
