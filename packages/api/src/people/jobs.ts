import { createSystemContext } from "../context.ts";
import { emailGiven } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { tellEmailCode } from "./tell-email-code.ts";

/** What a citizen's profile sets going.. */
export const peopleJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { ...jobRules(runtime, "tell-email-code", { atOnce: 8, retries: 10 }), triggers: [emailGiven] },
    ({ event: { data }, step }) =>
      step.run("send-mail", async () =>
        tellEmailCode(await createSystemContext(runtime, data.tenantId, "tell-email-code"), data),
      ),
  ),
];
