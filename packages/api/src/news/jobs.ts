import { cron } from "inngest";
import { type ActingContext, createSystemContext } from "../context.ts";
import { messageSent, movedTo, newsNoted, noteMentioned } from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import { inEveryTenant } from "../sweeps/every-tenant.ts";
import { gatherAnswered, gatherArrived, gatherAssigned, gatherMentions } from "./gather.ts";
import { tellAtOnce, tellDigests } from "./tell.ts";

/** What staff are told by mail: gathered as it happens, told at once or with the digest of the hour they chose. One job at a time tells, so that nothing is told twice. */
export const newsJobs = (client: JobClient, runtime: Runtime) => {
  const gathering = (id: string) => jobRules(runtime, id, { atOnce: 2, retries: 10 });
  const gather = async (tenantId: string, work: (ctx: ActingContext) => Promise<void>) =>
    work(await createSystemContext(runtime, tenantId, "gather-news"));
  return [
    client.createFunction(
      { ...gathering("news-of-mentions"), triggers: [noteMentioned] },
      ({ event: { data }, step }) =>
        step.run("gather-mentions", () => gather(data.tenantId, (ctx) => gatherMentions(ctx, data))),
    ),
    client.createFunction(
      {
        ...gathering("news-of-assignments"),
        triggers: [
          { event: movedTo("in_charge"), if: "event.data.command == 'assign'" },
          { event: movedTo("in_charge_after_integration"), if: "event.data.command == 'assign'" },
        ],
      },
      ({ event: { data }, step }) =>
        step.run("gather-assignment", () => gather(data.tenantId, (ctx) => gatherAssigned(ctx, data))),
    ),
    client.createFunction(
      { ...gathering("news-of-messages"), triggers: [{ event: messageSent, if: "event.data.author == 'citizen'" }] },
      ({ event: { data }, step }) =>
        step.run("gather-message", () =>
          gather(data.tenantId, (ctx) =>
            gatherAnswered(ctx, { applicationId: data.applicationId, key: data.messageId }),
          ),
        ),
    ),
    client.createFunction(
      { ...gathering("news-of-answers"), triggers: [movedTo("integration_sent")] },
      ({ event: { data }, step }) =>
        step.run("gather-answer", () =>
          gather(data.tenantId, (ctx) =>
            gatherAnswered(ctx, { applicationId: data.applicationId, key: data.changeId }),
          ),
        ),
    ),
    client.createFunction(
      {
        ...gathering("news-of-arrivals"),
        triggers: [{ event: movedTo("submitted"), if: "event.data.command == 'acquire'" }],
      },
      ({ event: { data }, step }) =>
        step.run("gather-arrival", () => gather(data.tenantId, (ctx) => gatherArrived(ctx, data))),
    ),
    client.createFunction(
      { ...jobRules(runtime, "tell-news", { atOnce: 1, retries: 20 }), triggers: [newsNoted] },
      ({ event: { data }, step }) =>
        step.run("send-mails", async () => tellAtOnce(await createSystemContext(runtime, data.tenantId, "tell-news"))),
    ),
    client.createFunction(
      { id: "news-digests", triggers: [cron("TZ=Europe/Rome */15 * * * *")], concurrency: 1, retries: 0 },
      async ({ step }) => {
        const told = await step.run("send-digests", () => inEveryTenant(runtime, "news-digests", tellDigests));
        return { mails: told.reduce((sum, { mails }) => sum + mails, 0) };
      },
    ),
  ];
};
