import { createSystemContext } from "../context.ts";
import { messageSent, movedTo } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { makeIntegrationAnswer } from "./make-integration-answer.ts";
import { makeIntegrationRequest } from "./make-integration-request.ts";
import { makeMessage } from "./make-message.ts";
import { makeOutcome } from "./make-outcome.ts";
import { makeReceipt } from "./make-receipt.ts";
import { makeWithdrawal } from "./make-withdrawal.ts";

/** The documents of an application's life. Each is made once by its key, so that a step done again finds the first. */
export const documentJobs = (client: JobClient, runtime: Runtime) => {
  const rules = (id: string) => jobRules(runtime, id, { atOnce: 4, retries: 10 });
  const asJob = (tenantId: string, id: string) => createSystemContext(runtime, tenantId, id);
  return [
    client.createFunction({ ...rules("make-receipt"), triggers: [movedTo("sent")] }, ({ event: { data }, step }) =>
      step.run("make-receipt", async () => makeReceipt(await asJob(data.tenantId, "make-receipt"), data)),
    ),
    client.createFunction(
      {
        ...rules("make-integration-request"),
        triggers: [
          movedTo("integration_requested"),
          { event: movedTo("awaiting_integration"), if: "event.data.command == 'requestIntegration'" },
        ],
      },
      ({ event: { data }, step }) =>
        step.run("make-integration-request", async () =>
          makeIntegrationRequest(await asJob(data.tenantId, "make-integration-request"), data),
        ),
    ),
    client.createFunction(
      { ...rules("make-integration-answer"), triggers: [movedTo("integration_sent")] },
      ({ event: { data }, step }) =>
        step.run("make-integration-answer", async () =>
          makeIntegrationAnswer(await asJob(data.tenantId, "make-integration-answer"), data),
        ),
    ),
    client.createFunction(
      {
        ...rules("make-outcome"),
        triggers: [
          movedTo("accepted_awaiting_registration"),
          movedTo("rejected_awaiting_registration"),
          { event: movedTo("accepted"), if: "event.data.command == 'accept'" },
          { event: movedTo("accepted"), if: "event.data.command == 'proceedAfterPayment'" },
          { event: movedTo("rejected"), if: "event.data.command == 'reject'" },
        ],
      },
      ({ event: { data }, step }) =>
        step.run("make-outcome", async () => makeOutcome(await asJob(data.tenantId, "make-outcome"), data)),
    ),
    client.createFunction(
      { ...rules("make-message"), triggers: [{ event: messageSent, if: "event.data.author == 'operator'" }] },
      ({ event: { data }, step }) =>
        step.run("make-message", async () => makeMessage(await asJob(data.tenantId, "make-message"), data)),
    ),
    client.createFunction(
      { ...rules("make-withdrawal"), triggers: [movedTo("withdrawn")] },
      ({ event: { data }, step }) =>
        step.run("make-withdrawal", async () => makeWithdrawal(await asJob(data.tenantId, "make-withdrawal"), data)),
    ),
  ];
};
