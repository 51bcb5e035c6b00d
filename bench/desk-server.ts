import { join } from "node:path";
import { startEmbedded } from "@sportello/db/embedded/server";
import { migrate, setAppPassword } from "@sportello/db/migrations/migrate";
import pg from "pg";
import { root } from "../scripts/stack/run-command.ts";

const password = "bench";

/** A PostgreSQL for the figures of the desk, as the product starts it, with a database of its own for each set of data. */
export const deskServer = async () => {
  const server = await startEmbedded({
    folder: join(root, ".data/bench/desk"),
    port: 54_530,
    settings: { shared_buffers: "512MB", max_wal_size: "4GB", synchronous_commit: "off" },
  });
  return {
    /** A migrated database under this name, made anew by `fill` unless it is there whole already. */
    database: async (name: string, fill: (owner: pg.Client) => Promise<void>) => {
      const urls = { ownerUrl: server.ownerUrl(name), appUrl: appUrl(server.ownerUrl(name)) };
      if (!(await isWhole(server.ownerUrl(), name))) {
        await ask(server.ownerUrl(), `drop database if exists ${name} with (force)`);
        await ask(server.ownerUrl(), `create database ${name}`);
        await migrate(urls.ownerUrl);
        await setAppPassword(urls.ownerUrl, password);
        const owner = new pg.Client({ connectionString: urls.ownerUrl });
        await owner.connect();
        await fill(owner);
        await owner.query("vacuum analyze");
        await owner.query("checkpoint");
        await owner.query(`comment on database ${name} is 'whole'`);
        await owner.end();
      }
      await migrate(urls.ownerUrl);
      await setAppPassword(urls.ownerUrl, password);
      return urls;
    },
    stop: () => server.stop(),
  };
};
export type DeskServer = Awaited<ReturnType<typeof deskServer>>;

const appUrl = (ownerUrl: string): string => {
  const url = new URL(ownerUrl);
  url.username = "sportello_app";
  url.password = password;
  return url.toString();
};

const ask = async (url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

const isWhole = async (url: string, name: string): Promise<boolean> =>
  (
    await ask(url, "select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = 'whole'", [
      name,
    ])
  ).length > 0;
