import type { Tx } from "@sportello/db/client";
import type {
  Document,
  Message,
  Integration,
  Person,
  Registration,
  StatusChange,
  Upload,
} from "@sportello/db/generated/client";
import { Localised } from "@sportello/domain/locales";
import { OfficeContacts } from "@sportello/domain/tenants/branding";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { papersSql } from "./papers-sql.ts";
import { documentOf, type TimelineStep, timelineOf } from "./present.ts";

/** A row as JSON tells it: its instants are texts. */
type Told<Row> = {
  readonly [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key];
};

export type KeptUpload = Pick<
  Upload,
  "id" | "name" | "size" | "mediaType" | "sha256" | "field" | "signature" | "by" | "integrationId" | "messageId"
>;
type KeptDocument = Pick<
  Document,
  "id" | "kind" | "name" | "size" | "sha256" | "mediaType" | "createdAt" | "signature"
> & {
  readonly registration: Told<Pick<Registration, "state" | "number" | "registeredAt">> | null;
};
type KeptMessage = Pick<Message, "id" | "author" | "authorId" | "isNote" | "text" | "readAt" | "createdAt">;
type KeptIntegration = Pick<
  Integration,
  "id" | "request" | "points" | "requestedAt" | "answer" | "answeredAt" | "cancelledAt"
>;

type Row = {
  readonly slug: string;
  readonly office: { readonly id: string; readonly name: unknown; readonly contacts: unknown };
  readonly person: Pick<Person, "id" | "fiscalCode" | "givenName" | "familyName" | "certified" | "contacts">;
  readonly timeline: readonly Told<Omit<StatusChange, "tenantId" | "applicationId">>[];
  readonly uploads: readonly KeptUpload[];
  readonly documents: readonly Told<KeptDocument>[];
  readonly messages: readonly Told<KeptMessage>[];
  readonly integrations: readonly Told<KeptIntegration>[];
  readonly staff: Readonly<Record<string, string>>;
};

/**
 * What lies with an application, read with one statement however much it is: the pages that show it may ask the database for so many
 * things only. Instants are ISO strings; lists are in the order in which they came about.
 */
export type Papers = {
  readonly service: { readonly slug: string };
  readonly office: { readonly id: string; readonly name: Localised; readonly contacts: OfficeContacts };
  readonly person: Row["person"];
  readonly timeline: readonly TimelineStep[];
  readonly uploads: readonly KeptUpload[];
  readonly documents: readonly ReturnType<typeof documentOf>[];
  readonly messages: readonly Told<KeptMessage>[];
  readonly integrations: readonly Told<KeptIntegration>[];
  /** Names of the staff who moved it, wrote on it or have it in charge. */
  readonly staff: Readonly<Record<string, string>>;
};

/** The papers of an application that may be read. Throws `not_found` when it is not there. */
export const papersOf = async (tx: Tx, applicationId: string): Promise<Papers> => {
  const [row] = await askThrough(tx)<Row>(papersSql, applicationId);
  const { slug, office, person, timeline, uploads, documents, messages, integrations, staff } = expectFound(row);
  return {
    service: { slug },
    office: { id: office.id, name: Localised.parse(office.name), contacts: OfficeContacts.parse(office.contacts) },
    person,
    timeline: timelineOf(timeline.map((step) => ({ ...step, at: new Date(step.at) }))),
    uploads,
    documents: documents.map((document) =>
      documentOf({
        ...document,
        createdAt: new Date(document.createdAt),
        registration: registrationOf(document.registration),
      }),
    ),
    messages: messages.map((message) => ({
      ...message,
      createdAt: iso(message.createdAt),
      readAt: isoOrNull(message.readAt),
    })),
    integrations: integrations.map((asked) => ({
      ...asked,
      requestedAt: iso(asked.requestedAt),
      answeredAt: isoOrNull(asked.answeredAt),
      cancelledAt: isoOrNull(asked.cancelledAt),
    })),
    staff,
  };
};

const registrationOf = (told: Told<KeptDocument>["registration"]) =>
  told === null ? null : { ...told, registeredAt: told.registeredAt === null ? null : new Date(told.registeredAt) };

/** PostgreSQL writes an offset where JavaScript writes Z. */
const iso = (instant: string): string => new Date(instant).toISOString();
const isoOrNull = (instant: string | null): string | null => (instant === null ? null : iso(instant));
