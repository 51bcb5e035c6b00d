import { refusalToRead } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { ApplicantContext, StaffContext } from "../context.ts";
import { readAnswers, storable } from "../drafts/read-answers.ts";
import { expectFound, Refused } from "../refused.ts";
import { withoutFile } from "./files-in-answers.ts";
import { mayStillChange } from "./may-still-change.ts";
import { removeBytes } from "./remove-bytes.ts";

/** Takes back a file that was uploaded and not yet sent. */
export const removeUpload = async (
  ctx: ApplicantContext | StaffContext,
  { id }: { id: string },
): Promise<{ id: string }> => {
  const key = await ctx.inTenant(async (tx) => {
    await tx.$queryRaw`select a.id from application a join upload u on u.application_id = a.id where u.id = ${id}::uuid for update of a`;
    const upload = expectFound(
      await tx.upload.findUnique({ where: { id }, include: { application: true, integration: true } }),
    );
    const refusal = refusalToRead(visibleOf(upload.application), ctx.actor);
    if (refusal) throw new Refused(refusal);
    if (!(await mayStillChange(tx, upload, ctx.actor))) throw new Refused("not_in_this_status");
    await tx.upload.delete({ where: { id } });
    if (upload.application.status === "draft") {
      const answers = JSON.stringify(storable(withoutFile(readAnswers(upload.application.answers), id)));
      await tx.$executeRaw`update application set answers = ${answers}::jsonb where id = ${upload.applicationId}::uuid`;
    }
    return upload.storageKey;
  });
  await removeBytes(ctx, [key]);
  return { id };
};
