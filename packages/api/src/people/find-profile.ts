import type { CitizenContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { Certified, Contacts } from "./certified.ts";

/** The citizen's own data: what the identity provider certified, and the contacts they chose. */
export const findProfile = ({ inTenant, actor, session }: CitizenContext) =>
  inTenant(async (tx) => {
    const person = expectFound(await tx.person.findUnique({ where: { id: actor.id } }));
    const certified = Certified.parse(person.certified);
    const contacts = Contacts.parse(person.contacts);
    return {
      givenName: person.givenName,
      familyName: person.familyName,
      fiscalCode: actor.fiscalCode,
      certified,
      contacts: { email: contacts.email ?? certified.email ?? null, phone: contacts.phone ?? certified.phone ?? null },
      signIn: session.signIn,
    };
  });
