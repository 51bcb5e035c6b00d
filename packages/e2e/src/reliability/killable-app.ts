import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "@sportello/db/embedded/free-port";
import { ask } from "./http/ask.ts";

const root = resolve(import.meta.dirname, "../../../..");

/** A citizens' app of our own, in a process group of its own, on the data of the product under test: to be killed. */
export type KillableApp = {
  readonly site: string;
  /** Resolves when it serves. */
  readonly start: () => Promise<void>;
  /** SIGKILL to the whole group; resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

export const killableApp = async (env: Readonly<Record<string, string>>): Promise<KillableApp> => {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  let child: ChildProcess | null = null;
  let said = "";
  return {
    site,
    start: async () => {
      child = spawn(process.execPath, ["server.mjs", "--port", String(port)], {
        cwd: resolve(root, "apps/web"),
        env: { PATH: process.env["PATH"], ...env },
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      for (const stream of [child.stdout, child.stderr])
        stream?.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
      const health = () =>
        ask(new URL("/api/health/ready", site)).then(
          ({ status }) => status,
          () => 0,
        );
      await expect
        .poll(health, { timeout: 60_000, intervals: [50], message: "the app answers" })
        .toBe(200)
        .catch((cause: unknown) => {
          throw new Error(`the app did not start; it said: ${said}`, { cause });
        });
    },
    kill: async () => {
      const dying = child;
      if (dying?.pid === undefined || dying.exitCode !== null || dying.signalCode !== null) return;
      const gone = once(dying, "exit");
      process.kill(-dying.pid, "SIGKILL");
      await gone;
    },
  };
};
