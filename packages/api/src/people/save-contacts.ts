import type { CitizenContext } from "../context.ts";

export type ContactsInput = { readonly email: string; readonly phone?: string | undefined };

/** Where the citizen wants to be reached; used from the next mail on and to fill in forms. */
export const saveContacts = ({ inTenant, actor }: CitizenContext, { email, phone }: ContactsInput): Promise<{ email: string; phone: string | null }> =>
  inTenant(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { contacts: { email, ...(phone !== undefined && { phone }) } } });
    return { email, phone: phone ?? null };
  });
