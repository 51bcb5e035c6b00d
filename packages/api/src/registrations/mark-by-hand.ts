import { isUniqueViolation } from "@sportello/db/unique-violation";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { settleIn } from "./settle.ts";

/** What a person read on the protocol system's own screen. `registeredAt` is an ISO instant, not in the future. */
export type MarkInput = { readonly id: string; readonly number: string; readonly registeredAt: string };

/** Enters number and date of a document that somebody registered by hand; the application goes on as if the job had done it. Audited. */
export const markByHand = async (
  ctx: StaffContext,
  { id, number, registeredAt }: MarkInput,
): Promise<{ id: string }> => {
  if (new Date(registeredAt) > ctx.now) throw new Refused("invalid_input", { field: "registeredAt" });
  try {
    await ctx.inTenant(async (tx) => {
      const registration = expectFound(await tx.registration.findUnique({ where: { id } }));
      if (registration.state === "registered") throw new Refused("not_in_this_status");
      await settleIn(tx, ctx, registration.id, {
        number,
        registeredAt: new Date(registeredAt),
        byHandBy: ctx.actor.id,
      });
      await record(tx, ctx, {
        action: "registration.marked_by_hand",
        subjectId: id,
        details: { number, registeredAt },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refused("invalid_input", { field: "number" });
    throw error;
  }
  return { id };
};
