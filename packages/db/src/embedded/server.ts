import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Binaries, exists, findBinaries } from "./binaries.ts";
import { databaseFolder } from "./folder.ts";
import { freePort } from "./free-port.ts";

export type EmbeddedServer = {
  readonly port: number;
  /** Where the database lives: beside the checkout, or in a shared place when root keeps the checkout closed. */
  readonly folder: string;
  /** Connection of the owner role to a database, `postgres` by default. */
  readonly ownerUrl: (database?: string) => string;
  /** Starts the server again on the same port after it died; does nothing while it runs. */
  readonly revive: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder for the cluster, the password and the log; made when missing. */
  readonly folder: string;
  /** The next free port is taken where another program listens on this one. */
  readonly port: number;
  /** Server settings beyond the defaults, e.g. `{ fsync: "off" }` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
};

const owner = "sportello";

/**
 * Starts the PostgreSQL that came with npm, or adopts the one a killed run left behind. The server is a process of its own:
 * it survives us, so that a crash of ours never costs a write.
 */
export const startEmbedded = async ({
  folder: wished,
  port: wishedPort,
  settings = {},
}: EmbeddedOptions): Promise<EmbeddedServer> => {
  const folder = await databaseFolder(wished);
  const binaries = await findBinaries(join(dirname(folder), "postgres-18"));
  const cluster = join(folder, "cluster");
  const password = await passwordOf(folder);
  if (!(await exists(join(cluster, "PG_VERSION")))) await initialise(binaries, cluster, password);

  const running = await runningPort(binaries, cluster);
  const port = running ?? (await freePort(wishedPort));
  if (running === null) await launch(binaries, folder, cluster, port, settings);
  return {
    port,
    folder,
    ownerUrl: (database = "postgres") => `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`,
    revive: async () => {
      if ((await runningPort(binaries, cluster)) === null) await launch(binaries, folder, cluster, port, settings);
    },
    stop: () => pgCtl(binaries, ["-D", cluster, "-m", "fast", "-w", "stop"]),
  };
};

const launch = (
  binaries: Binaries,
  folder: string,
  cluster: string,
  port: number,
  settings: Readonly<Record<string, string>>,
) => {
  const flags = Object.entries({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...settings,
  });
  const options = [`-p ${port}`, ...flags.map(([name, value]) => `-c ${name}='${value}'`)].join(" ");
  return pgCtl(binaries, ["-D", cluster, "-o", options, "-l", join(folder, "postgres.log"), "-w", "-t", "60", "start"]);
};

const passwordOf = async (folder: string): Promise<string> => {
  const file = join(folder, "password");
  if (await exists(file)) return (await readFile(file, "utf8")).trim();
  const password = randomBytes(18).toString("base64url");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
};

const initialise = async (binaries: Binaries, cluster: string, password: string): Promise<void> => {
  // A kill in the middle of initdb leaves a folder without PG_VERSION: begin again.
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  if (binaries.runAs) {
    await chown(cluster, binaries.runAs.uid, binaries.runAs.gid);
    await chown(dirname(cluster), binaries.runAs.uid, binaries.runAs.gid);
  }
  const passwordFile = join(tmpdir(), `sportello-${randomBytes(8).toString("hex")}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (binaries.runAs) await chown(passwordFile, binaries.runAs.uid, binaries.runAs.gid);
  try {
    await run(binaries, "initdb", [
      `--pgdata=${cluster}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
};

/** The port of the server on this cluster, null when none runs (a stale pid file of a killed machine counts as none). */
const runningPort = async (binaries: Binaries, cluster: string): Promise<number | null> => {
  const isRunning = await pgCtl(binaries, ["-D", cluster, "status"]).then(
    () => true,
    () => false,
  );
  if (!isRunning) return null;
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n");
  return Number(lines[3]);
};

const pgCtl = (binaries: Binaries, args: readonly string[]) => run(binaries, "pg_ctl", args);

const run = ({ bin, runAs }: Binaries, program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    // The server inherits these: a pipe would keep our parent waiting for the server's end.
    const child = spawn(join(bin, program), args, {
      ...runAs,
      cwd: tmpdir(),
      stdio: program === "initdb" ? ["ignore", "pipe", "pipe"] : "ignore",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}. ${output}`)),
    );
  });
