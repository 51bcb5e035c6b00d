import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type Child, startChild } from "./children.ts";

vi.spyOn(console, "log").mockImplementation(() => undefined);
const children: Child[] = [];
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.stop()));
});

const dir = mkdtempSync(join(tmpdir(), "sportello-children-"));
let number = 0;

/** A program that runs `source`; what it says is read from its log. */
const start = (source: string, env: Record<string, string> = {}) => {
  number += 1;
  const name = `program-${number}`;
  const file = join(dir, `${name}.mjs`);
  writeFileSync(file, source);
  const starts: number[] = [];
  const child = startChild({ name, args: [file], folder: ".", env }, dir, () => starts.push(starts.length));
  children.push(child);
  return { child, starts, said: () => readFileSync(join(dir, `${name}.log`), "utf8") };
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test("what a program says goes into its own log, and it gets its settings but nothing else of the shell", async () => {
  process.env["SOMETHING_OF_THE_SHELL"] = "secret";
  const { said } = start(
    "console.log(JSON.stringify([process.env.PORT, process.env.SOMETHING_OF_THE_SHELL ?? null, Boolean(process.env.PATH)])); setInterval(() => {}, 1000)",
    { PORT: "3000" },
  );
  await vi.waitFor(() => expect(said()).toContain('["3000",null,true]'), 20_000);
  delete process.env["SOMETHING_OF_THE_SHELL"];
});

test("a program that dies is started again and its new number is told", async () => {
  const { child, starts } = start("setInterval(() => {}, 1000)");
  const first = child.pid();
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(starts).toHaveLength(2), 20_000);
  expect(child.pid()).not.toBe(first);
  expect(isAlive(child.pid())).toBe(true);
});

test("stopping asks first: the program may tidy up, and is not started again", async () => {
  const { child, said, starts } = start(
    'process.on("SIGTERM", () => { console.log("tidied"); process.exit(0) }); console.log("ready"); setInterval(() => {}, 1000)',
  );
  await vi.waitFor(() => expect(said()).toContain("ready"), 20_000);
  await child.stop();
  expect(said()).toContain("tidied");
  expect(isAlive(child.pid())).toBe(false);
  expect(starts).toHaveLength(1);
});

test("what a program started itself ends with it", async () => {
  const { child, said } = start(
    'import { spawn } from "node:child_process"; const own = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" }); console.log(`own ${own.pid}.`); setInterval(() => {}, 1000)',
  );
  await vi.waitFor(() => expect(said()).toMatch(/own \d+\./), 20_000);
  const grandchild = Number(/own (\d+)\./.exec(said())?.[1]);
  expect(isAlive(grandchild)).toBe(true);
  await child.stop();
  await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false), 20_000);
});
