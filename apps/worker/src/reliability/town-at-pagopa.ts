import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealOptions } from "@sportello/api/connectors/seal-options";
import type { CitizenContext } from "@sportello/api/context";
import { testRuntime } from "@sportello/api/testing/runtime";
import { makePaidService } from "@sportello/api/testing/send-paid";
import { makeTown, type Town } from "@sportello/api/testing/town";
import { createFiles } from "@sportello/connectors/files/registry";
import { createNotices } from "@sportello/connectors/notices/registry";
import { openPagopaServer, type PagopaServer } from "@sportello/connectors/payments/pagopa-gpd/pagopa-server.testing";
import { createPayments } from "@sportello/connectors/payments/registry";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import { openMailSink } from "./mail-sink.ts";
import type { Servers } from "./town-at-registry.ts";

/** A municipality that collects through a pagoPA over real HTTP, with real files and the real clock, and a service of 50 euro. */
export type TownAtPagopa = {
  readonly town: Town;
  readonly pagopa: PagopaServer;
  readonly service: Awaited<ReturnType<typeof makePaidService>>;
  readonly filesDir: string;
  /** Who sends the n-th application: nobody sends more than a few, as the product sees to. */
  readonly sender: (n: number) => Promise<CitizenContext>;
  readonly close: () => Promise<void>;
};

const perPerson = 10;

export const openTownAtPagopa = async (servers: Servers): Promise<TownAtPagopa> => {
  const filesDir = await mkdtemp(join(tmpdir(), "sportello-pagopa-"));
  const pagopa = await openPagopaServer();
  const mail = await openMailSink();
  const runtime = testRuntime(servers, {
    files: createFiles("local-disk", { directory: filesDir }),
    vendors: { protocol: createProtocol, notices: createNotices, payments: createPayments },
    now: () => new Date(),
  });
  const town = await makeTown(runtime, servers.owner);
  await servers.db.inTenant(town.tenantId, async (tx) => {
    const connectors = [
      ["payments", "pagopa-gpd", pagopa.options],
      ["notices", "smtp", { host: "127.0.0.1", port: mail.port, secure: false }],
    ] as const;
    for (const [kind, vendor, options] of connectors)
      await tx.connector.updateMany({
        where: { kind },
        data: { vendor, options: sealOptions(runtime.env.APP_SECRET, town.tenantId, kind, options) },
      });
  });
  const senders: Promise<CitizenContext>[] = [];
  return {
    town,
    pagopa,
    filesDir,
    service: await makePaidService(runtime, town),
    sender: (n) => (senders[Math.floor(n / perPerson)] ??= town.citizen()),
    close: async () => {
      await pagopa.close();
      await mail.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
};
