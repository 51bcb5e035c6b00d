import { createSystemContext } from "../context.ts";
import { secondFactorReset, staffInvited } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { tellInvitation, tellSecondFactorReset } from "./invitations/tell.ts";

/** The mails to the people who work here about their access. */
export const staffJobs = (client: JobClient, runtime: Runtime) => [
  client.createFunction(
    { ...jobRules(runtime, "tell-invitation", { atOnce: 4, retries: 10 }), triggers: [staffInvited] },
    ({ event: { data }, step }) =>
      step.run("send-mail", async () =>
        tellInvitation(await createSystemContext(runtime, data.tenantId, "tell-invitation"), data),
      ),
  ),
  client.createFunction(
    { ...jobRules(runtime, "tell-second-factor-reset", { atOnce: 4, retries: 10 }), triggers: [secondFactorReset] },
    ({ event: { data }, step }) =>
      step.run("send-mail", async () =>
        tellSecondFactorReset(await createSystemContext(runtime, data.tenantId, "tell-second-factor-reset"), data),
      ),
  ),
];
