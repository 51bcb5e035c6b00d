import { spawn } from "node:child_process";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Runs a program quietly; when it fails the error carries the end of what it printed. */
export const runCommand = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> =>
  new Promise((done, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? done() : reject(new Error(`${program} ${args.join(" ")} ended with ${code}\n${output}`)),
    );
  });

/** Runs a program whose output the person wants to see; resolves to its exit code. */
export const showCommand = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> =>
  new Promise((done, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (code) => done(code ?? 1));
  });
