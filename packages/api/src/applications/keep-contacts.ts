import { profileIn } from "@sportello/forms/prefill";
import type { CitizenContext } from "../context.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { saveContacts } from "../people/save-contacts.ts";
import { loadApplication } from "./load-application.ts";

/**
 * Keeps the e-mail and telephone of an application for next time, as if they had been typed into the profile: a new address is used once its code
 * was typed there. What the form does not ask stays. Throws `too_many_requests`.
 */
export const keepContacts = async (ctx: CitizenContext, { id }: { id: string }): Promise<{ isCodeSent: boolean }> => {
  const { email, phone } = await ctx.inTenant(async (tx) => {
    const { row, version } = await loadApplication(ctx, tx, id);
    return profileIn(version.form, readAnswers(row.answers));
  });
  return saveContacts(ctx, { ...(email && { email }), ...(phone && { phone }) });
};
