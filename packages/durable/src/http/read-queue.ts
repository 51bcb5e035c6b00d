import type { Core } from "../core.ts";

type Depth = { status: string; kind: string; jobs: number; oldest_seconds: number };

/** `GET /v1/queue`: how many jobs are ready, later, held back by concurrency or leased, and how late the oldest is. */
export async function queueDepth(core: Core): Promise<Response> {
  const rows = await core.database.query<Depth>(
    `select status, kind, count(*)::int as jobs, greatest(0, extract(epoch from now() - min(due_at)))::float8 as oldest_seconds
     from jobs group by status, kind order by status, kind`,
  );
  return Response.json({ data: rows });
}

/** `GET /health`: 200 when the database answers. */
export async function health(core: Core): Promise<Response> {
  await core.database.query("select 1");
  return Response.json({ status: "ok" });
}

/** `GET /v1/functions`: what is registered. */
export async function listFunctions(core: Core): Promise<Response> {
  const rows = await core.database.query(
    `select functions.id, functions.name, functions.app_id, apps.url, apps.sdk, apps.synced_at, functions.config
     from functions join apps on apps.id = functions.app_id where removed_at is null order by functions.id`,
  );
  return Response.json({ data: rows });
}
