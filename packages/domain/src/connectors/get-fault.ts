/** Why an address that a person typed was not read. */
export const getFaults = [
  "bad_address",
  "not_https",
  "private_address",
  "unknown_name",
  "unreachable",
  "too_slow",
  "too_large",
  "too_many_redirects",
] as const;
export type GetFault = (typeof getFaults)[number];
