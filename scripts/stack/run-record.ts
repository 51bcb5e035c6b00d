import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "./run-command.ts";

const RunRecord = z.object({
  pid: z.int(),
  ports: z.record(z.string(), z.int()),
  children: z.array(z.object({ name: z.string(), pid: z.int() })),
});
/** Who runs on these data: the supervisor and its children. Tells a second start from a crash. */
export type RunRecord = z.infer<typeof RunRecord>;

const fileOf = (dataDir: string) => join(dataDir, "run.json");

export const writeRunRecord = (dataDir: string, record: RunRecord): void =>
  writeFileSync(fileOf(dataDir), JSON.stringify(record));
export const removeRunRecord = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true });

/** The record of a run whose supervisor still lives; null when there is none or it was killed. */
export const livingRun = (dataDir: string): RunRecord | null => {
  const record = readRecord(dataDir);
  return record && isOurs(record.pid) ? record : null;
};

/** Ends the children that a killed supervisor left behind and returns their names. */
export const endOrphans = (dataDir: string): string[] => {
  const orphans = (readRecord(dataDir)?.children ?? []).filter(({ pid }) => isOurs(pid));
  for (const { pid } of orphans) killGroup(pid);
  removeRunRecord(dataDir);
  return orphans.map(({ name }) => name);
};

const readRecord = (dataDir: string): RunRecord | null => {
  if (!existsSync(fileOf(dataDir))) return null;
  const record = RunRecord.safeParse(parseJson(readFileSync(fileOf(dataDir), "utf8")));
  return record.success ? record.data : null;
};

/** A record cut short by a kill is no record. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Numbers of processes are used again: a process is ours only if its command names this checkout, or Next's own title. */
const isOurs = (pid: number): boolean => {
  try {
    const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return command.includes(root) || command.startsWith("next-server");
  } catch {
    return false;
  }
};

export const killGroup = (pid: number, signal: NodeJS.Signals = "SIGKILL"): void => {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
};
