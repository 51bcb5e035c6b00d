import { cron } from "inngest";
import { pingDown } from "../connectors/ping-down.ts";
import { wakeLateDecisions } from "../decisions/wake-late.ts";
import { forgetExports } from "../exports/forget.ts";
import type { JobClient } from "../job-rules.ts";
import { forgetPresence } from "../presence/forget.ts";
import { forgetQueueExports } from "../queue-exports/forget.ts";
import type { Runtime } from "../runtime.ts";
import { inEveryTenant } from "./every-tenant.ts";
import { forgetCounters } from "./forget-counters.ts";
import { forgetGuests } from "./forget-guests.ts";
import { forgetPieces } from "./forget-pieces.ts";
import { sweepTenant } from "./sweep-tenant.ts";

/** What looks after the rest: found again every few minutes, so a sweep that fails needs no task of its own. */
export const sweepJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { id: "sweep", triggers: [cron("*/5 * * * *")], concurrency: 1, retries: 0 },
    async ({ step }) => {
      const swept = await step.run("sweep-tenants", () => inEveryTenant(runtime, "sweep", sweepTenant));
      const late = await step.run("wake-late-decisions", () =>
        inEveryTenant(runtime, "wake-late-decisions", wakeLateDecisions),
      );
      const forgotten = await step.run("forget-guests", () => inEveryTenant(runtime, "forget-guests", forgetGuests));
      await step.run("forget-exports", () => inEveryTenant(runtime, "forget-exports", forgetExports));
      await step.run("forget-queue-exports", () => inEveryTenant(runtime, "forget-queue-exports", forgetQueueExports));
      await step.run("forget-pieces", () => inEveryTenant(runtime, "forget-pieces", forgetPieces));
      await step.run("forget-presence", () => inEveryTenant(runtime, "forget-presence", forgetPresence));
      await step.run("forget-counters", () => forgetCounters(runtime));
      return {
        applications: swept.reduce((sum, { applications }) => sum + applications, 0),
        decisions: late.reduce((sum, { decisions }) => sum + decisions, 0),
        guests: forgotten.reduce((sum, { guests }) => sum + guests, 0),
        registrations: swept.reduce((sum, { registrations }) => sum + registrations, 0),
      };
    },
  ),
  client.createFunction(
    { id: "ping-down", triggers: [cron("* * * * *")], concurrency: 1, retries: 0 },
    async ({ step }) => {
      const pinged = await step.run("ping-down", () => inEveryTenant(runtime, "ping-down", pingDown));
      return { answered: pinged.reduce((sum, { answered }) => sum + answered, 0) };
    },
  ),
];
