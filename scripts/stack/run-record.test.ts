import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { root } from "./run-command.ts";
import { endOrphans, killGroup, livingRun, removeRunRecord, writeRunRecord } from "./run-record.ts";

const folder = () => mkdtempSync(join(tmpdir(), "sportello-run-"));
const started: ChildProcess[] = [];

/** A process of this checkout (its command names it), or a stranger's. */
const sleeper = ({ isOurs }: { isOurs: boolean }): ChildProcess => {
  const options = { cwd: "/", stdio: "ignore", detached: true } as const;
  const child = isOurs
    ? spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", root], options)
    : spawn("sleep", ["1000"], options);
  started.push(child);
  return child;
};
const pidOf = (child: ChildProcess): number => child.pid ?? -1;
const record = (pid: number, children: { name: string; pid: number }[] = []) => ({
  pid,
  ports: { web: 3000, admin: 3001 },
  children,
});

/** A number no process has any more. */
const deadPid = async (): Promise<number> => {
  const child = sleeper({ isOurs: true });
  const pid = pidOf(child);
  killGroup(pid);
  await once(child, "close");
  return pid;
};

afterEach(() => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) killGroup(pidOf(child));
});

describe("a second start", () => {
  test("finds the run that lives on the same data, with its addresses", () => {
    const dir = folder();
    const run = record(pidOf(sleeper({ isOurs: true })));
    writeRunRecord(dir, run);
    expect(livingRun(dir)).toEqual(run);
  });

  test("on other data finds none", () => {
    writeRunRecord(folder(), record(pidOf(sleeper({ isOurs: true }))));
    expect(livingRun(folder())).toBeNull();
  });

  test("after the run ended in order finds none", () => {
    const dir = folder();
    writeRunRecord(dir, record(pidOf(sleeper({ isOurs: true }))));
    removeRunRecord(dir);
    removeRunRecord(dir);
    expect(livingRun(dir)).toBeNull();
  });

  test("after a kill finds none, also when the number of the dead went to a stranger", async () => {
    const dir = folder();
    writeRunRecord(dir, record(await deadPid()));
    expect(livingRun(dir)).toBeNull();
    writeRunRecord(dir, record(pidOf(sleeper({ isOurs: false }))));
    expect(livingRun(dir)).toBeNull();
  });

  test.each([
    ["empty", ""],
    ["cut short by the kill", '{"pid": 12, "por'],
    ["of another version", '{"pid": "twelve"}'],
  ])("a record that is %s is no record", (_, text) => {
    const dir = folder();
    writeFileSync(join(dir, "run.json"), text);
    expect(livingRun(dir)).toBeNull();
    expect(endOrphans(dir)).toEqual([]);
  });
});

describe("what a killed supervisor left behind", () => {
  test("is ended and named; strangers that got a number of ours are left alone", async () => {
    const dir = folder();
    const [worker, stranger] = [sleeper({ isOurs: true }), sleeper({ isOurs: false })];
    const ended = once(worker, "close");
    writeRunRecord(
      dir,
      record(await deadPid(), [
        { name: "worker", pid: pidOf(worker) },
        { name: "web", pid: pidOf(stranger) },
        { name: "admin", pid: await deadPid() },
      ]),
    );
    expect(endOrphans(dir)).toEqual(["worker"]);
    await ended;
    expect(worker.signalCode).toBe("SIGKILL");
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
    expect(existsSync(join(dir, "run.json"))).toBe(false);
  });

  test("ending what is gone already is no error", async () => {
    const pid = await deadPid();
    expect(() => killGroup(pid)).not.toThrow();
  });
});
