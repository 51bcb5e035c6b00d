import { runCommand } from "./run-command.ts";

/** Builds both sites, one after the other; what has not changed since the last build comes from the cache. */
export const buildApps = (): Promise<void> =>
  runCommand("turbo", ["run", "build", "--concurrency=1", "--output-logs=errors-only", "--no-update-notifier"], {
    TURBO_TELEMETRY_DISABLED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  });
