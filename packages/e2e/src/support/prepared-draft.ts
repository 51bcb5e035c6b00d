import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { profileOf } from "@sportello/api/people/profile-of";
import type { Database } from "@sportello/db/client";
import { FormDefinition } from "@sportello/forms/definition";
import { surroundings } from "../reliability/surroundings.ts";
import { smallPdf } from "./fill-page.ts";

export type Preparing = {
  readonly tenantId: string;
  readonly personId: string;
  readonly slug: string;
  readonly seed?: number;
};

/** A draft with every page filled and confirmed, its files uploaded: it stands at the summary. For journeys that begin where a form ends. */
export const preparedDraft = async (
  db: Database,
  { tenantId, personId, slug, seed = 1 }: Preparing,
): Promise<string> => {
  const uploads: { readonly id: string; readonly field: string; readonly storageKey: string }[] = [];
  const uploadId = (field: string): string => {
    const id = randomUUID();
    uploads.push({ id, field, storageKey: `${tenantId}/${randomUUID()}` });
    return id;
  };
  const id = await db.inTenant(tenantId, async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const service = await tx.service.findFirstOrThrow({
      where: { slug },
      select: { id: true, officeId: true, publishedVersionId: true },
    });
    const version = await tx.serviceVersion.findUniqueOrThrow({
      where: { id: service.publishedVersionId ?? "" },
      select: { id: true, form: true },
    });
    const pages = FormDefinition.parse(version.form).components.map(({ key }) => key);
    const answers = exampleAnswers(slug, seed, profileOf(person), { uploadId });
    const draft = await tx.application.create({
      data: {
        serviceId: service.id,
        serviceVersionId: version.id,
        personId,
        officeId: service.officeId,
        answers,
        progress: { pages, privacyAt: new Date().toISOString() },
      },
      select: { id: true },
    });
    const file = {
      by: "citizen" as const,
      name: "documento.pdf",
      mediaType: "application/pdf",
      size: smallPdf.length,
      sha256: createHash("sha256").update(smallPdf).digest("hex"),
    };
    await tx.upload.createMany({ data: uploads.map((upload) => ({ ...file, ...upload, applicationId: draft.id })) });
    return draft.id;
  });
  for (const { storageKey } of uploads) {
    const path = join(surroundings().FILES_DIR, storageKey);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, smallPdf);
  }
  return id;
};
