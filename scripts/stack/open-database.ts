import { join } from "node:path";
import { keepAlive } from "@sportello/db/embedded/keep-alive";
import { startEmbedded } from "@sportello/db/embedded/server";
import { migrate, setAppPassword } from "@sportello/db/migrations/migrate";
import pg from "pg";
import type { Secrets, Wishes } from "./settings.ts";
import { note, step } from "./tell.ts";

export type DatabaseUrls = {
  /** Owner of the tables: migrations, demo data and the engine's own schema. */
  readonly ownerUrl: string;
  /** The apps' role. */
  readonly appUrl: string;
};

export type OpenedDatabase = DatabaseUrls & {
  readonly place: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

/** Fills a new database with the demonstration municipalities. */
export type Furnish = (urls: DatabaseUrls) => Promise<void>;

const name = "sportello";
/** A database is furnished under this name and renamed when it is whole: a kill in between leaves nothing half-furnished. */
const unfinished = "sportello_unfinished";

/** PostgreSQL (embedded unless DATABASE_OWNER_URL is set), migrated, and furnished when it is new. */
export const openDatabase = async (wishes: Wishes, secrets: Secrets, furnish: Furnish): Promise<OpenedDatabase> => {
  if (wishes.DATABASE_OWNER_URL) return openOwn(wishes.DATABASE_OWNER_URL, secrets);
  const server = await step("Starting PostgreSQL", () =>
    startEmbedded({
      folder: join(wishes.DATA_DIR, "postgres"),
      port: wishes.DATABASE_PORT,
      settings: { shared_buffers: "256MB" },
    }),
  );
  if (!(await exists(server.ownerUrl()))) {
    const urls = await step("Making the database", async () => {
      await onServer(server.ownerUrl(), `drop database if exists ${unfinished}`, `create database ${unfinished}`);
      return upToDate(server.ownerUrl(unfinished), secrets);
    });
    await step("Furnishing the demonstration municipalities", () => furnish(urls));
    // The planner knows nothing of rows that were just written, and the first minutes would be slow.
    await onServer(server.ownerUrl(unfinished), "analyze");
    await onServer(server.ownerUrl(), `alter database ${unfinished} rename to ${name}`);
  }
  const urls = await step("Bringing the database up to date", () => upToDate(server.ownerUrl(name), secrets));
  const stopWatching = keepAlive(server, () => note("PostgreSQL ended; starting it again."));
  const stop = async () => {
    await stopWatching();
    await server.stop();
  };
  return { ...urls, place: server.folder, port: server.port, stop };
};

/** A town's own server: migrated, never furnished. */
const openOwn = async (ownerUrl: string, secrets: Secrets): Promise<OpenedDatabase> => {
  const urls = await step("Bringing your database up to date", () => upToDate(ownerUrl, secrets));
  const { host, port } = new URL(ownerUrl);
  return { ...urls, place: host, port: Number(port || 5432), stop: async () => undefined };
};

const upToDate = async (ownerUrl: string, secrets: Secrets): Promise<DatabaseUrls> => {
  await migrate(ownerUrl);
  await setAppPassword(ownerUrl, secrets.databasePassword);
  const appUrl = new URL(ownerUrl);
  appUrl.username = "sportello_app";
  appUrl.password = secrets.databasePassword;
  return { ownerUrl, appUrl: appUrl.toString() };
};

const exists = async (serverUrl: string): Promise<boolean> => {
  const [row] = await onServer(
    serverUrl,
    `select count(*)::int as databases from pg_database where datname = '${name}'`,
  );
  return row?.["databases"] === 1;
};

/** Runs statements one by one, each on its own, and returns the rows of the last. */
const onServer = async (url: string, ...statements: string[]): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};
