import type { Address, Component, ProfileBlock, Question, Texts } from "./components.ts";

type Part = {
  readonly key: string;
  readonly it: string;
  readonly de: string;
  readonly en: string;
  readonly profile: ProfileBlock;
  readonly autocomplete: string;
};

const parts: Record<"street" | "houseNumber" | "postalCode" | "municipality", Part> = {
  street: {
    key: "street",
    it: "Via o piazza",
    de: "Straße oder Platz",
    en: "Street",
    profile: "street",
    autocomplete: "address-line1",
  },
  houseNumber: {
    key: "houseNumber",
    it: "Numero civico",
    de: "Hausnummer",
    en: "House number",
    profile: "houseNumber",
    autocomplete: "address-line2",
  },
  postalCode: {
    key: "postalCode",
    it: "CAP",
    de: "Postleitzahl",
    en: "Postcode",
    profile: "postalCode",
    autocomplete: "postal-code",
  },
  municipality: {
    key: "municipality",
    it: "Comune",
    de: "Gemeinde",
    en: "Municipality",
    profile: "municipality",
    autocomplete: "address-level2",
  },
};
const fiveDigits: Record<"it" | "de" | "en", Texts> = {
  it: { customMessage: "Il CAP ha 5 cifre" },
  de: { customMessage: "Die Postleitzahl hat 5 Ziffern" },
  en: { customMessage: "The postcode has 5 digits" },
};

const made = new WeakMap<Address, readonly Component[]>();

/** The questions an address is made of, as if they were written in the definition: street, house number ("12/A", "snc"), postcode, municipality. */
export const addressParts = (address: Address): readonly Component[] => {
  const known = made.get(address);
  if (known) return known;
  const required = address.validate?.required === true;
  const base = ({ key, it, de, en, profile, autocomplete }: Part) =>
    ({ key, label: it, profile, autocomplete, translations: { de: { label: de }, en: { label: en } } }) as const;
  const questions: readonly Question[] = [
    { ...base(parts.street), type: "textfield", validate: { required, maxLength: 150 } },
    { ...base(parts.houseNumber), type: "textfield", validate: { required, maxLength: 20 } },
    {
      ...base(parts.postalCode),
      type: "textfield",
      validate: { required, pattern: "[0-9]{5}", ...fiveDigits.it },
      translations: {
        de: { label: parts.postalCode.de, ...fiveDigits.de },
        en: { label: parts.postalCode.en, ...fiveDigits.en },
      },
    },
    { ...base(parts.municipality), type: "municipality", validate: { required } },
  ];
  made.set(address, questions);
  return questions;
};
