import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { root, runCommand, showCommand } from "./run-command.ts";
import { explain, step } from "./tell.ts";

const node = (script: string, env?: Record<string, string>) => runCommand(process.execPath, ["-e", script], env);

describe("a program that is run quietly", () => {
  test("is over when it ended well, in the folder of the checkout, with what it is told besides", async () => {
    await node(
      `if (process.cwd() !== ${JSON.stringify(root)} || process.env.TOWN !== "Bugliano" || !process.env.PATH) process.exit(1)`,
      { TOWN: "Bugliano" },
    );
    expect(existsSync(join(root, "package.json"))).toBe(true);
  });

  test("that fails says which it was, how it ended, and the end of what it printed on both ways", async () => {
    const failing = node(
      'console.log("x".repeat(30000)); console.log("the reason"); console.error("and more"); process.exitCode = 7',
    );
    const error = await failing.then(
      () => new Error("it ended well"),
      (reason: unknown) => reason as Error,
    );
    expect(error.message).toMatch(/ended with 7\n/);
    expect(error.message).toContain("the reason");
    expect(error.message).toContain("and more");
    expect(error.message.length).toBeLessThan(21_000);
  });

  test("that is killed, or is not there, has not ended well", async () => {
    await expect(node('process.kill(process.pid, "SIGKILL")')).rejects.toThrow("ended with null");
    await expect(runCommand("there-is-no-such-program", [])).rejects.toThrow("ENOENT");
  });
});

test.each([
  ["process.exitCode = 0", 0],
  ["process.exitCode = 3", 3],
  ['process.kill(process.pid, "SIGKILL")', 1],
])("a program that is shown and does %j ends with %i: no failure passes for a success", async (script, code) => {
  expect(await showCommand(process.execPath, ["-e", script])).toBe(code);
});

describe("what a person who waits reads", () => {
  const written: string[] = [];
  const listen = () =>
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    written.length = 0;
  });

  test("one line per step, with how it went", async () => {
    listen();
    expect(await step("Starting PostgreSQL", async () => 7)).toBe(7);
    await expect(step("Building", () => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
    const lines = written.join("").split("\n");
    expect([lines[0], lines[1]]).toEqual([
      expect.stringMatching(/Starting PostgreSQL….*✓/),
      expect.stringMatching(/Building….*✗/),
    ]);
  });

  test("a reason in one line, with the stack for whoever asks for it", () => {
    vi.stubEnv("DEBUG", "");
    const error = new Error("the port is taken");
    expect([explain(error), explain("words")]).toEqual(["the port is taken", "words"]);
    vi.stubEnv("DEBUG", "1");
    expect(explain(error)).toContain("run-command.test.ts");
  });
});
