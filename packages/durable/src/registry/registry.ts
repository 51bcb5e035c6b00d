import type { Client, Database } from "../store/database.ts";
import { insertMany } from "../store/insert-many.ts";
import { prepared } from "../store/prepared.ts";
import { tickAfter } from "./cron.ts";
import { cronsOf, FunctionConfig } from "./function-config.ts";
import type { App } from "./registration.ts";

/** A registered function: `uid` is the internal id the SDK is told, `config.id` the one in names. */
export type RegisteredFunction = { uid: string; appId: string; config: FunctionConfig };

/** Everything registered, held in memory and read again when any engine on the database registers something. */
export type Registry = {
  all(): readonly RegisteredFunction[];
  find(id: string): RegisteredFunction | undefined;
  load(): Promise<void>;
  save(app: App, now: Date): Promise<{ modified: boolean }>;
};

type Stored = { uid: string; app_id: string; config: unknown };

export function createRegistry(database: Database): Registry {
  let functions = new Map<string, RegisteredFunction>();

  async function load(): Promise<void> {
    const rows = await database.query<Stored>("select uid, app_id, config from functions where removed_at is null");
    functions = new Map(
      rows.map((row) => {
        const config = FunctionConfig.parse(row.config);
        return [config.id, { uid: row.uid, appId: row.app_id, config }];
      }),
    );
  }

  async function save(app: App, now: Date): Promise<{ modified: boolean }> {
    const modified = await database.transaction(async (client) => {
      const known = await client.query("select 1 from apps where id = $1 and checksum = $2 for update", [
        app.id,
        app.checksum,
      ]);
      if (known.rowCount === 1) return false;
      await write(client, app, now);
      return true;
    });
    if (modified) {
      await load();
      await database.query("select pg_notify($1, 'functions')", [`${database.schema}_engine`]);
    }
    return { modified };
  }

  return { all: () => [...functions.values()], find: (id) => functions.get(id), load, save };
}

async function write(client: Client, app: App, now: Date): Promise<void> {
  await client.query(
    prepared(
      `insert into apps (id, url, sdk, framework, checksum) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set url = excluded.url, sdk = excluded.sdk, framework = excluded.framework,
         checksum = excluded.checksum, synced_at = now()`,
      [app.id, app.url, app.sdk, app.framework, app.checksum],
    ),
  );
  const ids = app.functions.map((config) => config.id);
  await client.query(
    prepared("update functions set removed_at = now() where app_id = $1 and id <> all($2)", [app.id, ids]),
  );
  await insertMany(
    client,
    "functions",
    { id: "text", app_id: "text", name: "text", config: "json" },
    app.functions.map((config) => ({
      id: config.id,
      app_id: app.id,
      name: config.name ?? config.id,
      config,
    })),
    "on conflict (id) do update set app_id = excluded.app_id, name = excluded.name, config = excluded.config, removed_at = null",
  );
  await scheduleTicks(client, app, now);
}

/** One waiting job per cron trigger; a tick that is already waiting keeps its time. */
async function scheduleTicks(client: Client, app: App, now: Date): Promise<void> {
  const ticks = app.functions.flatMap((config) =>
    cronsOf(config).map((cron) => ({ functionId: config.id, cron, at: tickAfter(cron, now) })),
  );
  const kept = ticks.map((tick) => cronKey(tick.functionId, tick.cron));
  await client.query(
    prepared(
      `delete from jobs where kind = 'cron' and payload <> all($2)
         and function_id in (select id from functions where app_id = $1)`,
      [app.id, kept],
    ),
  );
  const waiting = await client.query<{ payload: string }>(
    prepared("select payload from jobs where kind = 'cron' and payload = any($1)", [kept]),
  );
  const known = new Set(waiting.rows.map((row) => row.payload));
  const missing = ticks.filter((tick) => !known.has(cronKey(tick.functionId, tick.cron)));
  for (const tick of missing) if (tick.at !== null) await insertTick(client, tick.functionId, tick.cron, tick.at);
}

/** A tick's job is named by its scheduled time: several engines planning it make one. */
export async function insertTick(client: Client, functionId: string, cron: string, at: Date): Promise<void> {
  const payload = cronKey(functionId, cron);
  await client.query(
    prepared(
      `insert into jobs (id, kind, status, function_id, due_at, rank, payload)
       values ($1, 'cron', 'later', $2, $3, $3, $4) on conflict (id) do nothing`,
      [`${payload} ${at.toISOString()}`, functionId, at, payload],
    ),
  );
}

const cronKey = (functionId: string, cron: string): string => `cron:${functionId}:${cron}`;
export const cronOf = (payload: string, functionId: string): string => payload.slice(`cron:${functionId}:`.length);
