import { refusalToRead } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { removeBytes } from "./remove-bytes.ts";
import { mayStillChange } from "./may-still-change.ts";

/** Takes back a file that was uploaded and not yet sent. */
export const removeUpload = async (ctx: CitizenContext | StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const key = await ctx.inTenant(async (tx) => {
    const upload = expectFound(await tx.upload.findUnique({ where: { id }, include: { application: true, integration: true } }));
    const refusal = refusalToRead(visibleOf(upload.application), ctx.actor);
    if (refusal) throw new Refused(refusal);
    if (!(await mayStillChange(tx, upload, ctx.actor))) throw new Refused("not_in_this_status");
    await tx.upload.delete({ where: { id } });
    return upload.storageKey;
  });
  await removeBytes(ctx, [key]);
  return { id };
};
