import type { Tx } from "@sportello/db/client";
import type { Payment, Person } from "@sportello/db/generated/client";
import type { Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";
import { loadSubject } from "../documents/subject.ts";
import { addressFor } from "../notices/address-for.ts";
import { Certified, Contacts } from "../people/certified.ts";
import { Preferences } from "../people/preferences.ts";

export type Reader = { readonly email: string | undefined; readonly locale: Locale };

/** Who is written to: the address of the application, or, for a due, of the person with that fiscal code if they ever signed in, in the language they chose. */
export const readerOf = async (ctx: ActingContext, tx: Tx, payment: Payment): Promise<Reader> => {
  if (payment.applicationId !== null) {
    const { row, version, person, locale } = await loadSubject(ctx, tx, payment.applicationId);
    return { email: addressFor(version.form, row.answers, person), locale };
  }
  const person: Person | null = await tx.person.findFirst({ where: { fiscalCode: payment.fiscalCode } });
  if (person === null) return { email: undefined, locale: "it" };
  const contacts = Contacts.parse(person.contacts);
  return {
    email: contacts.email ?? Certified.parse(person.certified).email,
    locale: Preferences.parse(person.preferences).locale ?? "it",
  };
};
