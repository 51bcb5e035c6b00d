import { isConnectorDown } from "@sportello/connectors/failures";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import type { OpenedFile } from "../../documents/open-file.ts";
import { expectFound, Refused } from "../../refused.ts";
import { expectToRead, withReading } from "../reach/expect-to-read.ts";

/** A file that proves a payment or a refund, for the staff who may see the payment; to others it is `not_found`. That it was read is recorded. */
export const openPaymentFile = async (ctx: StaffContext, { id }: { id: string }): Promise<OpenedFile> => {
  const { name, mediaType, storageKey } = await ctx.inTenant(async (tx) => {
    const { payment, ...file } = expectFound(
      await tx.paymentFile.findUnique({ where: { id }, include: { payment: { include: withReading } } }),
    );
    await expectToRead(tx, ctx, payment);
    await record(tx, ctx, { action: "file.read", subjectId: id, details: { kind: "payment" } });
    return file;
  });
  try {
    return { name, mediaType, bytes: await ctx.runtime.files.get(storageKey) };
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
