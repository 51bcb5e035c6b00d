import { rm } from "node:fs/promises";
import { join } from "node:path";
import { styleText } from "node:util";
import { run as b3 } from "../../packages/durable/src/reliability/b3.ts";
import { run as b5 } from "../../packages/durable/src/reliability/b5.ts";
import { run as b6 } from "../../packages/durable/src/reliability/b6.ts";
import { run as g4 } from "../../packages/forms/src/reliability/g4.ts";
import { run as g5 } from "../../packages/forms/src/reliability/g5.ts";
import { generateClient } from "../stack/generate.ts";
import { playSpecs } from "../stack/play-specs.ts";
import { playWorker } from "../stack/play-worker.ts";
import { root, showCommand } from "../stack/run-command.ts";
import { type Outcome, specFigures } from "../stack/spec-figures.ts";
import { explain, step } from "../stack/tell.ts";
import { vitestFigures } from "../stack/vitest-figures.ts";

/** `npm run test:reliability`: the kill, race and border tests in their long forms; one line each, the last line counts them. */
const main = async (): Promise<void> => {
  await step("Making the database client", generateClient);
  const specs = specFigures(
    await playSpecs({
      title: "Kills, races and borders of the whole product",
      specs: ["reliability/"],
      env: { RELIABILITY: "full" },
    }),
  );
  console.log(styleText("cyan", "• Kills, clocks and poison for the job engine"));
  const engine = await engineFigures();
  console.log(styleText("cyan", "• Ten thousand definitions of forms, and twenty thousand beside Form.io"));
  const definitions = [...g4("full"), ...g5("full")];
  console.log(
    styleText("cyan", "• Kills and lost answers at the protocol system and at pagoPA, and browsers lost while paying"),
  );
  const registrations = await registrationFigures();
  console.log(
    styleText("cyan", "• Payments in every order, and a hundred thousand positions beside the intermediary's"),
  );
  const all = [...specs, ...engine, ...definitions, ...registrations, ...(await paymentFigures())];
  console.log("");
  for (const { id, value, pass } of all) console.log(`${id} ${value} ${pass ? "PASS" : "FAIL"}`);
  const failed = all.filter(({ pass }) => !pass).length;
  console.log(`\n${all.length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 || all.length === 0 ? 1 : 0);
};

/** The engine's tests bring their own processes and, unless one is given, their own PostgreSQL. */
const engineFigures = async (): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [id, run] of Object.entries({ B3: b3, B5: b5, B6: b6 })) {
    outcomes.push(...(await run("full").catch((error: unknown) => [{ id, value: explain(error), pass: false }])));
  }
  return outcomes;
};

/** The worker's tests bring their own PostgreSQL, protocol system, pagoPA and processes. */
const registrationFigures = async (): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const id of ["a2", "b4", "debts", "orphans"]) {
    outcomes.push(
      ...(await playWorker(id, "full").catch((error: unknown) => [
        { id: id.toUpperCase(), value: explain(error), pass: false },
      ])),
    );
  }
  return outcomes;
};

/** The tests of the payments by their figures, in their long forms where they have one. C3 is the worker's; C7 is the benchmark B16, which needs a quiet machine. */
const paymentFiles = [
  ["C1", "database", "packages/api/src/payments/orders.test.ts"],
  ["C2", "database", "packages/api/src/payments/twice.test.ts"],
  ["C4", "database", "packages/api/src/payments/reconciliation/reconciliation.test.ts"],
  ["C5", "rules", "packages/domain/src/payments/split.test.ts"],
  ["C6", "database", "packages/api/src/payments/faults.test.ts"],
] as const;

const paymentFigures = async (): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [id, project, file] of paymentFiles) {
    const report = join(root, `.data/reports/${id}.json`);
    await rm(report, { force: true });
    await showCommand(
      "vitest",
      ["run", "--project", `${project}*`, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, file],
      { PAYMENTS: "full" },
    );
    outcomes.push(...vitestFigures(id, report));
  }
  return outcomes;
};

main().catch((error: unknown) => {
  console.error(`\n${styleText("red", "✗")} ${explain(error)}\n\n0 passed, 1 failed`);
  process.exit(1);
});
