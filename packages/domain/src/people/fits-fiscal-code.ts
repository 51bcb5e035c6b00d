import { computeFiscalCode } from "./compute-fiscal-code.ts";
import { normaliseFiscalCode } from "./fiscal-code.ts";

/**
 * Whether the names are those the code was made from. A no is a reason to look twice, never to refuse: the Revenue Agency assigned some codes
 * from other spellings.
 */
export const fitsFiscalCode = (
  fiscalCode: string,
  { familyName, givenName }: { readonly familyName: string; readonly givenName: string },
): boolean =>
  computeFiscalCode({ familyName, givenName, birthDate: "2000-01-01", gender: "M", birthPlaceCode: "A001" }).slice(
    0,
    6,
  ) === normaliseFiscalCode(fiscalCode).slice(0, 6);
