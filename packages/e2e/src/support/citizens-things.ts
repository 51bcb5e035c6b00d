import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { surroundings } from "../reliability/surroundings.ts";
import { smallPdf } from "./fill-page.ts";

type Who = { readonly tenantId: string; readonly personId: string };

/** What fills every section of a personal area: a request of the office to answer, a message to read with a file, a receipt with its number, a concluded application. */
export const citizensThings = async (
  db: Database,
  { tenantId, personId }: Who,
): Promise<{ readonly asked: string; readonly answered: string }> =>
  db.inTenant(tenantId, async (tx) => {
    const service = await tx.service.findFirstOrThrow({ where: { slug: "ztl-access" } });
    const staff = await tx.staff.findFirstOrThrow({
      where: { role: "operator", offices: { some: { officeId: service.officeId } } },
    });
    const filed = {
      service: { id: service.id, versionId: service.publishedVersionId ?? "" },
      personId,
      officeId: service.officeId,
      isRegistered: true,
      assigneeId: staff.id,
    };
    const day = 86_400_000;
    const asked = await makeApplication(db, tenantId, {
      ...filed,
      status: "awaiting_integration",
      submittedAt: new Date(Date.now() - 5 * day),
      registrationNumber: `${Date.now()}/2026`,
      answers: exampleAnswers("ztl-access", 3),
      dueOn: new Date(Date.now() + 20 * day),
    });
    const answered = await makeApplication(db, tenantId, {
      ...filed,
      status: "accepted",
      submittedAt: new Date(Date.now() - 40 * day),
      answers: exampleAnswers("ztl-access", 4),
    });
    for (const { id } of [asked, answered]) {
      await tx.document.create({
        data: { applicationId: id, key: "receipt", kind: "receipt", ...(await stored(tenantId)) },
      });
    }
    const message = await tx.message.create({
      data: {
        applicationId: asked.id,
        author: "operator",
        authorId: staff.id,
        text: "La mappa dei varchi è in allegato.",
      },
    });
    await tx.upload.create({
      data: { applicationId: asked.id, messageId: message.id, by: "operator", ...(await stored(tenantId)) },
    });
    return { asked: asked.id, answered: answered.id };
  });

const stored = async (tenantId: string) => {
  const storageKey = `${tenantId}/${randomUUID()}`;
  const file = join(surroundings().FILES_DIR, storageKey);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, smallPdf);
  return {
    storageKey,
    name: "documento.pdf",
    mediaType: "application/pdf",
    size: smallPdf.length,
    sha256: createHash("sha256").update(smallPdf).digest("hex"),
  };
};
