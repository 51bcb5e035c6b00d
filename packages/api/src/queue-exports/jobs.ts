import { createSystemContext } from "../context.ts";
import { queueExportAsked } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { makeExport } from "./make.ts";
import { tellExportReady } from "./tell-staff.ts";

/** Long files, one at a time for a municipality. */
export const queueExportJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { ...jobRules(runtime, "make-queue-export", { atOnce: 1, retries: 10 }), triggers: [queueExportAsked] },
    async ({ event: { data }, step }) => {
      const made = await step.run("write-file", async () =>
        makeExport(await createSystemContext(runtime, data.tenantId, "make-queue-export"), data),
      );
      if (made === "given_up") return { made };
      return {
        made,
        told: await step.run("send-mail", async () =>
          tellExportReady(await createSystemContext(runtime, data.tenantId, "make-queue-export"), data),
        ),
      };
    },
  ),
];
