import { randomUUID } from "node:crypto";
import { isConnectorDown } from "@sportello/connectors/failures";
import { Branding } from "@sportello/domain/tenants/branding";
import { record } from "../../audit/record.ts";
import type { Context } from "../../context.ts";
import { asStaffWith } from "../../procedures.ts";
import { expectFound, expectOk, Refused } from "../../refused.ts";
import { judgeUpload } from "../../uploads/judge-upload.ts";
import { forgetTenant } from "../forget-tenant.ts";
import { logoKey, logoKinds, logoPath, mediaTypeOf } from "./place.ts";

export const logoLimits = { maxBytes: 1_048_576, accept: [".png", ".jpg", ".jpeg", ".webp"] } as const;

/** Puts a coat of arms in place of the one there, judged by its content. Throws `not_allowed`, `file_too_large`, `file_type_refused`, `file_empty`, `connector_down`. Recorded. */
export const saveLogo = async (
  context: Context,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<{ logo: string }> => {
  const ctx = asStaffWith(context, "tenant.write");
  const file = expectOk(await judgeUpload(name, bytes, logoLimits));
  const kind = logoKinds.find((one) => mediaTypeOf(one) === file.mediaType);
  if (kind === undefined) throw new Refused("file_type_refused");
  const id = randomUUID();
  try {
    await ctx.runtime.files.put(logoKey(ctx.tenant.id, id), bytes);
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
  const logo = logoPath(id, kind);
  const forget = await ctx.inTenant(async (tx) => {
    const row = expectFound(await tx.tenant.findUnique({ where: { id: ctx.tenant.id } }));
    const branding = { ...Branding.parse(row.branding), logo };
    await tx.tenant.update({
      where: { id: ctx.tenant.id },
      data: { branding, revision: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, ctx, {
      action: "tenant.logo_changed",
      subjectId: ctx.tenant.id,
      details: { file: file.name, size: file.size, sha256: file.sha256 },
    });
    return forgetTenant(ctx, tx);
  });
  forget();
  return { logo };
};
