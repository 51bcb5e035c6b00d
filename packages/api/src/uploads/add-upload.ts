import { randomUUID } from "node:crypto";
import { isConnectorDown } from "@sportello/connectors/failures";
import type { Tx } from "@sportello/db/client";
import { loadApplication } from "../applications/load-application.ts";
import { uploadOf, type UploadView } from "../applications/present.ts";
import type { ApplicantContext, Context, StaffContext } from "../context.ts";
import { asApplicant, asStaff } from "../procedures.ts";
import { expectOk, Refused } from "../refused.ts";
import { asJson } from "./as-json.ts";
import { judgeUpload } from "./judge-upload.ts";
import { placeFor } from "./place-for.ts";
import { removeBytes } from "./remove-bytes.ts";

export type NewUpload = {
  /** Chosen by the page, so that a file sent again after a lost answer is the same file. */
  readonly id?: string | undefined;
  readonly applicationId: string;
  /** Path of the file question, e.g. "vehicles.0.document"; null for an answer to an integration request and for the office's files. */
  readonly field: string | null;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * Keeps a file of the applicant (in a draft, or for an open integration request) or of the assignee. Judged by its content;
 * the bytes are stored before the row, so that a row never points to nothing.
 */
export const addUpload = async (
  context: Context,
  { id, applicationId, field, name, bytes }: NewUpload,
): Promise<UploadView> => {
  const ctx: ApplicantContext | StaffContext = context.actor.kind === "staff" ? asStaff(context) : asApplicant(context);
  const before = await ctx.inTenant((tx) => sentBefore(tx, ctx, id, applicationId));
  if (before) return before;
  const { limits } = await ctx.inTenant((tx) => placeFor(tx, ctx, applicationId, field));
  const file = expectOk(await judgeUpload(name, bytes, limits));
  const storageKey = `${ctx.tenant.id}/${randomUUID()}`;
  await store(ctx, storageKey, bytes);
  try {
    const { upload, isNew } = await ctx.inTenant(async (tx) => {
      // Asked again under a lock: two files at the same instant must not both be the last allowed one.
      await tx.$queryRaw`select id from application where id = ${applicationId}::uuid for update`;
      const meanwhile = await sentBefore(tx, ctx, id, applicationId);
      if (meanwhile) return { upload: meanwhile, isNew: false };
      const place = await placeFor(tx, ctx, applicationId, field);
      const upload = await tx.upload.create({
        data: {
          ...(id !== undefined && { id }),
          ...file,
          signature: asJson(file.signature),
          applicationId,
          field,
          storageKey,
          by: ctx.actor.kind === "staff" ? "operator" : "citizen",
          integrationId: place.integrationId,
        },
      });
      await place.note(upload.id);
      return { upload: uploadOf(upload), isNew: true };
    });
    if (!isNew) await removeBytes(ctx, [storageKey]);
    return upload;
  } catch (error) {
    await removeBytes(ctx, [storageKey]);
    throw error;
  }
};

/** The file of this id, when it is there already: of this application, by the same side. */
const sentBefore = async (
  tx: Tx,
  ctx: ApplicantContext | StaffContext,
  id: string | undefined,
  applicationId: string,
): Promise<UploadView | null> => {
  if (id === undefined) return null;
  const { row } = await loadApplication(ctx, tx, applicationId);
  const by = ctx.actor.kind === "staff" ? "operator" : "citizen";
  const found = await tx.upload.findFirst({ where: { id, applicationId: row.id, by } });
  return found && uploadOf(found);
};

const store = async ({ runtime }: Context, key: string, bytes: Uint8Array): Promise<void> => {
  try {
    await runtime.files.put(key, bytes);
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
