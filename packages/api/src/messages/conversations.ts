import type { Tx } from "@sportello/db/client";
import { Prisma } from "@sportello/db/generated/client";
import type { Status } from "@sportello/domain/applications/status";
import type { MovedBy } from "@sportello/domain/applications/transitions";
import type { PersonId } from "@sportello/domain/ids";
import type { CitizenContext } from "../context.ts";
import { pageOf, type Position, readCursor } from "../cursor.ts";
import { literally } from "../literally.ts";
import { titleOf } from "../services/title-of.ts";

const pageSize = 20;
/** Unread conversations come all before the first page; nobody has more than these. */
const mostUnread = 100;

export type ConversationQuestion = { readonly cursor?: string | undefined; readonly text?: string | undefined };

/** The conversations with the offices, one per application: those with something unread first, then the latest. `text` looks into messages, titles and codes. */
export const listConversations = ({ inTenant, actor }: CitizenContext, { cursor, text }: ConversationQuestion) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const unread = after
      ? []
      : await conversations(tx, actor.id, { text, isUnread: true, after: null, take: mostUnread });
    const page = pageOf(
      await conversations(tx, actor.id, { text, isUnread: false, after, take: pageSize + 1 }),
      pageSize,
      ({ at }) => at,
    );
    return { items: [...unread, ...page.items].map(viewOf), nextCursor: page.nextCursor };
  });

type Wish = {
  readonly text?: string | undefined;
  readonly isUnread: boolean;
  readonly after: Position | null;
  readonly take: number;
};
type Row = {
  readonly id: string;
  readonly at: Date;
  readonly code: string | null;
  readonly status: Status;
  readonly sheet: unknown;
  readonly author: MovedBy;
  readonly text: string;
  readonly unread: number;
  readonly messages: number;
  readonly files: number;
};

/** So many of a person's conversations from a position on, with something unread or without. */
export const conversations = (tx: Tx, personId: PersonId, { text, isUnread, after, take }: Wish) => tx.$queryRaw<Row[]>`
  select a.id, a.code, a.status::text as status, v.sheet, last.created_at as at, last.author::text as author, left(last.text, 300) as text,
    counted.unread, counted.messages, (select count(*)::int from upload u where u.message_id = last.id) as files
  from application a
  join service_version v on v.id = a.service_version_id
  cross join lateral (select m.* from message m where m.application_id = a.id and not m.is_note order by m.created_at desc, m.id desc limit 1) last
  cross join lateral (
    select count(*)::int as messages, (count(*) filter (where m.author = 'operator' and m.read_at is null))::int as unread
    from message m where m.application_id = a.id and not m.is_note
  ) counted
  where a.person_id = ${personId}::uuid
    and (counted.unread > 0) = ${isUnread}
    ${text === undefined || text === "" ? Prisma.empty : matching(text)}
    ${after ? Prisma.sql`and (last.created_at, a.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
  order by last.created_at desc, a.id desc limit ${take}`;

const matching = (text: string) => {
  const pattern = `%${literally(text)}%`;
  return Prisma.sql`and (a.code ilike ${pattern} or v.sheet->>'title' ilike ${pattern}
    or exists (select from message m where m.application_id = a.id and not m.is_note and m.text ilike ${pattern}))`;
};

export const viewOf = ({ id, at, sheet, author, text, files, ...rest }: Row) => ({
  ...rest,
  applicationId: id,
  title: titleOf(sheet),
  last: { at: at.toISOString(), author, text, files },
});
