import type { Locale } from "@sportello/domain/locales";

/** What a line of the security log may say beside who, what, when and from where; each has its word in every language of the console (`audit.fact`). */
export const auditFacts = [
  "accessibilityUrl", "accountDigest", "action", "added", "address", "addressDigest", "amount", "application", "applications", "area", "before", "by", "classification", "closes", "colour",
  "command", "connector", "count", "delegate", "email", "entries", "entry", "evidence", "familyName", "faulty", "file", "fileId", "fileName", "fiscalCode", "folder", "format", "from",
  "givenName", "group", "hasSearch", "host", "how", "includeMessages", "ipaCode", "isNew", "istatCode", "job", "keepsAccounts", "kind", "languages", "level", "list", "logo", "moment", "name", "note", "number",
  "office", "officeId", "offices", "opens", "order", "others", "outcome", "paidAt", "paymentId", "pec", "person", "phone", "provider", "reason", "receipt", "receiptId", "receivedFrom",
  "receivedTo", "refundedOn", "registeredAt", "restored", "role", "rows", "run", "selected", "service", "serviceId", "services", "sha256", "siteUrl", "size", "state", "status", "subform",
  "taken", "text", "to", "total", "valid", "vendor", "version", "withdrawn",
] as const;

/** Facts that are texts of each language, as `name.de`. */
export const translatedFacts = ["name", "motto", "region", "hours"] as const;
export type TranslatedFact = `${(typeof translatedFacts)[number]}.${Locale}`;

/** An option of an outside system, by its key: the vendor knows its title. */
export type OptionFact = `option.${string}`;

export type AuditFact = (typeof auditFacts)[number] | TranslatedFact | OptionFact;
export type AuditFacts = Readonly<Partial<Record<AuditFact, string | number | boolean | null>>>;

/** The texts of each language as facts of their own. */
export const eachLanguage = <Name extends (typeof translatedFacts)[number]>(name: Name, texts: Readonly<Partial<Record<Locale, string | undefined>>>): Partial<Record<`${Name}.${Locale}`, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined).map(([language, text]) => [`${name}.${language}`, text])) as Partial<Record<`${Name}.${Locale}`, string>>;
