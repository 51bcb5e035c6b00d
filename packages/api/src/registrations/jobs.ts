import { createSystemContext } from "../context.ts";
import { registrationRetried, registrationWaiting } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { retrySeconds } from "./schedule.ts";
import { tryRegistration } from "./try-registration.ts";

/** Documents of one municipality under way at a time: a few more than its registry is likely to serve at once, so that it never waits for us. */
const atOnce = 10;

/**
 * Gets a document its number: tries, pauses longer each time, is woken early by `registration/retried`. Waiting is not
 * failing: a vendor that is down costs no retries of the run, only the pauses of two days.
 */
export const registrationJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { ...jobRules(runtime, "register-document", { atOnce, retries: 10 }), triggers: [registrationWaiting] },
    async ({ event: { data }, step }) => {
      for (let number = 0; number <= retrySeconds.length; number += 1) {
        const tried = await step.run(`try-registration-${number}`, async () =>
          tryRegistration(await createSystemContext(runtime, data.tenantId, "register-document"), {
            registrationId: data.registrationId,
            number,
          }),
        );
        if (tried.waitSeconds === undefined) return tried;
        await step.waitForEvent(`pause-${number}`, {
          event: registrationRetried,
          timeout: `${tried.waitSeconds}s`,
          match: "data.registrationId",
        });
      }
      return { state: "waiting" };
    },
  ),
];
