import { setTimeout as wait } from "node:timers/promises";
import { sendShort } from "@sportello/api/testing/send-paid";
import { until } from "@sportello/api/testing/until";
import type { Fate } from "@sportello/connectors/payments/pagopa-gpd/pagopa-server.testing";
import { startKillableWorker } from "./killable-worker.ts";
import type { Result, Scale } from "./result.ts";
import { openTownAtPagopa } from "./town-at-pagopa.ts";
import type { Servers } from "./town-at-registry.ts";

const kills: Record<Scale, number> = { quick: 3, full: 100 };
const fates: readonly Fate[] = ["late", "never", "twice", "well"];
const leaseSeconds = 3;
const patienceMilliseconds = 60_000;

/**
 * The worker is killed (SIGKILL) while it tells pagoPA of a debt: before it is created, after it, while the answer is late, never comes, or a
 * gateway repeats the call. Each application gets one payment and one debt position, under one notice, and waits for its money.
 */
export const run = async (scale: Scale, servers: Servers): Promise<Result[]> => {
  const { town, pagopa, service, filesDir, sender, close } = await openTownAtPagopa(servers);
  const worker = await startKillableWorker({ ...servers, filesDir, leaseSeconds });
  const applications: string[] = [];
  try {
    for (let round = 0; round < kills[scale]; round += 1) {
      const caught = pagopa.ambush(fates[round % fates.length] ?? "well");
      const citizen = await sender(round);
      const applicationId = await sendShort(citizen, service);
      applications.push(applicationId);
      await caught;
      // Anywhere between the arrival of the call and a late answer.
      await wait(Math.random() * 450);
      await worker.kill();
      await worker.restart();
      await until(
        "the debt after a kill",
        async () =>
          (await citizen.inTenant((tx) => tx.payment.count({ where: { applicationId, state: "waiting" } }))) === 1,
        patienceMilliseconds,
      );
      if ((round + 1) % 20 === 0) console.error(`A2-debts: ${round + 1} of ${kills[scale]} kills`);
    }
    const payments = await servers.db.inTenant(town.tenantId, (tx) =>
      tx.payment.findMany({ where: { applicationId: { in: applications } } }),
    );
    const positions = pagopa.node.positionsOf(pagopa.options.organizationFiscalCode);
    const notices = new Set(positions.map(({ noticeCode }) => noticeCode));
    const isSame =
      payments.length === positions.length &&
      payments.every(({ noticeCode }) => noticeCode !== null && notices.has(noticeCode));
    const cases = await servers.db.inTenant(town.tenantId, (tx) => tx.paymentCase.count());
    return [
      {
        id: "A2-debts positions",
        value: `${positions.length} for ${applications.length} applications after ${kills[scale]} kills, ${payments.length} payments, ${pagopa.calls.create} calls to create`,
        pass: positions.length === kills[scale] && payments.length === kills[scale] && isSame,
      },
      { id: "A2-debts cases", value: `${cases} left to a person`, pass: cases === 0 },
    ];
  } finally {
    await worker.kill();
    await close();
  }
};
