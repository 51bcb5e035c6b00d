import type { Database } from "@sportello/db/client";

/** What the database holds of one sending, read in one statement. */
export type SentState = {
  readonly id: string;
  readonly status: string;
  readonly code: string | null;
  /** Moves `submit` in its history. */
  readonly moves: number;
  /** Events that tell the jobs of it. */
  readonly events: number;
  /** Applications sent with its key. */
  readonly holders: number;
};

const question = `
  select a.id, a.status::text, a.code,
    (select count(*)::int from status_change c where c.application_id = a.id and c.command = 'submit') as moves,
    (select count(*)::int from outbox_event e where e.payload ->> 'applicationId' = a.id::text and e.payload ->> 'command' = 'submit') as events,
    (select count(*)::int from application h where h.person_id = a.person_id and h.idempotency_key = k.key) as holders
  from unnest($1::uuid[], $2::text[]) k (id, key) join application a on a.id = k.id order by a.id`;

export type Sending = { readonly id: string; readonly key: string };

export const sentStates = (db: Database, tenantId: string, sendings: readonly Sending[]): Promise<SentState[]> =>
  db.inTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<SentState>(question, [
      sendings.map(({ id }) => id),
      sendings.map(({ key }) => key),
    ]);
    if (rows.length !== sendings.length) throw new Error(`${sendings.length - rows.length} applications are gone`);
    return rows;
  });

const isUntouched = ({ status, code, moves, events, holders }: SentState): boolean =>
  status === "draft" && code === null && moves === 0 && events === 0 && holders === 0;

/** Sent, once and whole; the jobs may have carried it further since. */
export const isSentWhole = ({ status, code, moves, events, holders }: SentState): boolean =>
  status !== "draft" && code !== null && moves === 1 && events === 1 && holders === 1;

/** Neither still a draft nor sent whole. */
export const isHalf = (state: SentState): boolean => !isUntouched(state) && !isSentWhole(state);
