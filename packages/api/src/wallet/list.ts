import type { Tx } from "@sportello/db/client";
import { DocumentKind, type Prisma } from "@sportello/db/generated/client";
import type { PersonId } from "@sportello/domain/ids";
import { mentions } from "../activities/applications.ts";
import { merge } from "../activities/merge.ts";
import { yearOf } from "../activities/year.ts";
import { isoOrNull } from "../applications/present.ts";
import type { CitizenContext } from "../context.ts";
import { pageOf, type Position, readCursor } from "../cursor.ts";
import { literally } from "../literally.ts";
import { titleOf } from "../services/title-of.ts";

const pageSize = 30;

/** What a paper in the wallet can be: a document of an application, or a file the office sent with a message. */
export const walletKinds = [...Object.values(DocumentKind), "message_file"] as const;
export type WalletKind = (typeof walletKinds)[number];

export type WalletQuestion = {
  readonly cursor?: string | undefined;
  readonly kind?: WalletKind | undefined;
  readonly year?: number | undefined;
  readonly service?: string | undefined;
  /** Looked for in the file's name, its registration number, the application's title, code and number. */
  readonly text?: string | undefined;
};

/** The citizen's papers from all their applications, the newest first. */
export const listWallet = ({ inTenant, actor }: CitizenContext, { cursor, ...question }: WalletQuestion) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = merge(
      [await documents(tx, actor.id, question, after), await messageFiles(tx, actor.id, question, after)],
      "desc",
    );
    const { items, nextCursor } = pageOf(rows.slice(0, pageSize + 1), pageSize, ({ at }) => at);
    return { nextCursor, items: items.map(({ at, ...item }) => ({ ...item, createdAt: at.toISOString() })) };
  });

const application = { select: { id: true, code: true, version: { select: { sheet: true } } } } as const;

/** A paper before it is told: `source` says which route holds its bytes. */
type Paper = ReturnType<typeof fileOf> & {
  readonly source: "document" | "upload";
  readonly kind: WalletKind;
  readonly registration: { readonly number: string; readonly registeredAt: string | null } | null;
};

const documents = async (
  tx: Tx,
  personId: PersonId,
  { kind, text, ...question }: WalletQuestion,
  after: Position | null,
): Promise<Paper[]> => {
  if (kind === "message_file") return [];
  const rows = await tx.document.findMany({
    where: {
      AND: [
        { application: ofPerson(personId, question) },
        during(question, after),
        kind === undefined ? {} : { kind },
        ...words(text).map((word) => ({
          OR: [{ name: like(word) }, { registration: { number: like(word) } }, { application: mentions(word) }],
        })),
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: { registration: true, application },
  });
  return rows.map(({ registration, ...row }) => ({
    ...fileOf(row),
    source: "document",
    kind: row.kind,
    registration: registration?.number
      ? { number: registration.number, registeredAt: isoOrNull(registration.registeredAt) }
      : null,
  }));
};

const messageFiles = async (
  tx: Tx,
  personId: PersonId,
  { kind, text, ...question }: WalletQuestion,
  after: Position | null,
): Promise<Paper[]> => {
  if (kind !== undefined && kind !== "message_file") return [];
  const rows = await tx.upload.findMany({
    where: {
      AND: [
        { by: "operator", messageId: { not: null }, application: ofPerson(personId, question) },
        during(question, after),
        ...words(text).map((word) => ({ OR: [{ name: like(word) }, { application: mentions(word) }] })),
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: { application },
  });
  return rows.map((row) => ({ ...fileOf(row), source: "upload", kind: "message_file", registration: null }));
};

const words = (text = ""): string[] => text.split(/\s+/).filter(Boolean);
const like = (word: string) => ({ contains: literally(word), mode: "insensitive" as const });

const ofPerson = (personId: PersonId, { service }: WalletQuestion): Prisma.ApplicationWhereInput => ({
  personId,
  ...(service !== undefined && { service: { slug: service } }),
});

const during = ({ year }: WalletQuestion, after: Position | null) => ({
  AND: [
    year === undefined ? {} : { createdAt: yearOf(year) },
    after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
  ],
});

type FileRow = {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
  createdAt: Date;
  application: { id: string; code: string | null; version: { sheet: unknown } };
};
const fileOf = ({
  id,
  name,
  size,
  mediaType,
  sha256,
  createdAt,
  application: { id: applicationId, code, version },
}: FileRow) => ({
  id,
  name,
  size,
  mediaType,
  sha256,
  at: createdAt,
  application: { id: applicationId, code, title: titleOf(version.sheet) },
});
