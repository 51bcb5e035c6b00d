import type { StaffContext } from "../context.ts";
import { removeUpload } from "../uploads/remove.ts";
import { atCounter } from "./at-counter.ts";

/** Takes back a file of a draft at the counter. */
export const removeUploadAtCounter = async (
  ctx: StaffContext,
  { id, uploadId }: { id: string; uploadId: string },
): Promise<{ id: string }> => removeUpload(await atCounter(ctx, id), { id: uploadId });
