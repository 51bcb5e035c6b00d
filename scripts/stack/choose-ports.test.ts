import { createServer, type Server } from "node:net";
import { freePort } from "@sportello/db/embedded/free-port";
import { afterEach, expect, test, vi } from "vitest";
import { choosePorts } from "./choose-ports.ts";

const servers: Server[] = [];
const listenOn = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    servers.push(server);
    server.listen(port, "0.0.0.0", () => resolve());
  });
const said = vi.spyOn(console, "log").mockImplementation(() => undefined);

afterEach(async () => {
  said.mockClear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** So many free ports in a row. */
const freeRow = async (count: number): Promise<number[]> => {
  for (;;) {
    const first = await freePort();
    const row = Array.from({ length: count }, (_, n) => first + n);
    const free = await Promise.all(row.map(async (port) => (await freePort(port)) === port));
    if (first + count < 65_000 && free.every(Boolean)) return row;
  }
};

test("free ports are kept as they were asked for, without a word", async () => {
  const [web = 0, admin = 0] = await freeRow(2);
  expect(await choosePorts({ web, admin })).toEqual({ web, admin });
  expect(said).not.toHaveBeenCalled();
});

test("a taken port moves only the program that wanted it, past the ports of the others, and says so", async () => {
  const [web = 0, admin = 0, worker = 0, next = 0] = await freeRow(4);
  await listenOn(web);
  expect(await choosePorts({ web, admin, worker })).toEqual({ web: next, admin, worker });
  expect(said.mock.calls.flat().join("\n")).toContain(`Port ${web} (web) is taken by another program: using ${next}.`);
});

test("two programs whose ports are taken do not get the same one", async () => {
  const [web = 0, admin = 0, third = 0, fourth = 0] = await freeRow(4);
  await Promise.all([listenOn(web), listenOn(admin)]);
  const chosen = await choosePorts({ web, admin });
  expect(chosen).toEqual({ web: third, admin: fourth });
});
