import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testEnv } from "@sportello/api/testing/runtime";
import { until } from "@sportello/api/testing/until";
import { freePort } from "@sportello/db/embedded/free-port";
import { testDatabase } from "@sportello/db/testing/database";
import { afterEach, expect, test } from "vitest";

const database = testDatabase();
const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));

/** The worker as a process of its own, with what it writes. */
const start = (env: Record<string, string | undefined>) => {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "main.ts")],
    { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  children.push(child);
  let said = "";
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return { child, said: () => said };
};

const complete = async (port: number) => ({
  ...Object.fromEntries(Object.entries(testEnv(database.url)).map(([name, value]) => [name, String(value)])),
  FILES_DIR: await mkdtemp(join(tmpdir(), "sportello-worker-")),
  LOG_LEVEL: "info",
  WORKER_PORT: String(port),
  ENGINE_DATABASE_URL: database.ownerUrl,
});
/** Not "exit", which may come before the last words are read. */
const ended = (child: ChildProcess) => once(child, "close");
const isReady = (port: number) => async () => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false;
  }
};

test("the worker starts, is ready, and ends in order when it is asked to", async () => {
  const port = await freePort();
  const { child, said } = start(await complete(port));
  await until("the worker", isReady(port));
  child.kill("SIGTERM");
  expect(await ended(child)).toEqual([0, null]);
  expect(said()).toContain("worker ready");
});

test("after a kill -9 the next one goes on", async () => {
  const port = await freePort();
  const env = await complete(port);
  const first = start(env);
  await until("the first worker", isReady(port));
  first.child.kill("SIGKILL");
  await ended(first.child);
  start(env);
  await until("the second worker", isReady(port));
});

test("a missing variable ends it at once with one message that names it", async () => {
  const { child, said } = start({ ...(await complete(await freePort())), DATABASE_URL: undefined });
  expect(await ended(child)).toEqual([1, null]);
  expect(said().trim().split("\n")).toHaveLength(1);
  expect(said()).toContain("DATABASE_URL");
});
