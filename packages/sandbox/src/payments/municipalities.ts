/** The bodies the payment centre knows. Keys and station as `prisma/seed/demo-connectors.ts` fills them in. */
export type PayingTown = { readonly slug: string; readonly name: string; readonly fiscalCode: string };

export const payingTowns: readonly PayingTown[] = [
  { slug: "bugliano", name: "Comune di Bugliano", fiscalCode: "00998877666" },
  { slug: "montefiore", name: "Comune di Montefiore sul Lago", fiscalCode: "00112233440" },
];

export const subscriptionKeyOf = (slug: string): string => `chiave-pagopa-${slug}`;
export const stationKeyOf = (slug: string): string => `chiave-stazione-${slug}`;
export const myPayPasswordOf = (slug: string): string => `password-mypay-${slug}`;
export const brokerFiscalCode = "01199250158";
export const stationId = "01199250158_01";
