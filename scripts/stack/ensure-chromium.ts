import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, runCommand } from "./run-command.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium: the machine's own, else the system's package, else Playwright's download. Throws with what to do. */
export const ensureChromium = async (): Promise<string> => {
  const given = process.env["CHROMIUM_PATH"];
  if (given) return given;
  return (await installed()) ?? (await fromSystem()) ?? (await fromPlaywright());
};

const installed = async (): Promise<string | undefined> => {
  const { chromium } = await import("@playwright/test");
  return [...places, chromium.executablePath()].find((path) => existsSync(path));
};

const fromSystem = async (): Promise<string | undefined> => {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], quietly);
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quietly);
  return installed();
};

const fromPlaywright = async (): Promise<string> => {
  try {
    await runCommand(join(root, "node_modules/.bin/playwright"), ["install", "chromium"]);
  } catch (cause) {
    throw new Error(
      "No Chromium for the browser tests: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
      { cause },
    );
  }
  const path = await installed();
  if (!path) throw new Error("Playwright installed no Chromium: set CHROMIUM_PATH.");
  return path;
};
