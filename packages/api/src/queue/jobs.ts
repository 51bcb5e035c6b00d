import { createSystemContext } from "../context.ts";
import { movedTo } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { writeWords } from "./write-words.ts";

const ofSending = "event.data.command == 'submit'";

/** What the queue needs of an application that was sent; whatever changes later the database indexes by itself. */
export const queueJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    {
      ...jobRules(runtime, "write-words", { atOnce: 4, retries: 10 }),
      triggers: [
        { event: movedTo("sent"), if: ofSending },
        { event: movedTo("payment_pending"), if: ofSending },
        { event: movedTo("stamp_pending"), if: ofSending },
      ],
    },
    ({ event: { data }, step }) =>
      step.run("write-words", async () =>
        writeWords(await createSystemContext(runtime, data.tenantId, "write-words"), data),
      ),
  ),
];
