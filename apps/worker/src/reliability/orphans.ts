import { beginPayment } from "@sportello/api/payments/begin";
import { reconcileNightly } from "@sportello/api/payments/reconciliation/nightly";
import { asJob } from "@sportello/api/testing/registration";
import { sendShort } from "@sportello/api/testing/send-paid";
import { until } from "@sportello/api/testing/until";
import { startKillableWorker } from "./killable-worker.ts";
import type { Result, Scale } from "./result.ts";
import { openTownAtPagopa, type TownAtPagopa } from "./town-at-pagopa.ts";
import type { Servers } from "./town-at-registry.ts";

const orphans: Record<Scale, number> = { quick: 2, full: 40 };
const mostSeconds = 60;
const patienceMilliseconds = 180_000;

/**
 * C3: citizens pay at the checkout and lose the browser, and no receipt ever arrives. Each application goes on by itself within a minute, and a comparison with
 * the intermediary's list afterwards finds nothing left.
 */
export const run = async (scale: Scale, servers: Servers): Promise<Result[]> => {
  const at = await openTownAtPagopa(servers);
  const worker = await startKillableWorker({ ...servers, filesDir: at.filesDir, leaseSeconds: 15 });
  try {
    const seconds = await Promise.all(Array.from({ length: orphans[scale] }, (_, n) => payAndVanish(at, n)));
    const slowest = Math.max(...seconds);
    const job = await asJob(await at.sender(0));
    await reconcileNightly(job);
    const left = await job.inTenant(async (tx) => ({
      unpaid: await tx.payment.count({ where: { state: { not: "paid" } } }),
      cases: await tx.paymentCase.count(),
    }));
    return [
      {
        id: "C3 orphans",
        value: `${seconds.length} completed by themselves, the slowest after ${slowest.toFixed(0)} s`,
        pass: slowest <= mostSeconds,
      },
      {
        id: "C3 after reconciling",
        value: `${left.unpaid} unpaid, ${left.cases} cases`,
        pass: left.unpaid === 0 && left.cases === 0,
      },
    ];
  } finally {
    await worker.kill();
    await at.close();
  }
};

/** Seconds from the payment until the application was sent. */
const payAndVanish = async ({ pagopa, service, sender, town }: TownAtPagopa, n: number): Promise<number> => {
  const citizen = await sender(n);
  const applicationId = await sendShort(citizen, service);
  const { id, noticeCode } = await until(
    "the debt",
    () => citizen.inTenant((tx) => tx.payment.findFirst({ where: { applicationId, state: "waiting" } })),
    patienceMilliseconds,
  );
  await beginPayment(await town.again(citizen), { id, locale: "it" });
  pagopa.node.pay(noticeCode ?? "", "notification_lost", "checkout");
  const paidAt = performance.now();
  await until(
    "the application to go on",
    async () =>
      (await citizen.inTenant((tx) =>
        tx.application.count({ where: { id: applicationId, status: { in: ["sent", "submitted"] } } }),
      )) === 1,
    patienceMilliseconds,
    200,
  );
  return (performance.now() - paidAt) / 1000;
};
