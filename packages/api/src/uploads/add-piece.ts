import type { UploadView } from "../applications/present.ts";
import type { Context } from "../context.ts";
import { asApplicant } from "../procedures.ts";
import { isRefused, Refused } from "../refused.ts";
import { addUpload } from "./add-upload.ts";
import { maxUploadBytes } from "./limits.ts";
import { placeFor } from "./place-for.ts";

export type NewPiece = {
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  /** Made by the page once per file; becomes the id of the upload. */
  readonly key: string;
  /** Where in the file the piece begins, and how large the file is, in bytes. */
  readonly from: number;
  readonly size: number;
  readonly bytes: Uint8Array;
};

/**
 * Takes one piece of a file. The last that was missing makes the file, which is then judged whole; until then null. A piece that comes twice
 * counts once, and so does the file.
 */
export const addPiece = async (
  context: Context,
  { applicationId, field, name, key, from, size, bytes }: NewPiece,
): Promise<UploadView | null> => {
  const ctx = asApplicant(context);
  if (size > maxUploadBytes) throw new Refused("file_too_large");
  if (bytes.length === 0 || from < 0 || from + bytes.length > size) throw new Refused("invalid_input");
  const whole = await ctx.inTenant(async (tx) => {
    if (await tx.upload.findFirst({ where: { id: key, applicationId }, select: { id: true } })) return new Uint8Array();
    const { limits } = await placeFor(tx, ctx, applicationId, field);
    if (size > limits.maxBytes) throw new Refused("file_too_large", { max: limits.maxBytes });
    // One at a time, so that of two last pieces one sees the other.
    await tx.$queryRaw`select id from application where id = ${applicationId}::uuid for update`;
    await tx.uploadPiece.createMany({
      data: { applicationId, key, from, bytes: Buffer.from(bytes), createdAt: ctx.now },
      skipDuplicates: true,
    });
    const [state] = await tx.$queryRaw<[{ mine: bigint; all: bigint }]>`
      select coalesce(sum(length(bytes)) filter (where key = ${key}::uuid), 0) as mine, coalesce(sum(length(bytes)), 0) as all
      from upload_piece where application_id = ${applicationId}::uuid`;
    if (Number(state.all) > mostBytes) throw new Refused("too_many_requests", { seconds: 60 });
    if (Number(state.mine) < size) return null;
    const pieces = await tx.uploadPiece.findMany({
      where: { applicationId, key },
      orderBy: { from: "asc" },
      select: { from: true, bytes: true },
    });
    return joined(pieces, size);
  });
  if (whole === null) return null;
  const forget = () => ctx.inTenant((tx) => tx.uploadPiece.deleteMany({ where: { applicationId, key } }));
  try {
    const upload = await addUpload(ctx, { id: key, applicationId, field, name, bytes: whole });
    await forget();
    return upload;
  } catch (error) {
    // While the store is down the last piece comes again; a refused file's pieces are of no use any more.
    if (isRefused(error) && error.code !== "connector_down") await forget();
    throw error;
  }
};

/** What a draft may have under way at once. */
const mostBytes = 4 * maxUploadBytes;

/** The file, when the pieces cover it without a gap. */
const joined = (
  pieces: readonly { readonly from: number; readonly bytes: Uint8Array }[],
  size: number,
): Uint8Array | null => {
  const whole = new Uint8Array(size);
  let end = 0;
  for (const { from, bytes } of pieces) {
    if (from !== end) return null;
    whole.set(bytes, from);
    end += bytes.length;
  }
  return end === size ? whole : null;
};
