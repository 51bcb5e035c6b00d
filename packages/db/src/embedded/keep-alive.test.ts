import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "./free-port.ts";
import { keepAlive } from "./keep-alive.ts";
import { type EmbeddedServer, startEmbedded } from "./server.ts";

let folder: string;
let server: EmbeddedServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-alive-"));
  server = await startEmbedded({ folder, port: await freePort() });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const count = async (sql: string) => {
  const client = new pg.Client({ connectionString: server.ownerUrl() });
  // A server killed under a connection ends it: that is what this test does.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
};

test("a database server that is killed comes back by itself, with what was acknowledged", async () => {
  await count("create table kept as select 7 as number");
  const deaths = vi.fn();
  const stop = keepAlive(server, deaths);
  const [pid] = (await readFile(join(server.folder, "cluster", "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  await vi.waitFor(() => expect(deaths).toHaveBeenCalledTimes(1), { timeout: 120_000, interval: 100 });
  await vi.waitFor(async () => expect(await count("select number from kept")).toEqual([{ number: 7 }]), {
    timeout: 120_000,
    interval: 200,
  });
  await stop();
});

test("who stops looking leaves a stopped server alone", async () => {
  const deaths = vi.fn();
  await keepAlive(server, deaths)();
  await server.stop();
  await expect(count("select 1")).rejects.toThrow(/ECONNREFUSED/);
  expect(deaths).not.toHaveBeenCalled();
  await server.revive();
  expect(await count("select 1 as one")).toEqual([{ one: 1 }]);
});
