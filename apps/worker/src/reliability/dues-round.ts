import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sealOptions } from "@sportello/api/connectors/seal-options";
import type { StaffContext } from "@sportello/api/context";
import { confirmDues } from "@sportello/api/payments/dues/confirm";
import { uploadDues } from "@sportello/api/payments/dues/upload";
import { copyDues } from "@sportello/api/testing/copy-dues";
import { testEnv, testRuntime } from "@sportello/api/testing/runtime";
import { makePaidService } from "@sportello/api/testing/send-paid";
import { makeTown } from "@sportello/api/testing/town";
import { until } from "@sportello/api/testing/until";
import { createFiles } from "@sportello/connectors/files/registry";
import { freePort } from "@sportello/db/embedded/free-port";
import type { TestDatabase } from "@sportello/db/testing/database";
import { withOwnDatabase } from "@sportello/db/testing/own-database";
import { z } from "zod";

/** How the product runs its worker. */
const flags = process.argv.slice(2);
const lines = 100_000;
const patienceMilliseconds = 300_000;

/**
 * `node dues-round.ts FLAGS`: one round of B5. The floor first, then a file uploaded as the console does and checked, confirmed and imported by the product's worker in a
 * process of its own, started with the flags. Prints as JSON the seconds of ours and of the floor, and the worker's largest resident set in megabytes, before the file came and after.
 */
const duesRound = async () => {
  const files = await mkdtemp(join(tmpdir(), "sportello-b5-"));
  try {
    return await withOwnDatabase(async ({ db, owner, url, ownerUrl }) => {
      const runtime = testRuntime(
        { db, url },
        { files: createFiles("local-disk", { directory: files }), now: () => new Date() },
      );
      const town = await makeTown(runtime, owner);
      await collectThroughNobody(db, town.tenantId, runtime.env.APP_SECRET);
      const accountant = await town.staff("manager", [town.mobility]);
      const service = await makePaidService(runtime, town, "deferred");
      const copy = await copyDues(owner, town.tenantId, service.id, lines);
      const bytes = dues();
      const worker = await openWorker(url, ownerUrl, files);
      const start = performance.now();
      const { id } = await uploadDues(accountant, { serviceId: service.id, fileName: "dovuti.csv", bytes });
      const found = () => accountant.inTenant((tx) => tx.duesImport.findUniqueOrThrow({ where: { id } }));
      await until("the file to be checked", async () => (await found()).state === "checked", patienceMilliseconds, 10);
      await confirmDues(accountant, { id });
      await until("the payments to be there", async () => (await found()).imported > 0, patienceMilliseconds, 10);
      const ours = (performance.now() - start) / 1000;
      const weight = await worker.end();
      await expectRight(accountant, id);
      return { ours, copy, ...weight };
    });
  } finally {
    await rm(files, { recursive: true, force: true });
  }
};

/** An intermediary that nobody answers for: what is measured ends before anybody is told. */
const collectThroughNobody = (db: TestDatabase["db"], tenantId: string, secret: string) =>
  db.inTenant(tenantId, (tx) =>
    tx.connector.updateMany({
      where: { kind: "payments" },
      data: {
        vendor: "pagopa-gpd",
        options: sealOptions(secret, tenantId, "payments", {
          url: "http://127.0.0.1:9",
          subscriptionKey: "chiave-di-prova",
          organizationFiscalCode: "00998877666",
          organizationName: "Comune",
          iban: "IT60X0542811101000000123456",
          brokerFiscalCode: "01199250158",
          stationId: "01199250158_01",
          stationKey: "chiave-della-stazione",
        }),
      },
    }),
  );

const Said = z.object({ megabytes: z.number().optional(), megabytesIdle: z.number().optional() });

const openWorker = async (
  url: string,
  ownerUrl: string,
  filesDir: string,
): Promise<{ end: () => Promise<{ megabytes: number; megabytesIdle: number }> }> => {
  const child: ChildProcess = spawn(process.execPath, [...flags, join(import.meta.dirname, "weighed-worker.ts")], {
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(testEnv(url)).map(([name, value]) => [name, String(value)])),
      FILES_DIR: filesDir,
      LOG_LEVEL: "error",
      NODE_ENV: "production",
      WORKER_PORT: String(await freePort()),
      ENGINE_DATABASE_URL: ownerUrl,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("the worker has no output");
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => Said.parse(JSON.parse((await said.next()).value ?? ""));
  const { megabytesIdle = Number.NaN } = await next();
  return {
    end: async () => {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const { megabytes = Number.NaN } = await next();
      await gone;
      return { megabytes, megabytesIdle };
    },
  };
};

/** One line in a hundred has no amount. */
const dues = (): Uint8Array => {
  const rows = Array.from(
    { length: lines },
    (_, n) =>
      `RSSMRA80A01H501U;Mario Rossi;${n % 100 === 0 ? "gratis" : `${10 + (n % 90)},50`};Tassa sui rifiuti 2026, rata ${n % 4};31/12/2099;R-${n}`,
  );
  return new TextEncoder().encode(
    `codice_fiscale;nominativo;importo;causale;scadenza;riferimento\n${rows.join("\n")}\n`,
  );
};

const expectRight = async (ctx: StaffContext, id: string) => {
  const { faulty, valid, imported } = await ctx.inTenant((tx) => tx.duesImport.findUniqueOrThrow({ where: { id } }));
  const mistakes = await ctx.inTenant((tx) => tx.dueRow.count({ where: { importId: id, faults: { not: null } } }));
  if (imported !== lines * 0.99 || valid !== imported || faulty !== lines / 100 || mistakes !== faulty)
    throw new Error(`${imported} imported, ${faulty} faulty, ${mistakes} kept`);
};

console.log(JSON.stringify(await duesRound()));
process.exit(0);
