import { createSystemContext } from "../context.ts";
import { messageSent, movedTo } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { toldStatuses } from "./moments.ts";
import { tellCitizen, tellOfMessage } from "./tell-citizen.ts";

/** The mails to citizens; each once by its key, however often the step is done. */
export const noticeJobs = (client: JobClient, runtime: Runtime) => [
  ...toldStatuses.map((status) =>
    client.createFunction(
      {
        ...jobRules(runtime, `tell-${status.replaceAll("_", "-")}`, { atOnce: 8, retries: 20 }),
        triggers: [movedTo(status)],
      },
      ({ event: { data }, step }) =>
        step.run("send-mail", async () =>
          tellCitizen(await createSystemContext(runtime, data.tenantId, "tell-citizen"), { ...data, status }),
        ),
    ),
  ),
  client.createFunction(
    {
      ...jobRules(runtime, "tell-of-message", { atOnce: 8, retries: 20 }),
      triggers: [{ event: messageSent, if: "event.data.author == 'operator'" }],
    },
    ({ event: { data }, step }) =>
      step.run("send-mail", async () =>
        tellOfMessage(await createSystemContext(runtime, data.tenantId, "tell-of-message"), data),
      ),
  ),
];
