import { createHash, randomUUID } from "node:crypto";
import { createFiles } from "@sportello/connectors/files/registry";
import { makePdf } from "@sportello/connectors/pdf/make-pdf";
import type { Database } from "@sportello/db/client";

export type DemoUpload = { readonly id: string; readonly field: string };

/** Puts a legible invented document behind every file that a demonstration application names. */
export const openUploads = async (db: Database, filesDir: string, tenantId: string) => {
  const files = createFiles("local-disk", { directory: filesDir });
  const bytes = await makePdf({
    title: "Documento di prova",
    language: "it",
    tenant: { name: "Comune di Bugliano", colour: "#00614a", address: "Piazza del Municipio 1" },
    reference: "Allegato inventato",
    createdAt: new Date("2026-09-01T08:00:00Z"),
    sections: [
      {
        heading: "A che cosa serve",
        paragraphs: [
          "Questo file sta al posto della copia che un cittadino allegherebbe: serve a provare la scrivania degli operatori.",
        ],
      },
    ],
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return async (applicationId: string, uploads: readonly DemoUpload[], createdAt: Date): Promise<void> => {
    const stored = uploads.map(({ id, field }) => ({ id, field, storageKey: `${tenantId}/${randomUUID()}` }));
    for (const { storageKey } of stored) await files.put(storageKey, bytes);
    await db.inTenant(tenantId, (tx) =>
      tx.upload.createMany({
        data: stored.map((one) => ({
          ...one,
          applicationId,
          by: "citizen" as const,
          name: `${one.field.split(".").at(-1)}.pdf`,
          mediaType: "application/pdf",
          size: bytes.length,
          sha256,
          createdAt,
        })),
      }),
    );
  };
};
