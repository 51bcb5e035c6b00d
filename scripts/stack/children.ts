import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-command.ts";
import { killGroup } from "./run-record.ts";
import { note } from "./tell.ts";

export type Program = {
  readonly name: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
};

export type Child = { readonly name: string; readonly pid: () => number; readonly stop: () => Promise<void> };

/** Starts a program in a process group of its own, writes what it says to the log folder, and starts it again when it dies. */
export const startChild = (program: Program, logDir: string, onStart: () => void): Child => {
  mkdirSync(logDir, { recursive: true });
  const log = createWriteStream(join(logDir, `${program.name}.log`), { flags: "a" });
  let isStopping = false;
  let deaths = 0;
  let current: ChildProcess;
  let ended: Promise<void>;

  const launch = () => {
    const startedAt = Date.now();
    current = spawn(process.execPath, program.args, {
      cwd: join(root, program.folder),
      env: { ...inherited(), ...program.env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    current.stdout?.pipe(log, { end: false });
    current.stderr?.pipe(log, { end: false });
    ended = new Promise((resolve) => current.once("close", () => resolve()));
    current.once("close", (code, signal) => {
      if (isStopping) return;
      deaths = Date.now() - startedAt > 60_000 ? 1 : deaths + 1;
      note(
        `${program.name} ended (${signal ?? code}); starting it again. Its log: ${join(logDir, `${program.name}.log`)}`,
      );
      setTimeout(() => !isStopping && launch(), Math.min(500 * 2 ** (deaths - 1), 30_000));
    });
    onStart();
  };
  launch();

  return {
    name: program.name,
    pid: () => current.pid ?? -1,
    stop: async () => {
      isStopping = true;
      const { pid } = current;
      if (pid === undefined || current.exitCode !== null) return;
      killGroup(pid, "SIGTERM");
      const patience = setTimeout(() => killGroup(pid), 15_000);
      await ended;
      clearTimeout(patience);
      killGroup(pid);
    },
  };
};

/** Children get what a program needs of the shell, not whatever else is set there. */
const inherited = (): Record<string, string> => {
  const names = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER", "SHELL", "TERM"];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
};
