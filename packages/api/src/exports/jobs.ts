import { createSystemContext } from "../context.ts";
import { exportAsked } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { makeExport } from "./make-export.ts";
import { tellExport } from "./tell-export.ts";

/** The copies of citizens' data, one at a time for a municipality: nobody waits behind them for a receipt. */
export const exportJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { ...jobRules(runtime, "make-data-export", { atOnce: 1, retries: 10 }), triggers: [exportAsked] },
    async ({ event: { data }, step }) => {
      const asJob = () => createSystemContext(runtime, data.tenantId, "make-data-export");
      const { isReady } = await step.run("make-archive", async () => makeExport(await asJob(), data));
      return isReady ? step.run("send-mail", async () => tellExport(await asJob(), data)) : "nothing_to_tell";
    },
  ),
];
