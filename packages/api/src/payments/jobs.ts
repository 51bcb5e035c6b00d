import { cron } from "inngest";
import { createSystemContext } from "../context.ts";
import {
  duesConfirmed,
  duesUploaded,
  movedTo,
  paymentAsked,
  paymentCalledOff,
  paymentExpired,
  paymentFailed,
  paymentNotified,
  paymentPaid,
  paymentStarted,
  paymentToldAgain,
  paymentWaiting,
  reconciliationAsked,
  refundPaid,
  refundRefused,
} from "../events.ts";
import { type JobClient, jobRules } from "../job-rules.ts";
import { retrySeconds } from "../registrations/schedule.ts";
import type { Runtime } from "../runtime.ts";
import { inEveryTenant } from "../sweeps/every-tenant.ts";
import { callOffDebts } from "./call-off.ts";
import { tryCreateDebt } from "./create-debt.ts";
import { checkDues } from "./dues/check.ts";
import { importDues } from "./dues/import.ts";
import { tellDues } from "./dues/tell.ts";
import { ensurePayment } from "./ensure.ts";
import { fileReceipt } from "./file-receipt.ts";
import { inquireDue } from "./inquire-due.ts";
import { inquireIfUp } from "./inquire.ts";
import { processNotification } from "./process-notification.ts";
import { reconcileNightly } from "./reconciliation/nightly.ts";
import { runReconciliation } from "./reconciliation/run.ts";
import { tellRefund } from "./refunds/tell.ts";
import { fileStamp } from "./stamps/file.ts";
import { sweepPayments } from "./sweep.ts";
import { tellAgain } from "./tell-again.ts";
import { tellPayer } from "./tell-payer.ts";

/** Seconds after which a payment under way is asked about, before the ladder takes over: a lost browser completes within a minute. */
const watchSeconds = [15, 15, 20] as const;

/** Minutes between one look for a stamp and the next. */
const stampMinutes = [1, 10, 60, 600, 1_440] as const;

/** What payments set going: debts told, messages read, receipts filed, payers told, and the ladder that asks when nobody tells. */
export const paymentJobs = (client: JobClient, runtime: Runtime) => {
  const rules = (id: string) => jobRules(runtime, id, { atOnce: 8, retries: 10 });
  const asJob = (tenantId: string, id: string) => createSystemContext(runtime, tenantId, id);
  const moments = [
    ["waiting", paymentWaiting],
    ["paid", paymentPaid],
    ["failed", paymentFailed],
    ["expired", paymentExpired],
  ] as const;

  return [
    client.createFunction(
      { ...rules("ensure-payment"), triggers: [movedTo("payment_pending")] },
      ({ event: { data }, step }) =>
        step.run("ensure-payment", async () => ensurePayment(await asJob(data.tenantId, "ensure-payment"), data)),
    ),
    client.createFunction({ ...rules("create-debt"), triggers: [paymentAsked] }, async ({ event: { data }, step }) => {
      for (let number = 0; number <= retrySeconds.length; number += 1) {
        const tried = await step.run(`try-create-${number}`, async () =>
          tryCreateDebt(await asJob(data.tenantId, "create-debt"), { paymentId: data.paymentId, number }),
        );
        if (tried.waitSeconds === undefined) return tried;
        await step.sleep(`pause-${number}`, `${tried.waitSeconds}s`);
      }
      return { state: "creating" };
    }),
    client.createFunction(
      { ...rules("process-notification"), triggers: [paymentNotified] },
      ({ event: { data }, step }) =>
        step.run("process-notification", async () =>
          processNotification(await asJob(data.tenantId, "process-notification"), data),
        ),
    ),
    client.createFunction(
      { ...rules("watch-checkout"), triggers: [paymentStarted] },
      async ({ event: { data }, step }) => {
        for (const [number, seconds] of watchSeconds.entries()) {
          await step.sleep(`wait-${number}`, `${seconds}s`);
          const { state } = await step.run(`inquire-${number}`, async () =>
            inquireIfUp(await asJob(data.tenantId, "watch-checkout"), data.paymentId),
          );
          if (state !== "started") return { state };
        }
        return { state: "started" };
      },
    ),
    client.createFunction({ ...rules("file-payment-receipt"), triggers: [paymentPaid] }, ({ event: { data }, step }) =>
      step.run("file-receipt", async () => fileReceipt(await asJob(data.tenantId, "file-payment-receipt"), data)),
    ),
    client.createFunction({ ...rules("file-stamp"), triggers: [paymentPaid] }, async ({ event: { data }, step }) => {
      // The receipt of the platform may come after the notification.
      for (const [number, minutes] of stampMinutes.entries()) {
        const filed = await step.run(`file-stamp-${number}`, async () =>
          fileStamp(await asJob(data.tenantId, "file-stamp"), data),
        );
        if (filed !== "not_there_yet") return { filed };
        await step.sleep(`wait-${number}`, `${minutes}m`);
      }
      throw new Error("the stamp that was paid is nowhere to be fetched");
    }),
    ...moments.map(([moment, happened]) =>
      client.createFunction({ ...rules(`tell-payment-${moment}`), triggers: [happened] }, ({ event, step }) =>
        step.run("send-mail", async () =>
          tellPayer(await asJob(event.data.tenantId, "tell-payer"), {
            paymentId: event.data.paymentId,
            moment,
            eventId: event.id ?? "",
          }),
        ),
      ),
    ),
    client.createFunction(
      { ...rules("tell-refund"), triggers: [refundPaid, refundRefused] },
      ({ event: { data }, step }) =>
        step.run("send-mail", async () => tellRefund(await asJob(data.tenantId, "tell-refund"), data)),
    ),
    client.createFunction(
      { ...rules("call-off-debts"), triggers: [movedTo("withdrawn"), movedTo("revoked")] },
      ({ event: { data }, step }) =>
        step.run("call-off", async () =>
          callOffDebts(await asJob(data.tenantId, "call-off-debts"), { applicationId: data.applicationId }),
        ),
    ),
    client.createFunction({ ...rules("call-off-payment"), triggers: [paymentCalledOff] }, ({ event: { data }, step }) =>
      step.run("call-off", async () =>
        callOffDebts(await asJob(data.tenantId, "call-off-payment"), { paymentId: data.paymentId }),
      ),
    ),
    client.createFunction({ ...rules("tell-debt-again"), triggers: [paymentToldAgain] }, ({ event: { data }, step }) =>
      step.run("tell-again", async () => tellAgain(await asJob(data.tenantId, "tell-debt-again"), data)),
    ),
    client.createFunction(
      { ...jobRules(runtime, "check-dues", { atOnce: 1, retries: 10 }), triggers: [duesUploaded] },
      ({ event: { data }, step }) =>
        step.run("check", async () => checkDues(await asJob(data.tenantId, "check-dues"), data)),
    ),
    client.createFunction(
      { ...jobRules(runtime, "import-dues", { atOnce: 1, retries: 20 }), triggers: [duesConfirmed] },
      async ({ event: { data }, step }) => {
        const { imported } = await step.run("import", async () =>
          importDues(await asJob(data.tenantId, "import-dues"), data),
        );
        for (let number = 0; ; number += 1) {
          const { left, isDown } = await step.run(`tell-${number}`, async () =>
            tellDues(await asJob(data.tenantId, "import-dues"), data),
          );
          if (left === 0) return { imported };
          if (isDown) await step.sleep(`pause-${number}`, "60s");
        }
      },
    ),
    client.createFunction(
      { ...jobRules(runtime, "reconcile", { atOnce: 1, retries: 10 }), triggers: [reconciliationAsked] },
      ({ event: { data }, step }) =>
        step.run("reconcile", async () => runReconciliation(await asJob(data.tenantId, "reconcile"), data)),
    ),
    client.createFunction(
      { id: "reconcile-nightly", triggers: [cron("TZ=Europe/Rome 15 4 * * *")], concurrency: 1, retries: 0 },
      async ({ step }) => {
        const done = await step.run("reconcile", () => inEveryTenant(runtime, "reconcile-nightly", reconcileNightly));
        return { compared: done.reduce((sum, { compared }) => sum + compared, 0) };
      },
    ),
    client.createFunction(
      { id: "inquire-payments", triggers: [cron("* * * * *")], concurrency: 1, retries: 0 },
      async ({ step }) => {
        const asked = await step.run("inquire", () => inEveryTenant(runtime, "inquire-payments", inquireDue));
        return { asked: asked.reduce((sum, one) => sum + one.asked, 0) };
      },
    ),
    client.createFunction(
      { id: "sweep-payments", triggers: [cron("*/5 * * * *")], concurrency: 1, retries: 0 },
      async ({ step }) => {
        const swept = await step.run("sweep", () => inEveryTenant(runtime, "sweep-payments", sweepPayments));
        return { debts: swept.reduce((sum, { debts }) => sum + debts, 0) };
      },
    ),
  ];
};
