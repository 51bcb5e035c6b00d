import type { Tx } from "@sportello/db/client";
import { Refused } from "../refused.ts";
import { asJson } from "../uploads/as-json.ts";

/** Turns files that the office uploaded into documents of the application; an id that is not such a file is `not_found`. */
export const attachOfficeFiles = async (tx: Tx, applicationId: string, uploadIds: readonly string[]): Promise<void> => {
  const ids = [...new Set(uploadIds)];
  if (ids.length === 0) return;
  const uploads = await tx.upload.findMany({
    where: { id: { in: ids }, applicationId, by: "operator", messageId: null },
  });
  if (uploads.length !== ids.length) throw new Refused("not_found");
  await tx.document.createMany({
    data: uploads.map((upload) => ({
      applicationId,
      key: `attachment-${upload.id}`,
      kind: "attachment" as const,
      name: upload.name,
      mediaType: upload.mediaType,
      size: upload.size,
      sha256: upload.sha256,
      signature: asJson(upload.signature),
      storageKey: upload.storageKey,
    })),
    skipDuplicates: true,
  });
};
