import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createFiles } from "@sportello/connectors/files/registry";
import type { Database } from "@sportello/db/client";
import { copyFrom } from "@sportello/db/copy";
import { withOwnDatabase } from "@sportello/db/testing/own-database";
import type { StaffContext } from "../context.ts";
import { checkDues } from "../payments/dues/check.ts";
import { importDues } from "../payments/dues/import.ts";
import { uploadDues } from "../payments/dues/upload.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import { makeTown } from "../testing/town.ts";

const lines = 100_000;

/** `node import-dues.ts`: one round of B5 in a process of its own, whose memory is measured; prints seconds and the largest resident set as JSON. */
const main = async () => {
  const files = await mkdtemp(join(tmpdir(), "sportello-b5-"));
  const round = await withOwnDatabase(async ({ db, owner, url }) => {
    const runtime = testRuntime({ db, url }, { files: createFiles("local-disk", { directory: files }) });
    const town = await makeTown(runtime, owner);
    const accountant = await town.staff("manager", [town.mobility]);
    const service = await makePaidService(runtime, town, "deferred");
    const copy = await bareCopy(owner, town.tenantId, service.id);
    const bytes = dues();
    const start = performance.now();
    const { id } = await uploadDues(accountant, { serviceId: service.id, fileName: "dovuti.csv", bytes });
    await checkDues(await asJob(accountant), { importId: id });
    await accountant.inTenant((tx) => tx.duesImport.update({ where: { id }, data: { state: "importing" } }));
    const { imported } = await importDues(await asJob(accountant), { importId: id });
    const ours = (performance.now() - start) / 1000;
    await expectRight(accountant, id, imported);
    return { ours, copy, megabytes: process.resourceUsage().maxRSS / 1024 };
  });
  await rm(files, { recursive: true, force: true });
  console.log(JSON.stringify(round));
};

/** One line in a hundred has no amount. */
const dues = (): Uint8Array => {
  const rows = Array.from({ length: lines }, (_, n) => `RSSMRA80A01H501U;Mario Rossi;${n % 100 === 0 ? "gratis" : `${10 + (n % 90)},50`};Tassa sui rifiuti 2026, rata ${n % 4};31/12/2099;R-${n}`);
  return new TextEncoder().encode(`codice_fiscale;nominativo;importo;causale;scadenza;riferimento\n${rows.join("\n")}\n`);
};

const expectRight = async (ctx: StaffContext, id: string, imported: number) => {
  const { faulty, valid } = await ctx.inTenant((tx) => tx.duesImport.findUniqueOrThrow({ where: { id } }));
  const mistakes = await ctx.inTenant((tx) => tx.dueRow.count({ where: { importId: id, faults: { not: null } } }));
  if (imported !== lines * 0.99 || valid !== imported || faulty !== lines / 100 || mistakes !== faulty) throw new Error(`${imported} imported, ${faulty} faulty, ${mistakes} kept`);
};

/** The floor: the same rows by COPY into the same table, its indexes and checks included, by the owner, whom row-level security lets through. */
const bareCopy = async (owner: Database, tenantId: string, serviceId: string): Promise<number> => {
  const client = await owner.pool.connect();
  async function* rows() {
    for (let start = 0; start < lines; start += 1_000) {
      yield Array.from({ length: 1_000 }, (_, k) => {
        const n = start + k;
        const number = String(n).padStart(13, "0");
        return `${crypto.randomUUID()}\t${tenantId}\t${serviceId}\tdue\t${1_050 + n}\tTassa sui rifiuti 2026\t9/0101002IM/\t2099-12-31\tRSSMRA80A01H501U\tMario Rossi\t99${number}00\t399${number}00\tC-${n}\n`;
      }).join("");
    }
  }
  const start = performance.now();
  await pipeline(rows(), client.query(copyFrom("copy payment (id, tenant_id, service_id, kind, amount, reason, category, due_on, fiscal_code, debtor_name, iuv, notice_code, reference) from stdin")));
  const seconds = (performance.now() - start) / 1000;
  client.release();
  return seconds;
};

await main();
