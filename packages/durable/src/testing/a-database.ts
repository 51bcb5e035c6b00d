import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { silent } from "../log.ts";
import { type Database, openDatabase } from "../store/database.ts";

const tables =
  "apps, functions, events, runs, steps, jobs, waits, slots, once, pacing, debounces, batches, open_batches, workers";

/** The engine's tables in a schema of this test file, empty before each test. Call at the top of the file. */
export function aDatabase(): Database {
  const schema = `file_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const database = openDatabase(inject("durableDatabaseUrl"), schema, 4, silent);
  beforeAll(() => database.migrate());
  beforeEach(async () => {
    await database.query(`truncate ${tables} cascade`);
  });
  afterAll(async () => {
    await database.query(`drop schema ${schema} cascade`);
    await database.close();
  });
  return database;
}
