import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./run-command.ts";

/** One line of a long run of the worker; `ratio` where it is a measure against a floor. */
export type WorkerResult = {
  readonly id: string;
  readonly value: string;
  readonly pass: boolean;
  readonly ratio?: number;
};

/** Plays one of the worker's long runs (`a2`, `b4`, `b15`, `debts`, `orphans`) in a process of its own and reads its results. Rejects when it breaks. */
export const playWorker = async (name: string, scale: "quick" | "full"): Promise<WorkerResult[]> => {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(root, "apps/worker/src/reliability/main.ts"), name, scale],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the run ${name} ended with ${String(code)}`);
  return said
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as WorkerResult);
};
