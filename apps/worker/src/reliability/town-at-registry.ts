import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealOptions } from "@sportello/api/connectors/seal-options";
import type { CitizenContext } from "@sportello/api/context";
import { testRuntime, type TestRuntime } from "@sportello/api/testing/runtime";
import { makeTown } from "@sportello/api/testing/town";
import { createFiles } from "@sportello/connectors/files/registry";
import { createNotices } from "@sportello/connectors/notices/registry";
import { createPayments } from "@sportello/connectors/payments/registry";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import {
  openRegistryServer,
  type RegistryServer,
} from "@sportello/connectors/protocol/sandbox-registry/registry-server.testing";
import type { TestDatabase } from "@sportello/db/testing/database";
import { openMailSink } from "./mail-sink.ts";

/** A migrated database of the run's own. */
export type Servers = TestDatabase;

/** A municipality whose protocol system is a real one over HTTP, with real files and the real clock. */
export type TownAtRegistry = {
  readonly runtime: TestRuntime;
  readonly registry: RegistryServer;
  readonly tenantId: string;
  readonly citizen: CitizenContext;
  /** Who sends the n-th application: nobody sends more than a few, as the product sees to. */
  readonly sender: (n: number) => Promise<CitizenContext>;
  readonly filesDir: string;
  readonly close: () => Promise<void>;
};

const perPerson = 10;

export const openTownAtRegistry = async (
  servers: Servers,
  options: { milliseconds?: number; atOnce?: number; timeoutSeconds?: number } = {},
): Promise<TownAtRegistry> => {
  const filesDir = await mkdtemp(join(tmpdir(), "sportello-registry-"));
  const registry = await openRegistryServer(options);
  const runtime = testRuntime(servers, {
    files: createFiles("local-disk", { directory: filesDir }),
    vendors: { protocol: createProtocol, notices: createNotices, payments: createPayments },
    now: () => new Date(),
  });
  const { tenantId, citizen } = await makeTown(runtime, servers.owner);
  const mail = await openMailSink();
  const connectors = [
    {
      kind: "protocol",
      vendor: "sandbox-registry",
      options: {
        url: registry.url,
        apiKey: registry.apiKey,
        administrationCode: "c_bugl",
        administrationName: "Comune di Bugliano",
        areaCode: "AOO1",
        timeoutSeconds: options.timeoutSeconds ?? 10,
      },
    },
    { kind: "notices", vendor: "smtp", options: { host: "127.0.0.1", port: mail.port, secure: false } },
  ] as const;
  await servers.db.inTenant(tenantId, async (tx) => {
    for (const { kind, vendor, options: clear } of connectors) {
      await tx.connector.updateMany({
        where: { kind },
        data: { vendor, options: sealOptions(runtime.env.APP_SECRET, tenantId, kind, clear) },
      });
    }
  });
  const first = citizen();
  const senders = [first];
  return {
    runtime,
    registry,
    tenantId,
    filesDir,
    citizen: await first,
    sender: (n) => (senders[Math.floor(n / perPerson)] ??= citizen()),
    close: async () => {
      await registry.close();
      await mail.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
};

/** How many documents have a number here, and how many numbers the vendor gave in all and for how many keys. */
export const tally = async ({
  citizen,
  registry,
}: TownAtRegistry): Promise<{ waiting: number; numbers: number; keys: number; isSame: boolean }> => {
  const rows = await citizen.inTenant((tx) => tx.registration.findMany({ select: { documentId: true, number: true } }));
  const { entries } = registry.book.pages();
  const given = new Map(
    entries.map(({ receipt }) => [receipt.riferimentoEsterno, `${receipt.numero}/${receipt.anno}`]),
  );
  return {
    waiting: rows.filter(({ number }) => number === null).length,
    numbers: new Set(entries.map(({ receipt }) => `${receipt.numero}/${receipt.anno}`)).size,
    keys: given.size,
    isSame: rows.length === given.size && rows.every(({ documentId, number }) => given.get(documentId) === number),
  };
};
