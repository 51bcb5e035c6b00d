import { defineConfig } from "vitest/config";

/** How long a test may wait for what it awaits: long enough for the slowest machine, since no speed is proved here. What hangs is told all the same. */
const patience = {
  // What stumbles over its neighbours is tried once more, and named at the end of `npm test`.
  retry: 1,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000, interval: 25 } },
};

/**
 * One project per kind of proof; `vitest --project rules` runs one of them. All cores work (without it one is left idle: half of a small machine), but for
 * the engine's own tests, which come last and one file at a time: they kill, wait and race, and a neighbour would be a fault they did not ask for.
 */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      { test: { name: "rules", include: ["packages/{domain,forms,ui}/src/**/*.test.{ts,tsx}"], ...patience } },
      {
        test: {
          name: "admin",
          include: ["apps/admin/src/**/*.test.{ts,tsx}"],
          setupFiles: ["apps/admin/src/testing/edges.ts"],
          ...patience,
        },
      },
      { test: { name: "contracts", include: ["packages/{connectors,sandbox}/src/**/*.test.ts"], ...patience } },
      { test: { name: "scripts", include: ["scripts/**/*.test.ts", "bench/**/*.test.ts"], ...patience } },
      {
        test: {
          name: "durable",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          include: ["packages/durable/src/**/*.test.ts"],
          globalSetup: ["packages/durable/src/testing/global-setup.ts"],
          ...patience,
        },
      },
      {
        test: {
          name: "database",
          include: ["packages/{db,api}/src/**/*.test.ts", "apps/worker/src/**/*.test.ts", "prisma/**/*.test.ts"],
          globalSetup: ["packages/db/src/testing/global-setup.ts"],
          setupFiles: ["packages/db/src/testing/one-at-a-time.ts"],
          ...patience,
        },
      },
      {
        test: {
          name: "web",
          include: ["apps/web/{src,scripts,server}/**/*.test.{ts,tsx}"],
          setupFiles: ["apps/web/src/testing/edges.ts"],
          ...patience,
        },
      },
    ],
  },
});
