import type { Database } from "@sportello/db/client";
import { copyInto } from "@sportello/db/copy";

/** Seconds that bare COPY needs for so many dues, into the table of payments with its indexes and checks, by the owner, whom row-level security lets through: the floor of an import. */
export const copyDues = async (
  owner: Database,
  tenantId: string,
  serviceId: string,
  lines: number,
): Promise<number> => {
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
  await copyInto(
    client,
    "copy payment (id, tenant_id, service_id, kind, amount, reason, category, due_on, fiscal_code, debtor_name, iuv, notice_code, reference) from stdin",
    rows(),
  );
  const seconds = (performance.now() - start) / 1000;
  client.release();
  return seconds;
};
