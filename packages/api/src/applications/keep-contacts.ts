import { profileIn } from "@sportello/forms/prefill";
import type { CitizenContext } from "../context.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { expectFound } from "../refused.ts";
import { loadApplication } from "./load-application.ts";

/** Keeps the e-mail and telephone of an application for next time: they become those of the profile. What the form does not ask stays. */
export const keepContacts = (ctx: CitizenContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { row, version } = await loadApplication(ctx, tx, id);
    const { email, phone } = profileIn(version.form, readAnswers(row.answers));
    const { contacts } = expectFound(
      await tx.person.findUnique({ where: { id: ctx.actor.id }, select: { contacts: true } }),
    );
    await tx.person.update({
      where: { id: ctx.actor.id },
      data: { contacts: { ...(contacts as object), ...(email && { email }), ...(phone && { phone }) } },
    });
    return { id };
  });
