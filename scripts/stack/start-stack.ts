import { join } from "node:path";
import { awaitReady } from "./await-ready.ts";
import { buildApps } from "./build-apps.ts";
import { type Child, startChild } from "./children.ts";
import { choosePorts } from "./choose-ports.ts";
import { generateClient } from "./generate.ts";
import { openDatabase } from "./open-database.ts";
import { filesDir, type Ports, programs, sandboxAddress, sandboxDir, type Setup } from "./programs.ts";
import { endOrphans, livingRun, removeRunRecord, writeRunRecord } from "./run-record.ts";
import { readSecrets, type Wishes } from "./settings.ts";
import { note, step } from "./tell.ts";

export type Stack = {
  readonly setup: Setup;
  readonly ports: Ports;
  readonly children: readonly Child[];
  readonly logDir: string;
  readonly stop: () => Promise<void>;
};

/** Brings the whole product up on this machine: generate, build, database, demo data, four processes; resolves when all are ready. */
export const startStack = async (wishes: Wishes, { isDevelopment = false } = {}): Promise<Stack> => {
  if (livingRun(wishes.DATA_DIR))
    throw new Error(`Another run uses ${wishes.DATA_DIR}: wait until it ends, or stop it.`);
  const orphans = endOrphans(wishes.DATA_DIR);
  if (orphans.length > 0) note(`The last run was killed: ended what it left behind (${orphans.join(", ")}).`);
  await step("Making the database client", generateClient);
  if (!isDevelopment) await step("Building the two sites (a minute the first time)", buildApps);

  const secrets = readSecrets(wishes.DATA_DIR);
  const ports = await choosePorts({
    web: wishes.WEB_PORT,
    admin: wishes.ADMIN_PORT,
    worker: wishes.WORKER_PORT,
    sandbox: wishes.SANDBOX_PORT,
    smtp: wishes.SANDBOX_SMTP_PORT,
  });
  // Imported only now: it needs the client that was just made.
  const { refreshDemo, seedDemo } = await import("../../prisma/seed.ts");
  const demo = {
    appSecret: secrets.appSecret,
    filesDir: filesDir(wishes),
    sandboxDir: sandboxDir(wishes),
    sandbox: sandboxAddress(ports, secrets),
  };
  const database = await openDatabase(wishes, secrets, (urls) => seedDemo(urls, demo));
  const setup: Setup = { wishes, secrets, ports: { ...ports, database: database.port }, database, isDevelopment };
  const children: Child[] = [];
  const logDir = join(wishes.DATA_DIR, "log");
  const record = () =>
    writeRunRecord(wishes.DATA_DIR, {
      pid: process.pid,
      ports,
      children: children.map(({ name, pid }) => ({ name, pid: pid() })),
    });
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
    await database.stop();
    removeRunRecord(wishes.DATA_DIR);
  };

  try {
    record();
    // The sandbox may listen elsewhere than at the last start.
    await refreshDemo(database, demo);
    const all = programs(setup);
    for (const program of [all.sandbox, all.worker, all.web, all.admin]) {
      children.push(startChild(program, logDir, record));
      record();
    }
    await step("Starting sandbox, worker, web and admin", () =>
      Promise.all([
        awaitReady("sandbox", `http://localhost:${ports.sandbox}/`),
        awaitReady("worker", `http://localhost:${ports.worker}/health/ready`),
        awaitReady("web", `http://localhost:${ports.web}/api/health/ready`),
        awaitReady("admin", `http://localhost:${ports.admin}/api/health/ready`),
      ]),
    );
    return { setup, ports: setup.ports, children, logDir, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nThe logs are in ${logDir}.`, {
      cause: error,
    });
  }
};
