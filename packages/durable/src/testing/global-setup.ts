import type { TestProject } from "vitest/node";
import { startPostgres } from "./embedded-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    durableDatabaseUrl: string;
  }
}

/** One PostgreSQL for all tests of the package; each test file works in schemas of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["DURABLE_TEST_DATABASE_URL"];
  if (given !== undefined) {
    project.provide("durableDatabaseUrl", given);
    return async () => undefined;
  }
  const postgres = await startPostgres(["-c", "fsync=off"]);
  project.provide("durableDatabaseUrl", postgres.url);
  return () => postgres.stop();
}
