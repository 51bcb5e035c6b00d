import { z } from "zod";
import { createSystemContext } from "../context.ts";
import { bulkAsked } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { interruptBulk } from "./interrupt.ts";
import { secondsToWait } from "./seconds-to-wait.ts";
import { workOnBulk } from "./work.ts";

const name = "work-on-bulk";
/** What the engine says of a run that gave up. */
const Failure = z.object({ event: z.object({ data: z.object({ tenantId: z.uuid(), bulkId: z.uuid() }) }) });

/** Commands on many applications, part by part. A run that gave up leaves its owner a button to go on. */
export const bulkJobs = (client: JobClient, runtime: Runtime) => {
  const onFailure = async ({ event, error }: { event: { data: unknown }; error: Error }): Promise<void> => {
    const { tenantId, bulkId } = Failure.parse(event.data).event.data;
    runtime.log.error({ job: name, tenantId, subjectId: bulkId, err: error }, "job failed");
    await interruptBulk(await createSystemContext(runtime, tenantId, name), { bulkId });
  };
  return [
    client.createFunction(
      { ...jobRules(runtime, name, { atOnce: 2, retries: 10 }), onFailure, triggers: [bulkAsked] },
      async ({ event: { data }, step }) => {
        const seconds = await step.run("seconds-to-wait", async () =>
          secondsToWait(await createSystemContext(runtime, data.tenantId, name), data),
        );
        if (seconds > 0) await step.sleep("time-to-take-it-back", `${seconds}s`);
        for (let parts = 1; ; parts += 1) {
          const left = await step.run(`part-${parts}`, async () =>
            workOnBulk(await createSystemContext(runtime, data.tenantId, name), data),
          );
          if (left === "over") return { parts };
        }
      },
    ),
  ];
};
