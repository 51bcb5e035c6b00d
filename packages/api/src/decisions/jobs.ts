import { undoSeconds } from "@sportello/domain/applications/leaving";
import { createSystemContext } from "../context.ts";
import { decisionTaken } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { carryOut } from "./carry-out.ts";

const name = "carry-out-decision";

/** A decision leaves when the time to take it back is over. */
export const decisionJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { ...jobRules(runtime, name, { atOnce: 50, retries: 10 }), triggers: [decisionTaken] },
    async ({ event: { data }, step }) => {
      await step.sleep("time-to-take-it-back", `${undoSeconds}s`);
      return step.run("carry-out", async () => carryOut(await createSystemContext(runtime, data.tenantId, name), data));
    },
  ),
];
