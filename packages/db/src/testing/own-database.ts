import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "../client.ts";
import { freePort } from "../embedded/free-port.ts";
import { startEmbedded } from "../embedded/server.ts";
import { migrate, setAppPassword } from "../migrations/migrate.ts";
import type { TestDatabase } from "./database.ts";

/** A migrated database on a server of its own, with the durability of a real one, for as long as the work takes: for long runs outside the test runner. */
export const withOwnDatabase = async <Value>(work: (database: TestDatabase) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), "sportello-own-"));
  const server = await startEmbedded({ folder, port: await freePort() });
  const ownerUrl = server.ownerUrl();
  await migrate(ownerUrl);
  await setAppPassword(ownerUrl, "test");
  const appUrl = new URL(ownerUrl);
  appUrl.username = "sportello_app";
  appUrl.password = "test";
  const url = appUrl.toString();
  const owner = createDatabase({ url: ownerUrl, poolSize: 4 });
  const db = createDatabase({ url, poolSize: 10 });
  try {
    return await work({ db, owner, url, ownerUrl });
  } finally {
    await db.close();
    await owner.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
