import { FiscalCode } from "@sportello/domain/people/fiscal-code";
import { IdentityDocument, type IdentityDocumentKind, isExpired } from "@sportello/domain/people/identity-document";

/** What the operator types before the form is opened. */
export type TypedFiling = {
  readonly givenName: string;
  readonly familyName: string;
  readonly kind: IdentityDocumentKind;
  readonly number: string;
  readonly issuedBy: string;
  readonly expiresOn: string;
  readonly slug: string;
};
export type FilingField = Exclude<keyof TypedFiling, "kind">;
/** Keys of `counter.fault` in the messages. */
export type FilingFault = "required" | "number" | "expired" | "day";

export const nothingTyped: TypedFiling = {
  givenName: "",
  familyName: "",
  kind: "identity_card",
  number: "",
  issuedBy: "",
  expiresOn: "",
  slug: "",
};

/** Whether the text is a fiscal code; null says it is. */
export const fiscalCodeFault = (text: string): "required" | "fiscalCode" | null =>
  text.trim() === "" ? "required" : FiscalCode.safeParse(text).success ? null : "fiscalCode";

/** What is still wrong, by field; nothing when the form may be opened. `today` is an ISO day. */
export const faultsOf = (typed: TypedFiling, today: string): Partial<Record<FilingField, FilingFault>> => {
  const faults: Partial<Record<FilingField, FilingFault>> = {};
  for (const field of ["givenName", "familyName", "number", "issuedBy", "expiresOn", "slug"] as const)
    if (typed[field].trim() === "") faults[field] = "required";
  const { kind, number, issuedBy, expiresOn } = typed;
  const parsed = IdentityDocument.safeParse({ kind, number, issuedBy, expiresOn });
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  if (wrong.has("number")) faults.number ??= "number";
  if (wrong.has("issuedBy")) faults.issuedBy ??= "required";
  if (wrong.has("expiresOn")) faults.expiresOn ??= "day";
  else if (isExpired({ expiresOn }, today)) faults.expiresOn ??= "expired";
  return faults;
};
