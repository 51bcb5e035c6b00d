import { defineConfig } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"];

/** One worker: the journeys share one municipality. A second try, which is named at the end of the run; what needs one too often fails it (`countPlaywright`). */
export default defineConfig({
  testDir: "src",
  testMatch: "**/*.spec.ts",
  workers: 1,
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: "../../.data/reports/playwright",
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env["WEB_URL"] ?? "http://localhost:3000",
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    contextOptions: { reducedMotion: "reduce" },
    // A recording of every step costs a fifth of the time: it is made when one looks for a fault (`TRACE=1 npm test -- journeys`).
    trace: process.env["TRACE"] === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
