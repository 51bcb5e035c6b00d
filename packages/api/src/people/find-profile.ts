import type { CitizenContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { Certified, Contacts } from "./certified.ts";
import { maxTries } from "./email-code.ts";
import { Preferences } from "./preferences.ts";

/** The citizen's own data: what the identity provider certified, the contacts they chose, the address that waits for its proof, their preferences. */
export const findProfile = ({ inTenant, actor, session, now }: CitizenContext) =>
  inTenant(async (tx) => {
    const person = expectFound(await tx.person.findUnique({ where: { id: actor.id } }));
    const waiting = await tx.emailConfirmation.findFirst({
      where: { personId: actor.id, closedAt: null, expiresAt: { gt: now }, failedTries: { lt: maxTries } },
    });
    const certified = Certified.parse(person.certified);
    const contacts = Contacts.parse(person.contacts);
    return {
      givenName: person.givenName,
      familyName: person.familyName,
      fiscalCode: actor.fiscalCode,
      certified,
      contacts: { email: contacts.email ?? certified.email ?? null, phone: contacts.phone ?? certified.phone ?? null },
      waitingEmail: waiting === null ? null : { email: waiting.email, expiresAt: waiting.expiresAt.toISOString() },
      preferences: Preferences.parse(person.preferences),
      signIn: session.signIn,
    };
  });
