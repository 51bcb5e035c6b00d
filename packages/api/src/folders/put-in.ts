import type { Tx } from "@sportello/db/client";
import { isUniqueViolation } from "@sportello/db/unique-violation";
import { loadApplication } from "../applications/load-application.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Puts an application that may be read into a folder. It is in one at a time: `in_a_folder`, also when a colleague was faster. */
export const putIn = async (
  tx: Tx,
  ctx: StaffContext,
  { folderId, applicationId, reason }: { folderId: string; applicationId: string; reason: string },
): Promise<void> => {
  await loadApplication(ctx, tx, applicationId);
  if ((await tx.folderEntry.count({ where: { applicationId, unlinkedAt: null } })) > 0)
    throw new Refused("in_a_folder");
  await tx.folderEntry.create({ data: { folderId, applicationId, reason, linkedBy: ctx.actor.id, linkedAt: ctx.now } });
  await record(tx, ctx, { action: "folder.linked", subjectId: applicationId, details: { folder: folderId } });
};

/** Two colleagues at once: the database lets one in. */
export const orInAFolder = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error, "folder_entry_open")) throw new Refused("in_a_folder");
    throw error;
  }
};
