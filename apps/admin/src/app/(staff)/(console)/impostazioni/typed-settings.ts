import { type Locale, type Localised, locales } from "@sportello/domain/locales";
import { contrastRatio, isReadableWithWhite } from "@sportello/domain/tenants/contrast";
import { TenantSettings } from "@sportello/domain/tenants/settings";
import type { Outputs } from "../../../../trpc/outputs.ts";

export type KeptSettings = Outputs["settings"]["find"];
export type Texts = Readonly<Record<Locale, string>>;
export const plainFields = [
  "ipaCode",
  "istatCode",
  "fiscalCode",
  "address",
  "phone",
  "email",
  "pec",
  "accessibilityUrl",
  "siteUrl",
  "colour",
] as const;
export type PlainField = (typeof plainFields)[number];
export const translatedFields = ["name", "motto", "region"] as const;
export type TranslatedField = (typeof translatedFields)[number];
/** The settings as they stand in the fields. */
export type TypedSettings = Readonly<Record<PlainField, string>> &
  Readonly<Record<TranslatedField, Texts>> & { readonly languages: readonly Locale[] };
export type SettingsFault = "required" | "email" | "url" | "ipaCode" | "istatCode" | "fiscalCode" | "colour";

const textsOf = (text: Localised): Texts => ({ it: text.it, de: text.de ?? "", en: text.en ?? "" });

export const typedSettings = ({
  name,
  ipaCode,
  istatCode,
  fiscalCode,
  languages,
  branding,
}: KeptSettings): TypedSettings => ({
  name: textsOf(name),
  motto: textsOf(branding.motto),
  region: textsOf(branding.region),
  ipaCode,
  istatCode: istatCode ?? "",
  fiscalCode,
  languages,
  address: branding.address,
  phone: branding.phone,
  email: branding.email,
  pec: branding.pec,
  accessibilityUrl: branding.accessibilityUrl,
  siteUrl: branding.siteUrl ?? "",
  colour: branding.colour,
});

const written = (texts: Texts): Localised =>
  Object.fromEntries(
    locales.map((locale) => [locale, texts[locale].trim()]).filter(([locale, text]) => locale === "it" || text !== ""),
  ) as Localised;

const candidate = (typed: TypedSettings) => ({
  ...typed,
  name: written(typed.name),
  motto: written(typed.motto),
  region: written(typed.region),
  istatCode: typed.istatCode.trim() || null,
  siteUrl: typed.siteUrl.trim() || null,
  languages: [...typed.languages],
  email: typed.email.trim(),
  pec: typed.pec.trim(),
  accessibilityUrl: typed.accessibilityUrl.trim(),
});

const faultOfField: Partial<Record<PlainField, SettingsFault>> = {
  email: "email",
  pec: "email",
  accessibilityUrl: "url",
  siteUrl: "url",
  ipaCode: "ipaCode",
  istatCode: "istatCode",
  fiscalCode: "fiscalCode",
  colour: "colour",
};

/** The settings as they may be saved, or what is wrong by field. */
export const readSettings = (
  typed: TypedSettings,
): {
  readonly settings: TenantSettings | null;
  readonly faults: Partial<Record<PlainField | TranslatedField, SettingsFault>>;
} => {
  const read = TenantSettings.safeParse(candidate(typed));
  if (read.success) return { settings: read.data, faults: {} };
  const faults: Partial<Record<PlainField | TranslatedField, SettingsFault>> = {};
  for (const { path } of read.error.issues) {
    const field = [...plainFields, ...translatedFields].find((one) => one === path[0]);
    if (field === undefined) continue;
    const value = typed[field];
    const isEmpty = typeof value === "string" && value.trim() === "";
    faults[field] ??=
      isEmpty || typeof value !== "string" ? "required" : (faultOfField[field as PlainField] ?? "required");
  }
  return { settings: null, faults };
};

/** How well white reads on a colour; null while it is none. */
export const contrastOf = (colour: string): { readonly ratio: number; readonly isGood: boolean } | null => {
  const plain = colour.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(plain)) return null;
  return { ratio: contrastRatio(plain, "#ffffff"), isGood: isReadableWithWhite(plain) };
};
