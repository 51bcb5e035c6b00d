import type { StaffContext } from "../context.ts";
import { orInAFolder, putIn } from "./put-in.ts";

export type MakeFolder = { readonly applicationIds: readonly string[]; readonly name: string; readonly reason: string };

/** Makes a folder of applications that may all be read; none may be in another. */
export const makeFolder = (ctx: StaffContext, { applicationIds, name, reason }: MakeFolder): Promise<{ id: string }> =>
  orInAFolder(
    ctx.inTenant(async (tx) => {
      const { id } = await tx.folder.create({
        data: { name, reason, createdBy: ctx.actor.id, createdAt: ctx.now },
        select: { id: true },
      });
      for (const applicationId of new Set(applicationIds))
        await putIn(tx, ctx, { folderId: id, applicationId, reason });
      return { id };
    }),
  );
