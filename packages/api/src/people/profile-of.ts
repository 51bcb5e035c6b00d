import type { Person } from "@sportello/db/generated/client";
import type { Profile } from "@sportello/forms/prefill";
import { Certified, Contacts } from "./certified.ts";

/**
 * What the town already knows of a person, in the blocks a form can be filled from. Contacts they gave come before the provider's. Of a
 * guest it knows nothing.
 */
export const profileOf = (
  person: Pick<Person, "givenName" | "familyName" | "fiscalCode" | "certified" | "contacts">,
): Profile => {
  if (person.fiscalCode === null) return {};
  const certified = Certified.parse(person.certified);
  const contacts = Contacts.parse(person.contacts);
  const known = {
    givenName: person.givenName,
    familyName: person.familyName,
    fiscalCode: person.fiscalCode,
    birthDate: certified.birthDate,
    birthPlace: certified.birthPlace,
    gender: certified.gender,
    email: contacts.email ?? certified.email,
    phone: contacts.phone ?? certified.phone,
    ...certified.address,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Profile;
};
