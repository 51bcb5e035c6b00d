import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { freePort } from "../embedded/free-port.ts";
import { startEmbedded } from "../embedded/server.ts";
import { migrate, setAppPassword } from "../migrations/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's connection to the server of the tests, without a database; the template is `sportello_template`. */
    ownerUrl: string;
  }
}

export const template = "sportello_template";

/** Starts one server for the run (or uses TEST_DATABASE_URL's) and migrates the template that each test file clones. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  const folder = await mkdtemp(join(tmpdir(), "sportello-test-"));
  const server = given
    ? null
    : await startEmbedded({
        folder,
        port: await freePort(),
        settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
      });
  const ownerUrl = given ?? server?.ownerUrl() ?? "";
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`drop database if exists ${template}`);
  await client.query(`create database ${template}`);
  await client.end();
  const templateUrl = withDatabase(ownerUrl, template);
  await migrate(templateUrl);
  await setAppPassword(templateUrl, "test");
  provide("ownerUrl", ownerUrl);
  return async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

export const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
};
