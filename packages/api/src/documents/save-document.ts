import { createHash, randomUUID } from "node:crypto";
import type { PdfDocument } from "@sportello/connectors/pdf/port";
import type { Tx } from "@sportello/db/client";
import type { DocumentKind, RegistrationDirection } from "@sportello/db/generated/client";
import { isUniqueViolation } from "@sportello/db/unique-violation";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";
import type { DocumentSubject } from "./subject.ts";

export type NewDocument = {
  /** One per thing it documents: a repeated job finds the first. */
  readonly key: string;
  readonly kind: DocumentKind;
  /** File name without extension. */
  readonly name: string;
  readonly direction: RegistrationDirection;
  readonly pdf: PdfDocument;
  /** A payment's receipt proves itself: it is filed and not registered. */
  readonly isUnregistered?: boolean;
  /** What must happen in the same transaction, e.g. the move that the document proves. */
  readonly also?: (tx: Tx) => Promise<void>;
};

/**
 * Makes the PDF, keeps it, and, where the service registers, puts it in line for its number: row, registration and event in
 * one transaction. Done twice it changes nothing and returns the first document.
 */
export const saveDocument = async (
  ctx: ActingContext,
  { row, version }: DocumentSubject,
  made: NewDocument,
): Promise<{ documentId: string }> => {
  const known = await ctx.inTenant((tx) => find(tx, row.id, made.key));
  if (known) return { documentId: known.id };
  const bytes = await ctx.runtime.makePdf(made.pdf);
  const storageKey = `${ctx.tenant.id}/${randomUUID()}`;
  await ctx.runtime.files.put(storageKey, bytes);
  try {
    return await ctx.inTenant(async (tx) => {
      const { id } = await tx.document.create({
        data: {
          applicationId: row.id,
          key: made.key,
          kind: made.kind,
          name: `${made.name}.pdf`,
          size: bytes.length,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          storageKey,
          createdAt: ctx.now,
        },
        select: { id: true },
      });
      if (version.options.registration && made.isUnregistered !== true)
        await awaitNumber(tx, ctx, id, row.id, made.direction);
      await made.also?.(tx);
      return { documentId: id };
    });
  } catch (error) {
    await removeBytes(ctx, [storageKey]);
    if (!isUniqueViolation(error, "document_tenant_id_application_id_key_key")) throw error;
    const first = expectFound(await ctx.inTenant((tx) => find(tx, row.id, made.key)));
    return { documentId: first.id };
  }
};

const find = (tx: Tx, applicationId: string, key: string) =>
  tx.document.findFirst({ where: { applicationId, key }, select: { id: true } });

const awaitNumber = async (
  tx: Tx,
  ctx: ActingContext,
  documentId: string,
  applicationId: string,
  direction: RegistrationDirection,
): Promise<void> => {
  const connector = await tx.connector.findFirst({ where: { kind: "protocol" }, select: { vendor: true } });
  const registration = await tx.registration.create({
    data: {
      documentId,
      applicationId,
      direction,
      vendor: connector?.vendor ?? "",
      nextTryAt: ctx.now,
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  await tx.outboxEvent.create({ data: { name: "registration/waiting", payload: { registrationId: registration.id } } });
};
