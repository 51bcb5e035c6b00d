import { rm } from "node:fs/promises";
import { join } from "node:path";
import { styleText } from "node:util";
import { ensureChromium } from "./ensure-chromium.ts";
import { filesDir, programs } from "./programs.ts";
import { root, showCommand } from "./run-command.ts";
import { livingRun } from "./run-record.ts";
import { readWishes, type Wishes } from "./settings.ts";
import { startStack } from "./start-stack.ts";
import { step } from "./tell.ts";

export type Play = {
  readonly title: string;
  /** Parts of the paths of the specs to play; all of them when empty. */
  readonly specs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Plays Playwright specs on the product as `npm start` brings it up, with data of its own; returns the file of the JSON report. */
export const playSpecs = async ({ title, specs = [], env = {} }: Play): Promise<string> => {
  const chromium = await step("Finding Chromium", ensureChromium);
  const wishes = testWishes();
  if (livingRun(wishes.DATA_DIR))
    throw new Error(`Other specs are being played on ${wishes.DATA_DIR}: wait until they end.`);
  await rm(wishes.DATA_DIR, { recursive: true, force: true });
  const report = join(root, ".data/reports/playwright.json");
  await rm(report, { force: true });
  const { ports, setup, stop } = await startStack(wishes);
  try {
    console.log(styleText("cyan", `• ${title}`));
    await showCommand("playwright", ["test", "--config", "packages/e2e/playwright.config.ts", ...specs], {
      CHROMIUM_PATH: chromium,
      WEB_URL: `http://localhost:${ports.web}`,
      ADMIN_URL: `http://localhost:${ports.admin}`,
      WORKER_URL: `http://localhost:${ports.worker}`,
      SANDBOX_URL: `http://localhost:${ports.sandbox}`,
      DATABASE_OWNER_URL: setup.database.ownerUrl,
      DATABASE_APP_URL: setup.database.appUrl,
      FILES_DIR: filesDir(wishes),
      WEB_ENV: JSON.stringify(programs(setup).web.env),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...env,
    });
  } finally {
    await stop();
  }
  return report;
};

/** Beside a product that may be running: other ports, other data. */
const testWishes = (): Wishes => ({
  ...readWishes({}),
  WEB_PORT: 4300,
  ADMIN_PORT: 4301,
  WORKER_PORT: 4302,
  SANDBOX_PORT: 4303,
  SANDBOX_SMTP_PORT: 4304,
  DATABASE_PORT: 54_429,
  DATA_DIR: join(root, ".data", "test"),
  // The specs come from many addresses.
  TRUSTED_PROXIES: "127.0.0.1, ::1",
  LOG_LEVEL: "info",
});
