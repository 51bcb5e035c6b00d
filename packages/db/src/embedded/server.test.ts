import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, isFree } from "./free-port.ts";
import { startEmbedded } from "./server.ts";

let folder: string;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-embedded-"));
  port = await freePort();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
};

test("a server left running by a killed start is adopted, with its rows", async () => {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, "server.ts"))};
    await startEmbedded({ folder: ${JSON.stringify(folder)}, port: ${port} });
    process.kill(process.pid, "SIGKILL");`;
  await new Promise((resolve) =>
    spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "ignore" }).on("close", resolve),
  );
  expect(await isFree(port)).toBe(false);

  const adopted = await startEmbedded({ folder, port });
  await ask(adopted.ownerUrl(), "create table kept as select 7 as number");
  await adopted.stop();
  expect(await isFree(port)).toBe(true);

  const again = await startEmbedded({ folder, port });
  expect(await ask(again.ownerUrl(), "select number from kept")).toEqual([{ number: 7 }]);
  await again.stop();
});

test("a port that another program holds is passed over", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, resolve));
  const server = await startEmbedded({ folder, port });
  expect(server.port).not.toBe(port);
  expect(await ask(server.ownerUrl(), "select number from kept")).toEqual([{ number: 7 }]);
  await server.stop();
  await new Promise((resolve) => other.close(resolve));
});
