import type { Correspondent, ProtocolFile, RegistrationRequest } from "@sportello/connectors/protocol/port";
import type { Tx } from "@sportello/db/client";
import type { Document, Registration } from "@sportello/db/generated/client";
import { inLocale, Localised } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import { summarise } from "@sportello/forms/summarise";
import type { ActingContext } from "../context.ts";
import { loadSubject, type DocumentSubject } from "../documents/subject.ts";
import { filesOf } from "../documents/summary-sections.ts";
import { documentWords } from "../documents/words.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { nameOf } from "../people/name-of.ts";
import { keptFromRegistry } from "../uploads/kept-from-registry.ts";
import { registrationOptionsOf } from "./options-of.ts";

type Stored = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly storageKey: string;
};

/** What the protocol system is told of a document: the registry's language is Italian, whatever the application's. */
export const requestOf = async (
  ctx: ActingContext,
  tx: Tx,
  registration: Registration & { readonly document: Document },
): Promise<RegistrationRequest> => {
  const { document, direction } = registration;
  const subject = await loadSubject(ctx, tx, document.applicationId);
  const { row, version, person, office } = subject;
  const options = await registrationOptionsOf(ctx, tx, subject);
  const { givenName, familyName, fiscalCode } = person;
  const applicant: Correspondent = {
    name: nameOf(person),
    givenName,
    familyName,
    ...(fiscalCode !== null && { fiscalCode }),
  };
  const body: Correspondent = {
    name: inLocale(ctx.tenant.name, "it"),
    office: inLocale(Localised.parse(office.name), "it"),
    fiscalCode: ctx.tenant.fiscalCode,
  };
  const year = romeDay(row.submittedAt ?? registration.createdAt).slice(0, 4);
  return {
    key: document.id,
    direction,
    subject: `${kindName(document)}${inLocale(version.sheet.title, "it")} – ${[applicant.name, person.fiscalCode, row.id].filter(Boolean).join(" – ")}`,
    sender: direction === "incoming" ? applicant : body,
    recipients: [direction === "incoming" ? body : applicant],
    document: fileOf(ctx, document),
    attachments: (await attachmentsOf(tx, subject, document)).map((stored) => fileOf(ctx, stored)),
    classification: options.classification,
    folder: options.folder.replaceAll("{anno}", year),
  };
};

const kindName = ({ kind }: Document): string => {
  const words = documentWords.it;
  const names = {
    receipt: "",
    attachment: "",
    payment_receipt: "",
    stamped_form: "",
    outcome: `${words.outcome}: `,
    withdrawal: `${words.withdrawal}: `,
    message: `${words.message}: `,
    integration_request: `${words.integrationRequest}: `,
    integration_answer: `${words.integrationAnswer}: `,
  };
  return names[kind];
};

const fileOf = ({ runtime }: ActingContext, { name, mediaType, sha256, storageKey }: Stored): ProtocolFile => ({
  name,
  mediaType,
  sha256,
  content: () => runtime.files.get(storageKey),
});

/** The receipt goes with the files of the form that its questions send to the registry, an answer with its own, an outcome with the office's. */
const attachmentsOf = async (tx: Tx, { row, version }: DocumentSubject, { kind, key }: Document): Promise<Stored[]> => {
  if (kind === "receipt") {
    const answers = readAnswers(row.answers);
    const kept = keptFromRegistry(version.form, answers);
    const ids = filesOf(summarise(version.form, answers, "it")).filter((id) => !kept.has(id));
    return tx.upload.findMany({ where: { applicationId: row.id, id: { in: ids } }, orderBy: { id: "asc" } });
  }
  if (kind === "integration_answer") {
    return tx.upload.findMany({
      where: { integrationId: key.slice("integration-answer-".length), by: "citizen" },
      orderBy: { id: "asc" },
    });
  }
  return kind === "outcome"
    ? tx.document.findMany({
        where: { applicationId: row.id, kind: "attachment" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      })
    : [];
};
