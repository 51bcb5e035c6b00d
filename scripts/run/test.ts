import { rm } from "node:fs/promises";
import { join } from "node:path";
import { styleText } from "node:util";
import { generateClient } from "../stack/generate.ts";
import { playSpecs } from "../stack/play-specs.ts";
import { root, runCommand, showCommand } from "../stack/run-command.ts";
import { explain, step } from "../stack/tell.ts";
import { countPlaywright, countVitest, type Count } from "../stack/test-counts.ts";

/** `npm test [rules|journeys]`: all checks from a clean clone, or one half of them. The last line says how many tests passed. */
const main = async (): Promise<void> => {
  const [only] = process.argv.slice(2);
  const counts: Count[] = [];
  await step("Making the database client", generateClient);
  if (only !== "journeys") {
    // The linter and the compiler must see the same addresses: without these files every route is any text.
    await step("Types of the addresses", () =>
      runCommand("turbo", ["run", "typegen", "--output-logs=errors-only"], quiet),
    );
    await step("Format", () => runCommand("oxfmt", ["--check"]));
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
  const failures = counts.flatMap((count) => count.failures);
  if (failures.length > 0) console.log(`\n${styleText("red", "✗ What failed")}\n\n${failures.join("\n\n")}`);
  const doubtful = counts.flatMap((count) => count.doubtful ?? []);
  if (doubtful.length > 0)
    console.log(`\n${styleText("yellow", "! What passed at its second try only")}\n\n${doubtful.join("\n\n")}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
};

const quiet = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
const reports = join(root, ".data", "reports");

const unitTests = async (): Promise<Count> => {
  console.log(styleText("cyan", "• Rules, contracts, verbs on a real PostgreSQL, jobs"));
  const report = join(reports, "vitest.json");
  await rm(report, { force: true });
  await showCommand(
    "vitest",
    ["run", "--silent=passed-only", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    // What one test file compiled (React Aria, Prisma's client) the next one reads.
    { NODE_COMPILE_CACHE: join(root, ".data", "compiled") },
  );
  return countVitest(report);
};

const journeys = async (): Promise<Count> => countPlaywright(await playSpecs({ title: "Journeys in the browser" }));

main().catch((error: unknown) => {
  console.error(`\n${styleText("red", "✗")} ${explain(error)}\n\n0 passed, 1 failed`);
  process.exit(1);
});
