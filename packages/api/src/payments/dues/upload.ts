import { createHash, randomUUID } from "node:crypto";
import { isConnectorDown } from "@sportello/connectors/failures";
import type { Restriction } from "@sportello/domain/access/reach";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import { removeBytes } from "../../uploads/remove-bytes.ts";
import { expectWithin } from "../reach/expect.ts";

/** A hundred thousand lines are some twelve megabytes. */
export const largestDuesFile = 50_000_000;

export type DuesUpload = { readonly serviceId: string; readonly fileName: string; readonly bytes: Uint8Array };

/**
 * Takes a CSV file of dues for a paid service and has it checked; nobody is asked to pay anything yet. Throws `file_empty`,
 * `file_too_large`, `file_type_refused` (not text), `not_found`, `other_office`, `other_service`, or `not_in_this_status` for a service that is not paid.
 */
export const uploadDues = async (
  ctx: StaffContext,
  { serviceId, fileName, bytes }: DuesUpload,
): Promise<{ id: string }> => {
  if (bytes.length === 0) throw new Refused("file_empty");
  if (bytes.length > largestDuesFile) throw new Refused("file_too_large");
  if (bytes.subarray(0, 4_096).includes(0)) throw new Refused("file_type_refused");
  const storageKey = `${ctx.tenant.id}/${randomUUID()}`;
  await ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findUnique({ where: { id: serviceId }, select: { publishedVersionId: true, officeId: true } }),
    );
    await expectWithin(tx, ctx.actor, { serviceId, officeId: service.officeId } as Restriction);
    const version = expectFound(
      await tx.serviceVersion.findUnique({
        where: { id: expectFound(service.publishedVersionId) },
        select: { options: true },
      }),
    );
    if (!Object.hasOwn(Object(version.options), "charge")) throw new Refused("not_in_this_status");
  });
  try {
    await ctx.runtime.files.put(storageKey, bytes);
    return await ctx.inTenant(async (tx) => {
      const { id } = await tx.duesImport.create({
        data: {
          serviceId,
          fileName: fileName.slice(0, 200),
          size: bytes.length,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          storageKey,
          createdBy: ctx.actor.id,
          createdAt: ctx.now,
        },
        select: { id: true },
      });
      await record(tx, ctx, {
        action: "dues.uploaded",
        subjectId: id,
        details: { fileName: fileName.slice(0, 200), size: bytes.length },
      });
      await tx.outboxEvent.create({ data: { name: "dues/uploaded", payload: { importId: id } } });
      return { id };
    });
  } catch (error) {
    await removeBytes(ctx, [storageKey]);
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
