import { randomUUID } from "node:crypto";
import { isConnectorDown } from "@sportello/connectors/failures";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectOk, Refused } from "../../refused.ts";
import { judgeUpload } from "../../uploads/judge-upload.ts";
import { usualLimits } from "../../uploads/limits.ts";
import { removeBytes } from "../../uploads/remove-bytes.ts";
import { loadForOffice } from "../load-for-office.ts";

export type NewPaymentFile = { readonly paymentId: string; readonly name: string; readonly bytes: Uint8Array };

/** More than these nobody looks at. */
const atMost = 10;

/**
 * Keeps a file that proves money moved outside the node, judged by its content (PDF, image, signed document). For whoever may act on the
 * payment; audited with its digest. Throws `file_empty`, `file_too_large`, `file_type_refused`, `too_many_files`.
 */
export const addPaymentFile = async (
  ctx: StaffContext,
  { paymentId, name, bytes }: NewPaymentFile,
): Promise<{ id: string; name: string }> => {
  await ctx.inTenant((tx) => loadForOffice(tx, ctx, paymentId));
  const { signature: _signature, ...file } = expectOk(await judgeUpload(name, bytes, usualLimits));
  const storageKey = `${ctx.tenant.id}/${randomUUID()}`;
  try {
    await ctx.runtime.files.put(storageKey, bytes);
    return await ctx.inTenant(async (tx) => {
      await tx.$queryRaw`select 1 from payment where id = ${paymentId}::uuid for update`;
      await loadForOffice(tx, ctx, paymentId);
      if ((await tx.paymentFile.count({ where: { paymentId } })) >= atMost) throw new Refused("too_many_files");
      const { id } = await tx.paymentFile.create({
        data: { ...file, paymentId, storageKey, addedBy: ctx.actor.id, addedAt: ctx.now },
        select: { id: true },
      });
      await record(tx, ctx, {
        action: "payment.file_added",
        subjectId: paymentId,
        details: { file: file.name, sha256: file.sha256 },
      });
      return { id, name: file.name };
    });
  } catch (error) {
    await removeBytes(ctx, [storageKey]);
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
