import { timingSafeEqual } from "node:crypto";
import type { CitizenContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { Contacts } from "./certified.ts";
import { emailCode, maxTries } from "./email-code.ts";

/** Takes the code that was mailed: from now on the address is used. Throws `wrong_code`, and `code_expired` when there is none to type any more. */
export const confirmEmail = async (ctx: CitizenContext, { code }: { code: string }): Promise<{ email: string }> => {
  const verdict = await ctx.inTenant(async (tx) => {
    // Locked, so that tries at the same instant are counted one by one.
    const [open] = await tx.$queryRaw<{ id: string; email: string; expires_at: Date; failed_tries: number }[]>`
      select id, email, expires_at, failed_tries from email_confirmation where person_id = ${ctx.actor.id}::uuid and closed_at is null for update`;
    if (!open || open.expires_at <= ctx.now || open.failed_tries >= maxTries)
      return { refusal: "code_expired" as const };
    if (!isSame(code, emailCode(ctx.runtime.env.APP_SECRET, open.id))) {
      await tx.emailConfirmation.update({ where: { id: open.id }, data: { failedTries: { increment: 1 } } });
      return { refusal: "wrong_code" as const };
    }
    await tx.emailConfirmation.update({ where: { id: open.id }, data: { closedAt: ctx.now } });
    const { contacts } = await tx.person.findUniqueOrThrow({ where: { id: ctx.actor.id }, select: { contacts: true } });
    await tx.person.update({
      where: { id: ctx.actor.id },
      data: { contacts: { ...Contacts.parse(contacts), email: open.email } },
      select: { id: true },
    });
    return { email: open.email };
  });
  // Thrown after the transaction: a wrong try must stay counted.
  if ("refusal" in verdict) throw new Refused(verdict.refusal);
  return verdict;
};

const isSame = (given: string, right: string): boolean =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
