import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../embedded/free-port.ts";
import { startEmbedded } from "../embedded/server.ts";
import { pendingSql } from "../migrations/drift.ts";
import { migrationsFolder, readSchema, snapshotFile } from "../migrations/folder.ts";

/** `npm run db:migration -- name`: writes the migration that leads from the last snapshot to today's schema. */
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error("Usage: npm run db:migration -- snake_case_name");

const folder = await mkdtemp(join(tmpdir(), "sportello-migration-"));
const server = await startEmbedded({ folder, port: await freePort() });
const sql = await pendingSql(server.ownerUrl());
await server.stop();
await rm(folder, { recursive: true });

if (sql === "") {
  console.log("The schema has not changed since the last migration.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const migration = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(migration, { recursive: true });
  await writeFile(join(migration, "migration.sql"), `${sql}\n`);
  await writeFile(snapshotFile, (await readSchema()).map(({ content }) => content).join("\n"));
  console.log(`Written ${migration}/migration.sql: add row-level security for new tables, then run the tests.`);
}
