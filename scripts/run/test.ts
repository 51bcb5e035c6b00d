import { rm } from "node:fs/promises";
import { join } from "node:path";
import { styleText } from "node:util";
import { ensureChromium } from "../stack/ensure-chromium.ts";
import { generateClient } from "../stack/generate.ts";
import { root, runCommand, showCommand } from "../stack/run-command.ts";
import { readWishes, type Wishes } from "../stack/settings.ts";
import { startStack } from "../stack/start-stack.ts";
import { countPlaywright, countVitest, type Count } from "../stack/test-counts.ts";
import { explain, step } from "../stack/tell.ts";

/** `npm test [rules|journeys]`: all checks from a clean clone, or one half of them. The last line says how many tests passed. */
const main = async (): Promise<void> => {
  const [only] = process.argv.slice(2);
  const counts: Count[] = [];
  await step("Making the database client", generateClient);
  if (only !== "journeys") {
    await step("Lint", () => runCommand("oxlint", ["--type-aware"]));
    await step("Boundaries between packages", () => runCommand("turbo", ["boundaries"], quiet));
    await step("Types", async () => {
      await runCommand("turbo", ["run", "types", "--concurrency=2", "--output-logs=errors-only"], quiet);
      await runCommand("tsc", ["--noEmit", "-p", "scripts"]);
    });
    counts.push(await unitTests());
  }
  if (only !== "rules") counts.push(await journeys());
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
};

const quiet = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
const reports = join(root, ".data", "reports");

const unitTests = async (): Promise<Count> => {
  console.log(styleText("cyan", "• Rules, contracts, verbs on a real PostgreSQL, jobs"));
  const report = join(reports, "vitest.json");
  await rm(report, { force: true });
  await showCommand("vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`]);
  return countVitest(report);
};

/** The browser plays on the product as `npm start` brings it up, with data of its own. */
const journeys = async (): Promise<Count> => {
  const chromium = await step("Finding Chromium", ensureChromium);
  const wishes = testWishes();
  await rm(wishes.DATA_DIR, { recursive: true, force: true });
  const stack = await startStack(wishes);
  const report = join(reports, "playwright.json");
  await rm(report, { force: true });
  try {
    console.log(styleText("cyan", "• Journeys in the browser"));
    const { ports } = stack;
    await showCommand("playwright", ["test", "--config", "packages/e2e/playwright.config.ts"], {
      CHROMIUM_PATH: chromium,
      WEB_URL: `http://localhost:${ports.web}`,
      ADMIN_URL: `http://localhost:${ports.admin}`,
      WORKER_URL: `http://localhost:${ports.worker}`,
      SANDBOX_URL: `http://localhost:${ports.sandbox}`,
      DATABASE_OWNER_URL: stack.setup.database.ownerUrl,
      DATABASE_APP_URL: stack.setup.database.appUrl,
      FILES_DIR: join(wishes.DATA_DIR, "files"),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
  } finally {
    await stack.stop();
  }
  return countPlaywright(report);
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
  LOG_LEVEL: "info",
});

main().catch((error: unknown) => {
  console.error(`\n${styleText("red", "✗")} ${explain(error)}\n\n0 passed, 1 failed`);
  process.exit(1);
});
