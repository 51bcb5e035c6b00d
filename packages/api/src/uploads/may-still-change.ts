import type { Tx } from "@sportello/db/client";
import type { Application, Integration, Upload } from "@sportello/db/generated/client";
import { type Actor, isApplicant } from "@sportello/domain/access/actor";
import { worksFor } from "@sportello/domain/applications/policies";
import type { StaffId } from "@sportello/domain/ids";

type UploadInPlace = Upload & { readonly application: Application; readonly integration: Integration | null };

/** Whether the file is still on its author's table: a draft's, an open integration's, or the office's own and not given out. */
export const mayStillChange = async (tx: Tx, upload: UploadInPlace, actor: Actor): Promise<boolean> => {
  const { application, integration } = upload;
  if (upload.messageId !== null) return false;
  if (isApplicant(actor)) {
    if (upload.by !== "citizen") return false;
    if (application.status === "draft") return true;
    return (
      application.status === "awaiting_integration" &&
      integration !== null &&
      integration.answeredAt === null &&
      integration.cancelledAt === null
    );
  }
  if (actor.kind !== "staff" || upload.by !== "operator" || !worksFor(actor, application.assigneeId as StaffId | null))
    return false;
  return (await tx.document.count({ where: { applicationId: application.id, key: `attachment-${upload.id}` } })) === 0;
};
