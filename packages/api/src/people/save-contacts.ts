import type { Tx } from "@sportello/db/client";
import type { CitizenContext } from "../context.ts";
import { countTry, limitKey } from "../rate-limits.ts";
import { expectFound } from "../refused.ts";
import { Certified, Contacts } from "./certified.ts";
import { codeMinutes } from "./email-code.ts";
import type { GivenContacts } from "./given-contacts.ts";

/** Codes go to addresses that somebody typed: not so many that it bothers their owners. */
const askLimit = { name: "email-code", points: 5, seconds: 3600 };

/**
 * Where the citizen wants to be reached. The phone holds at once; an e-mail address that is new is used only after the code sent to it
 * was typed here. What is not given stays as it was. Says whether a code was sent; throws `too_many_requests`.
 */
export const saveContacts = async (
  ctx: CitizenContext,
  { email, phone }: Readonly<Partial<GivenContacts>>,
): Promise<{ isCodeSent: boolean }> => {
  const isNew = await ctx.inTenant(async (tx) => {
    const person = expectFound(await tx.person.findUnique({ where: { id: ctx.actor.id } }));
    const { phone: _old, ...contacts } = Contacts.parse(person.contacts);
    await tx.person.update({
      where: { id: person.id },
      data: { contacts: { ...contacts, ...(phone !== undefined && { phone }) } },
      select: { id: true },
    });
    return (contacts.email ?? Certified.parse(person.certified).email) !== email;
  });
  if (email === undefined || !isNew) return { isCodeSent: false };
  await countTry(ctx.runtime, askLimit, limitKey(ctx.tenant.id, ctx.actor.id));
  await ctx.inTenant((tx) => askProof(tx, ctx, email));
  return { isCodeSent: true };
};

/** The address that waited before is given up: one waits at a time. */
const askProof = async (tx: Tx, { actor, now }: CitizenContext, email: string): Promise<void> => {
  await tx.emailConfirmation.updateMany({ where: { personId: actor.id, closedAt: null }, data: { closedAt: now } });
  const { id } = await tx.emailConfirmation.create({
    data: { personId: actor.id, email, askedAt: now, expiresAt: new Date(now.getTime() + codeMinutes * 60_000) },
    select: { id: true },
  });
  await tx.outboxEvent.create({ data: { name: "contacts/email-given", payload: { confirmationId: id } } });
};
