import type { Tx } from "@sportello/db/client";
import type { Upload } from "@sportello/db/generated/client";
import { Localised, type Locale } from "@sportello/domain/locales";
import { summarise } from "@sportello/forms/summarise";
import type { LoadedApplication } from "../applications/load-application.ts";
import { dayOrNull, documentOf, isoOrNull, timelineOf } from "../applications/present.ts";
import type { ActingContext } from "../context.ts";
import { formatInstant } from "../documents/format.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { expectFound } from "../refused.ts";
import type { Entry } from "./entry.ts";
import { archiveWords } from "./words.ts";

/** Everything of one application that its applicant may read, as files below `folder` ("" or with a final slash). */
export const applicationEntries = async (
  ctx: Pick<ActingContext, "runtime">,
  tx: Tx,
  loaded: LoadedApplication,
  locale: Locale,
  folder = "",
): Promise<Entry[]> => {
  const { row, version } = loaded;
  const where = { applicationId: row.id };
  const uploads = await tx.upload.findMany({
    where: { ...where, OR: [{ by: "citizen" }, { messageId: { not: null } }] },
    orderBy: { id: "asc" },
  });
  const documents = await tx.document.findMany({
    where,
    include: { registration: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const messages = await tx.message.findMany({
    where: { ...where, isNote: false },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const integrations = await tx.integration.findMany({ where, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] });
  const office = expectFound(await tx.office.findUnique({ where: { id: row.officeId } }));
  const words = archiveWords[locale];
  const nameOf = (id: string) => uploads.find((upload) => upload.id === id)?.name;

  const described = {
    id: row.id,
    code: row.code,
    status: row.status,
    service: version.sheet.title,
    office: Localised.parse(office.name),
    submittedAt: isoOrNull(row.submittedAt),
    dueOn: dayOrNull(row.dueOn),
    registrationNumber: row.registrationNumber,
    registeredAt: isoOrNull(row.registeredAt),
    outcome: row.outcome && { outcome: row.outcome, reason: row.outcomeReason, at: isoOrNull(row.outcomeAt) },
    signedInAs: row.identity,
    // Who in the office did it is the office's business.
    timeline: timelineOf(await tx.statusChange.findMany({ where, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
      ({ actorId: _actorId, id: _id, ...step }) => step,
    ),
    answers: row.answers,
    answersInWords: summarise(version.form, readAnswers(row.answers), locale),
    integrations: integrations.map(({ request, requestedAt, answer, answeredAt }) => ({
      request,
      requestedAt: requestedAt.toISOString(),
      answer,
      answeredAt: isoOrNull(answeredAt),
    })),
    messages: messages.map(({ id, author, text, createdAt, readAt }) => ({
      author,
      text,
      at: createdAt.toISOString(),
      readAt: isoOrNull(readAt),
      files: uploads.flatMap((upload) => (upload.messageId === id ? [upload.name] : [])),
    })),
    files: uploads.map(({ id, name, size, sha256, mediaType, field, createdAt }) => ({
      id,
      name,
      size,
      sha256,
      mediaType,
      field,
      at: createdAt.toISOString(),
    })),
    documents: documents.map(documentOf),
  };
  const stored = (name: string, at: Date, storageKey: string): Entry => ({
    name: folder + name,
    at,
    content: () => ctx.runtime.files.get(storageKey),
  });
  const written = messages.map(({ author, text, createdAt, id }) => {
    const files = uploads.flatMap((upload) => (upload.messageId === id ? [`[${nameOf(upload.id)}]`] : []));
    return `${formatInstant(createdAt, locale)} – ${author === "citizen" ? words.citizen : words.office}\n${[text, ...files].join("\n")}\n`;
  });
  return [
    { name: `${folder}pratica.json`, at: row.updatedAt, content: async () => JSON.stringify(described, null, 2) },
    ...(written.length > 0
      ? [{ name: `${folder}${words.messages}.txt`, at: row.updatedAt, content: async () => written.join("\n") }]
      : []),
    ...documents.map(({ name, createdAt, storageKey }) => stored(`${words.documents}/${name}`, createdAt, storageKey)),
    ...uploads.map((upload) =>
      stored(`${placeOf(upload, locale)}/${upload.name}`, upload.createdAt, upload.storageKey),
    ),
  ];
};

const placeOf = ({ integrationId, messageId }: Upload, locale: Locale): string => {
  const { attachments, integrations, messages } = archiveWords[locale];
  return messageId !== null ? messages : integrationId !== null ? integrations : attachments;
};
