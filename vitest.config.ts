import { globSync, readFileSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** How long a test may wait for what it awaits: long enough for the slowest machine, since no speed is proved here. What hangs is told all the same. */
const patience = {
  // What stumbles over its neighbours is tried once more, and named at the end of `npm test`.
  retry: 1,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000, interval: 25 } },
};

/** What a file changes that its neighbours would see, were they in one process: stand-ins for modules, clocks and globals, settings of the process, a page. */
const marks = /\bvi\.(?!fn\b)|\bstubEnvironment\b|\bprocess\.env\b|\bglobalThis\b|@vitest-environment/;
const isMarked = (file: string): boolean => marks.test(readFileSync(file, "utf8"));

type Kind = { readonly name: string; readonly include: readonly string[]; readonly setupFiles?: string[] };

/**
 * One kind of proof as two projects. Files that share nothing but what they import share a process, and so import it once: most of a file's time went
 * there. Those with a mark above have a process to themselves, in the project whose name ends in "-alone".
 */
const shared = ({ name, include, setupFiles = [] }: Kind): TestProjectInlineConfiguration[] => {
  const alone = globSync(include).filter(isMarked);
  return [
    { test: { name, isolate: false, include: [...include], exclude: alone, setupFiles, ...patience } },
    { test: { name: `${name}-alone`, include: alone, setupFiles, ...patience } },
  ];
};

/** The parts of the job engine that are proved without an engine and without a database. */
const ofNoEngine = globSync("packages/durable/src/**/*.test.ts").filter(
  (file) => !/\/testing\/|\binject\(/.test(readFileSync(file, "utf8")),
);

/**
 * One project or two per kind of proof; `vitest --project "rules*"` runs one of them. All cores work (without it one is left idle: half of a small
 * machine), but for the engine's own tests, which come last and one file at a time: they kill, wait and race, and a neighbour would be a fault they did
 * not ask for.
 */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      ...shared({ name: "rules", include: ["packages/{domain,forms,ui}/src/**/*.test.{ts,tsx}", ...ofNoEngine] }),
      ...shared({
        name: "admin",
        include: ["apps/admin/src/**/*.test.{ts,tsx}"],
        setupFiles: ["apps/admin/src/testing/edges.ts"],
      }),
      {
        test: {
          name: "contracts",
          isolate: false,
          include: ["packages/{connectors,sandbox}/src/**/*.test.ts"],
          ...patience,
        },
      },
      { test: { name: "scripts", include: ["scripts/**/*.test.ts", "bench/**/*.test.ts"], ...patience } },
      {
        test: {
          name: "durable",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          include: ["packages/durable/src/**/*.test.ts"],
          exclude: ofNoEngine,
          globalSetup: ["packages/durable/src/testing/global-setup.ts"],
          ...patience,
        },
      },
      {
        test: {
          name: "database",
          isolate: false,
          include: ["packages/{db,api}/src/**/*.test.ts", "apps/worker/src/**/*.test.ts", "prisma/**/*.test.ts"],
          globalSetup: ["packages/db/src/testing/global-setup.ts"],
          setupFiles: ["packages/db/src/testing/one-at-a-time.ts"],
          ...patience,
        },
      },
      ...shared({
        name: "web",
        include: ["apps/web/{src,scripts,server}/**/*.test.{ts,tsx}"],
        setupFiles: ["apps/web/src/testing/edges.ts"],
      }),
    ],
  },
});
