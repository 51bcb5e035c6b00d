// Plain JavaScript for whatever Node is installed: brings the dependencies and Node 24, then hands over to TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const runtime = join(root, "node_modules", ".bin", "node");
const stamp = join(root, "node_modules", ".sportello-installed");

/** Runs a TypeScript program of scripts/run with the project's own Node, and ends as it ends. */
export const handOver = (program, args = process.argv.slice(2)) => {
  requireNode();
  install();
  const node = majorOf(process.versions.node) >= 24 ? process.execPath : runtime;
  if (!existsSync(node))
    fail(
      `Node 24 is missing for ${process.platform}-${process.arch}: install it from https://nodejs.org and run the command again.`,
    );
  const env = { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${dirname(node)}:${process.env.PATH}` };
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, "scripts", "run", program), ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  // The child hears the same Ctrl-C and tidies up; we only wait for it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
  child.on("close", (code) => process.exit(code ?? 1));
};

const requireNode = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Sportello needs Node 20.19 or newer to begin; this is ${process.versions.node}.`);
};

/**
 * Installs what the lock file says, when it is not the one that was installed last or the last installation was cut short.
 * Not `npm ci`: it refuses a lock file that lacks the builds of a platform nobody here has.
 */
const install = () => {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("• Installing the dependencies (once; about a minute)…");
  rmSync(stamp, { force: true });
  // No package of ours needs its install script: the two that matter are done by hand, the others would download.
  const { status } = spawnSync(
    "npm",
    ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: root, stdio: "inherit" },
  );
  if (status !== 0) fail("npm did not finish: see its message above. Running the command again resumes.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
};

const majorOf = (version) => Number(version.split(".")[0]);

const fail = (message) => {
  console.error(`\n✗ ${message}`);
  process.exit(1);
};
