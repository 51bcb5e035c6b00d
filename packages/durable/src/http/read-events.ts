import { z } from "zod";
import type { Core } from "../core.ts";
import { refuse } from "./answer.ts";
import { runColumns, runView, type StoredRunView } from "./run-view.ts";

const Query = z.object({
  name: z.string().optional(),
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type StoredEvent = { id: string; body: string; received_at: Date };

const eventView = ({ id, body, received_at }: StoredEvent) => ({
  internal_id: id,
  received_at,
  ...(JSON.parse(body) as Record<string, unknown>),
});

/** `GET /v1/events?name=&before=<internal id>&limit=`: newest first. */
export async function listEvents(core: Core, search: URLSearchParams): Promise<Response> {
  const query = Query.safeParse(Object.fromEntries(search));
  if (!query.success)
    return refuse(400, `the query cannot be read: ${query.error.issues[0]?.message ?? "unknown reason"}`);
  const { name, before = "~", limit } = query.data;
  const rows =
    name === undefined
      ? await core.database.query<StoredEvent>(
          "select id, body, received_at from events where id < $1 order by id desc limit $2",
          [before, limit],
        )
      : await core.database.query<StoredEvent>(
          "select id, body, received_at from events where name = $1 and id < $2 order by id desc limit $3",
          [name, before, limit],
        );
  return Response.json({
    data: rows.map(eventView),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  });
}

/** `GET /v1/events/:id`, by internal id or by the author's own. */
export async function findEvent(core: Core, id: string): Promise<Response> {
  const event = await eventById(core, id);
  return event === undefined ? refuse(404, "there is no such event") : Response.json({ data: eventView(event) });
}

/** `GET /v1/events/:id/runs`: the runs an event started, alone or in a batch. */
export async function runsOfEvent(core: Core, id: string): Promise<Response> {
  const event = await eventById(core, id);
  if (event === undefined) return refuse(404, "there is no such event");
  const rows = await core.database.query<StoredRunView>(
    `select ${runColumns} from runs where event_ids[1] = $1
     union
     select ${runColumns} from runs where cardinality(event_ids) > 1 and event_ids @> array[$1]
     order by id`,
    [event.id],
  );
  return Response.json({ data: rows.map(runView) });
}

async function eventById(core: Core, id: string): Promise<StoredEvent | undefined> {
  const rows = await core.database.query<StoredEvent>(
    `select id, body, received_at from events where id = $1
     union all
     select id, body, received_at from events where public_id = $1
     limit 1`,
    [id],
  );
  return rows[0];
}
