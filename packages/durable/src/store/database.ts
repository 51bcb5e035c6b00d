import pg from "pg";
import type { Log } from "../log.ts";
import { migrations } from "./migrations.ts";
import { prepared } from "./prepared.ts";

export type Client = pg.PoolClient;
export type Row = Record<string, unknown>;

/** The engine's own schema on PostgreSQL; every statement runs with that schema as search path. */
export type Database = {
  readonly schema: string;
  query<T extends Row>(text: string, values?: readonly unknown[]): Promise<T[]>;
  transaction<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /** A connection of its own, for LISTEN. */
  listener(): pg.Client;
  migrate(): Promise<void>;
  close(): Promise<void>;
};

const DEADLOCK = "40P01";
const SERIALIZATION = "40001";

/** Opens a pool; no connection is made before the first statement. */
export function openDatabase(url: string, schema: string, size: number, log: Log): Database {
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) throw new Error(`"${schema}" cannot be the name of a schema`);
  const connection = {
    connectionString: url,
    options: `-c search_path=${schema}`,
    application_name: `durable ${schema}`,
  };
  const pool = new pg.Pool({ ...connection, max: size, idleTimeoutMillis: 30_000 });
  // An idle connection that breaks (database restart) is replaced at the next statement.
  pool.on("error", (error) => log.warn({ error: error.message }, "a database connection was lost"));

  async function attempt<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken = false;
    const breaks = (): void => {
      broken = true;
    };
    // A connection that breaks in the middle fails its statement; unheard, the event itself would end the process.
    client.on("error", breaks);
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      broken ||= await rollback(client);
      throw error;
    } finally {
      client.off("error", breaks);
      client.release(broken);
    }
  }

  async function transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(work);
      } catch (error) {
        if (tries >= 5 || !isConflict(error)) throw error;
      }
    }
  }

  return {
    schema,
    query: async <T extends Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<T>(prepared(text, values))).rows,
    transaction,
    listener: () => new pg.Client({ ...connection, keepAlive: true }),
    migrate: () => migrate(pool, schema),
    close: () => pool.end(),
  };
}

/** True when the connection can no longer be used. */
async function rollback(client: Client): Promise<boolean> {
  return await client.query("rollback").then(
    () => false,
    () => true,
  );
}

function isConflict(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === DEADLOCK || code === SERIALIZATION;
}

/** Creates the schema and applies what is missing, one engine at a time. */
async function migrate(pool: pg.Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`durable schema ${schema}`]);
    await client.query(`create schema if not exists ${schema}`);
    await client.query(
      "create table if not exists migrations (version integer primary key, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ version: number }>(
      "select coalesce(max(version), 0)::int as version from migrations",
    );
    for (const [index, statements] of migrations.entries()) {
      if (index + 1 <= (rows[0]?.version ?? 0)) continue;
      await client.query(statements);
      await client.query("insert into migrations (version) values ($1)", [index + 1]);
    }
    await client.query("commit");
  } catch (error) {
    await rollback(client);
    throw error;
  } finally {
    client.release();
  }
}
