import { setTimeout as wait } from "node:timers/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealOptions } from "@sportello/api/connectors/seal-options";
import type { CitizenContext } from "@sportello/api/context";
import { testRuntime } from "@sportello/api/testing/runtime";
import { makePaidService, sendShort } from "@sportello/api/testing/send-paid";
import { makeTown } from "@sportello/api/testing/town";
import { until } from "@sportello/api/testing/until";
import { createFiles } from "@sportello/connectors/files/registry";
import { createNotices } from "@sportello/connectors/notices/registry";
import { type Fate, openPagopaServer } from "@sportello/connectors/payments/pagopa-gpd/pagopa-server.testing";
import { createPayments } from "@sportello/connectors/payments/registry";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import { startKillableWorker } from "./killable-worker.ts";
import { openMailSink } from "./mail-sink.ts";
import type { Result, Scale } from "./result.ts";
import type { Servers } from "./town-at-registry.ts";

const kills: Record<Scale, number> = { quick: 3, full: 100 };
const fates: readonly Fate[] = ["late", "never", "twice", "well"];
const leaseSeconds = 3;
const patienceMilliseconds = 60_000;
const perPerson = 10;

/**
 * The worker is killed (SIGKILL) while it tells pagoPA of a debt: before it is created, after it, while the answer is late, never comes, or a
 * gateway repeats the call. Each application gets one payment and one debt position, under one notice, and waits for its money.
 */
export const run = async (scale: Scale, servers: Servers): Promise<Result[]> => {
  const filesDir = await mkdtemp(join(tmpdir(), "sportello-debts-"));
  const pagopa = await openPagopaServer();
  const mail = await openMailSink();
  const runtime = testRuntime(servers, { files: createFiles("local-disk", { directory: filesDir }), vendors: { protocol: createProtocol, notices: createNotices, payments: createPayments }, now: () => new Date() });
  const town = await makeTown(runtime, servers.owner);
  await servers.db.inTenant(town.tenantId, async (tx) => {
    const connectors = [["payments", "pagopa-gpd", pagopa.options], ["notices", "smtp", { host: "127.0.0.1", port: mail.port, secure: false }]] as const;
    for (const [kind, vendor, options] of connectors) await tx.connector.updateMany({ where: { kind }, data: { vendor, options: sealOptions(runtime.env.APP_SECRET, town.tenantId, kind, options) } });
  });
  const service = await makePaidService(runtime, town);
  const worker = await startKillableWorker({ ...servers, filesDir, leaseSeconds });
  const senders: Promise<CitizenContext>[] = [];
  const sender = (n: number) => (senders[Math.floor(n / perPerson)] ??= town.citizen());
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
      await until("the debt after a kill", async () => (await citizen.inTenant((tx) => tx.payment.count({ where: { applicationId, state: "waiting" } }))) === 1, patienceMilliseconds);
      if ((round + 1) % 20 === 0) console.error(`A2-debts: ${round + 1} of ${kills[scale]} kills`);
    }
    const payments = await servers.db.inTenant(town.tenantId, (tx) => tx.payment.findMany({ where: { applicationId: { in: applications } } }));
    const positions = pagopa.node.positionsOf(pagopa.options.organizationFiscalCode);
    const notices = new Set(positions.map(({ noticeCode }) => noticeCode));
    const isSame = payments.length === positions.length && payments.every(({ noticeCode }) => noticeCode !== null && notices.has(noticeCode));
    const cases = await servers.db.inTenant(town.tenantId, (tx) => tx.paymentCase.count());
    return [
      { id: "A2-debts positions", value: `${positions.length} for ${applications.length} applications after ${kills[scale]} kills, ${payments.length} payments, ${pagopa.calls.create} calls to create`, pass: positions.length === kills[scale] && payments.length === kills[scale] && isSame },
      { id: "A2-debts cases", value: `${cases} left to a person`, pass: cases === 0 },
    ];
  } finally {
    await worker.kill();
    await pagopa.close();
    await mail.close();
    await rm(filesDir, { recursive: true, force: true });
  }
};
