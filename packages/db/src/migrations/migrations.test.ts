import { randomBytes } from "node:crypto";
import { expect, inject, onTestFinished, test } from "vitest";
import { createDatabase } from "../client.ts";
import { isReady } from "../health.ts";
import { testDatabase } from "../testing/database.ts";
import { withDatabase } from "../testing/global-setup.ts";
import { pendingSql } from "./drift.ts";
import { readMigrations } from "./folder.ts";
import { migrate } from "./migrate.ts";

const { db, owner, ownerUrl } = testDatabase();

test("every change of the schema has its migration", async () => {
  expect(await pendingSql(inject("ownerUrl"))).toBe("");
});

test("migrating twice, even at the same instant, changes nothing", async () => {
  expect(await Promise.all([migrate(ownerUrl), migrate(ownerUrl)])).toEqual([[], []]);
  expect(await isReady(db)).toBe(true);
});

test("an empty database gets every migration in the order of their instants, and is then ready", async () => {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  await owner.pool.query(`create database ${name}`);
  const url = withDatabase(ownerUrl, name);
  const fresh = createDatabase({ url, poolSize: 1 });
  onTestFinished(async () => {
    await fresh.close();
    await owner.pool.query(`drop database ${name} with (force)`);
  });
  const names = (await readMigrations()).map((migration) => migration.name);
  expect(names.every((one) => /^\d{14}_[a-z][a-z0-9_]*$/.test(one))).toBe(true);
  expect(await migrate(url)).toEqual(names);
  expect(await migrate(url)).toEqual([]);
  const { rows } = await fresh.pool.query(
    "select migration_name from _prisma_migrations where finished_at is not null order by migration_name",
  );
  expect(rows.map((row: { migration_name: string }) => row.migration_name)).toEqual(names);
});

test("a migration that a kill left begun is forgotten, since it left nothing behind, and stands in no later one's way", async () => {
  await owner.pool.query(
    "insert into _prisma_migrations (id, checksum, migration_name, started_at) values (gen_random_uuid()::text, 'x', '20990101000000_begun', now())",
  );
  expect(await migrate(ownerUrl)).toEqual([]);
  const { rows } = await owner.pool.query("select 1 from _prisma_migrations where finished_at is null");
  expect(rows).toEqual([]);
});
