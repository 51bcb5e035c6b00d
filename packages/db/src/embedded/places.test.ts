import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { exists, findBinaries, isOpenToOthers } from "./binaries.ts";
import { databaseFolder } from "./folder.ts";
import { freePort, isFree } from "./free-port.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-places-"));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const listening = async (port: number): Promise<Server> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())));
  return server;
};

describe("a port for the database", () => {
  test("is the one that is wished for when nobody listens there, and the next free one when somebody does", async () => {
    const wished = await freePort();
    expect(await freePort(wished)).toBe(wished);
    await listening(wished);
    expect(await isFree(wished)).toBe(false);
    const other = await freePort(wished);
    expect(other).toBeGreaterThan(wished);
    expect(await isFree(other)).toBe(true);
  });

  test("is never one that another part of the product asked for", async () => {
    const wished = await freePort();
    const except = new Set(Array.from({ length: 10 }, (_, n) => wished + n));
    expect(except.has(await freePort(wished, except))).toBe(false);
  });

  test("is found also where all that were tried are left to others", async () => {
    const except = new Set(Array.from({ length: 100 }, (_, n) => 40_000 + n));
    const port = await freePort(40_000, except);
    expect([except.has(port), await isFree(port)]).toEqual([false, true]);
  });

  test("ten that are asked for at once, nothing wished, are all usable", async () => {
    const ports = await Promise.all(Array.from({ length: 10 }, () => freePort()));
    for (const port of ports) expect(port).toBeGreaterThan(1_023);
    // Where the system gives ports to outgoing connections, one that is free now is taken a moment later.
    for (const port of ports) expect(port).toBeLessThan(32_768);
  });
});

describe("a folder for the database", () => {
  test.runIf(isRoot)("is closed to others when any folder on the way is", async () => {
    const inner = join(folder, "a", "b");
    await mkdir(inner, { recursive: true });
    for (const path of [inner, join(folder, "a")]) await chmod(path, 0o755);
    expect(await isOpenToOthers(inner)).toBe(true);
    await chmod(join(folder, "a"), 0o700);
    expect(await isOpenToOthers(inner)).toBe(false);
  });

  test("is the one that is wished for where the server's user may come, made when it is missing", async () => {
    const wished = join(folder, "data", "postgres");
    await mkdir(join(folder, "data"), { mode: 0o755 });
    await chmod(join(folder, "data"), 0o755);
    expect(await databaseFolder(wished)).toBe(wished);
    expect((await stat(wished)).mode & 0o777).toBe(0o755);
  });

  test.runIf(isRoot)(
    "is one of its own where root keeps the checkout closed: the same at every start, another for another checkout",
    async () => {
      await chmod(folder, 0o700);
      const [one, again, other] = [
        await databaseFolder(join(folder, "one")),
        await databaseFolder(join(folder, "one")),
        await databaseFolder(join(folder, "other")),
      ];
      for (const made of [one, other]) onTestFinished(() => rm(join(made, ".."), { recursive: true, force: true }));
      expect([one, other !== one, one.startsWith("/var/tmp/sportello-"), await isOpenToOthers(one)]).toEqual([
        again,
        true,
        true,
        true,
      ]);
    },
  );

  test("exists or does not", async () => {
    await writeFile(join(folder, "here"), "");
    expect([await exists(join(folder, "here")), await exists(join(folder, "there"))]).toEqual([true, false]);
  });
});

test("the programs of the server that npm installed can be run, by a user who is not root, twice found the same", async () => {
  const found = await findBinaries(folder);
  for (const program of ["initdb", "pg_ctl", "postgres"])
    expect([program, (await stat(join(found.bin, program))).mode & 0o555]).toEqual([program, 0o555]);
  expect(found.runAs === undefined).toBe(!isRoot);
  if (isRoot) expect(found.runAs?.uid).not.toBe(0);
  expect(await findBinaries(folder)).toEqual(found);
});
