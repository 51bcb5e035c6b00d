import type { Tx } from "@sportello/db/client";
import type { ServiceOptions } from "@sportello/domain/services/options";
import type { ActingContext } from "../context.ts";
import type { DocumentSubject } from "../documents/subject.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";

export type RegistrationOptions = NonNullable<ServiceOptions["registration"]>;

/**
 * Classification and folder as the service has them today: whether an application registers is a rule it was sent with, where its documents
 * are filed is the archive's business, and a correction must reach the documents that were refused for it. A service that stopped
 * registering meanwhile files by the options of the application's own version.
 */
export const registrationOptionsOf = async (
  ctx: ActingContext,
  tx: Tx,
  { row, version }: Pick<DocumentSubject, "row" | "version">,
): Promise<RegistrationOptions> => {
  const { publishedVersionId } = expectFound(
    await tx.service.findUnique({ where: { id: row.serviceId }, select: { publishedVersionId: true } }),
  );
  const inForce =
    publishedVersionId === null ? version : await versionById(ctx.runtime.memory, askThrough(tx), publishedVersionId);
  return expectFound(inForce.options.registration ?? version.options.registration);
};
