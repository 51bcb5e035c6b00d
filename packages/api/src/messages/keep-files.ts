import { randomUUID } from "node:crypto";
import { isConnectorDown } from "@sportello/connectors/failures";
import type { CheckedUpload } from "@sportello/connectors/files/check-upload";
import type { CitizenContext, StaffContext } from "../context.ts";
import { expectOk, Refused } from "../refused.ts";
import { judgeUpload } from "../uploads/judge-upload.ts";
import { usualLimits } from "../uploads/limits.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };
export type KeptFile = CheckedUpload & { readonly storageKey: string };

/** A message carries no more files than this. */
export const maxMessageFiles = 5;

/** Judges every file by its content before the first is stored, then stores them; nothing stays when one of them fails. */
export const keepFiles = async (
  ctx: CitizenContext | StaffContext,
  files: readonly GivenFile[],
): Promise<KeptFile[]> => {
  if (files.length > maxMessageFiles) throw new Refused("too_many_files", { max: maxMessageFiles });
  const checked: (KeptFile & { readonly bytes: Uint8Array })[] = [];
  for (const { name, bytes } of files) {
    const file = expectOk(await judgeUpload(name, bytes, usualLimits));
    checked.push({ ...file, bytes, storageKey: `${ctx.tenant.id}/${randomUUID()}` });
  }
  const stored: string[] = [];
  try {
    for (const { storageKey, bytes } of checked) {
      stored.push(storageKey);
      await ctx.runtime.files.put(storageKey, bytes);
    }
  } catch (error) {
    await removeBytes(ctx, stored);
    throw isConnectorDown(error) ? new Refused("connector_down") : error;
  }
  return checked.map(({ bytes: _bytes, ...file }) => file);
};
