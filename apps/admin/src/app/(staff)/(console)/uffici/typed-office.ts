import { SaveOffice } from "@sportello/api/offices/input";
import type { Locale, Localised } from "@sportello/domain/locales";

export type OfficeTexts = Readonly<Record<Locale, string>>;
/** An office as it stands in the fields. */
export type TypedOffice = {
  readonly name: OfficeTexts;
  readonly hours: OfficeTexts;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly pec: string;
  readonly keepsAccounts: boolean;
};
export type OfficeField = "name.it" | "hours.it" | "address" | "phone" | "email" | "pec";
export type OfficeFault = "required" | "badEmail";

const textsOf = (text: Localised | undefined): OfficeTexts => ({
  it: text?.it ?? "",
  de: text?.de ?? "",
  en: text?.en ?? "",
});

type Kept = Pick<SaveOffice, "name" | "contacts"> & { readonly keepsAccounts: boolean };

export const typedOffice = (office: Kept | null): TypedOffice => ({
  name: textsOf(office?.name),
  hours: textsOf(office?.contacts.hours),
  address: office?.contacts.address ?? "",
  phone: office?.contacts.phone ?? "",
  email: office?.contacts.email ?? "",
  pec: office?.contacts.pec ?? "",
  keepsAccounts: office?.keepsAccounts ?? false,
});

const written = (texts: OfficeTexts): Localised => {
  const [it, de, en] = [texts.it.trim(), texts.de.trim(), texts.en.trim()];
  return { it, ...(de && { de }), ...(en && { en }) };
};

/** What is wrong with the fields, by field. */
export const officeFaults = ({
  name,
  hours,
  address,
  phone,
  email,
  pec,
}: TypedOffice): Partial<Record<OfficeField, OfficeFault>> => {
  const required = { "name.it": name.it, "hours.it": hours.it, address, phone, email, pec };
  const faults: Partial<Record<OfficeField, OfficeFault>> = {};
  for (const [field, text] of Object.entries(required) as [OfficeField, string][])
    if (text.trim() === "") faults[field] = "required";
  for (const [field, text] of [
    ["email", email],
    ["pec", pec],
  ] as const) {
    if (faults[field] === undefined && !SaveOffice.shape.contacts.shape.email.safeParse(text.trim()).success)
      faults[field] = "badEmail";
  }
  return faults;
};

export const officeToSave = ({ name, hours, address, phone, email, pec, keepsAccounts }: TypedOffice): Kept => ({
  name: written(name),
  contacts: {
    address: address.trim(),
    phone: phone.trim(),
    email: email.trim(),
    pec: pec.trim(),
    hours: written(hours),
  },
  keepsAccounts,
});
