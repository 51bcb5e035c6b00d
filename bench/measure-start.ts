import { spawn } from "node:child_process";
import { execFileSync } from "node:child_process";
import { killGroup } from "../scripts/stack/run-record.ts";

export type Started = { readonly milliseconds: number; readonly megabytes: number };

/** Starts a server, waits for its first 200, lets it answer fifty requests, reads its idle memory and ends it. */
export const measureStart = async (
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
  url: string,
): Promise<Started> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: "ignore",
    detached: true,
  });
  const pid = child.pid ?? -1;
  try {
    const milliseconds = await firstAnswer(url, startedAt);
    for (let n = 0; n < 50; n += 1) await (await fetch(url)).text();
    return { milliseconds, megabytes: residentMegabytes(pid) };
  } finally {
    killGroup(pid);
    await new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once("close", resolve) : resolve(null),
    );
  }
};

const firstAnswer = async (url: string, startedAt: number): Promise<number> => {
  while (performance.now() - startedAt < 60_000) {
    const isOk = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isOk) return performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} did not answer 200 within a minute`);
};

/** Memory of the whole process group: Next may serve from a child. */
const residentMegabytes = (group: number): number => {
  const table = execFileSync("ps", ["-eo", "pgid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const kilobytes = table
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .reduce((sum, [, rss = 0]) => sum + rss, 0);
  return kilobytes / 1024;
};
