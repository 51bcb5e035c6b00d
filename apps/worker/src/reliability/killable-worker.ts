import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { testEnv } from "@sportello/api/testing/runtime";
import { until } from "@sportello/api/testing/until";
import { freePort } from "@sportello/db/embedded/free-port";

export type KillableWorker = { readonly kill: () => Promise<void>; readonly restart: () => Promise<void> };

export type WorkerWishes = {
  readonly url: string;
  readonly ownerUrl: string;
  readonly filesDir: string;
  readonly leaseSeconds: number;
};

/** The product's worker as a process of its own, to be killed with SIGKILL and started again as often as one likes. */
export const startKillableWorker = async ({
  url,
  ownerUrl,
  filesDir,
  leaseSeconds,
}: WorkerWishes): Promise<KillableWorker> => {
  const port = await freePort();
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(testEnv(url)).map(([name, value]) => [name, String(value)])),
    FILES_DIR: filesDir,
    LOG_LEVEL: "warn",
    WORKER_PORT: String(port),
    ENGINE_DATABASE_URL: ownerUrl,
    ENGINE_LEASE_SECONDS: String(leaseSeconds),
  };
  let child: ChildProcess | null = null;
  let said = "";

  const restart = async (): Promise<void> => {
    child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "../main.ts")],
      { env, stdio: ["ignore", "pipe", "pipe"] },
    );
    const hear = (chunk: Buffer): void => {
      said = `${said}${chunk.toString()}`.slice(-4_000);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    await until(
      `the worker (${said})`,
      async () => {
        try {
          return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
        } catch {
          return false;
        }
      },
      60_000,
    );
  };

  const kill = async (): Promise<void> => {
    const dying = child;
    if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once("exit", resolve));
    dying.kill("SIGKILL");
    await gone;
  };

  await restart();
  return { kill, restart };
};
