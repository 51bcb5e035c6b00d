import { loadApplication } from "../applications/load-application.ts";
import type { StaffContext } from "../context.ts";
import { orInAFolder, putIn } from "./put-in.ts";
import { visibleFolder } from "./visible-folder.ts";

/** Puts one more application into a folder that one sees. */
export const linkToFolder = (
  ctx: StaffContext,
  { folderId, applicationId, reason }: { folderId: string; applicationId: string; reason: string },
): Promise<{ id: string }> =>
  orInAFolder(
    ctx.inTenant(async (tx) => {
      await loadApplication(ctx, tx, applicationId);
      const { id } = await visibleFolder(tx, ctx, folderId);
      await putIn(tx, ctx, { folderId: id, applicationId, reason });
      return { id };
    }),
  );
