import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { createDatabase, type Database } from "../client.ts";
import { template, withDatabase } from "./global-setup.ts";

export type TestDatabase = {
  /** As the apps connect: row-level security holds. */
  readonly db: Database;
  /** As the migrations connect; only to prepare what no verb may do, e.g. a tenant. */
  readonly owner: Database;
  readonly url: string;
  readonly ownerUrl: string;
};

/** A database of its own for this test file, cloned from the migrated template (0.1 s) and dropped at the end. Call at the top of the file. */
export const testDatabase = (): TestDatabase => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const ownerUrl = withDatabase(inject("ownerUrl"), name);
  const appUrl = new URL(ownerUrl);
  appUrl.username = "sportello_app";
  appUrl.password = "test";
  const url = appUrl.toString();
  const owner = createDatabase({ url: ownerUrl, poolSize: 4 });
  const db = createDatabase({ url, poolSize: 10 });

  beforeAll(() => onServer(`create database ${name} template ${template}`));
  afterAll(async () => {
    await db.close();
    await owner.close();
    await onServer(`drop database ${name} with (force)`);
  });
  return { db, owner, url, ownerUrl };
};

/** Cloning locks the template for an instant: files that start together wait for each other. */
const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject("ownerUrl") });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(42)");
    await client.query(sql);
  } finally {
    await client.end();
  }
};
