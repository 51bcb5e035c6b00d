import type { Tx } from "@sportello/db/client";
import { stringify } from "csv-stringify/sync";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PaymentState } from "@sportello/domain/payments/state";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import type { OfferedService } from "./demo-applications.ts";
import { type DemoDebt, type DemoNode, type Payee, writeDebt } from "./demo-debts.ts";

export type Debtor = { readonly fiscalCode: string; readonly name: string };
type Due = { readonly reference: string; readonly debtor: Debtor; readonly amount: number; readonly reason: string; readonly dueOn: string };

const day = 86_400_000;
const wrongLines = [
  { line: 17, faults: "codice_fiscale not_a_fiscal_code", raw: JSON.stringify(["BNCGLI80A41G702", "Bianchi Giulia", "84,00", "Canone unico 2026", "31/12/2026", "CU-0016"]) },
  { line: 29, faults: "importo not_an_amount", raw: JSON.stringify(["RCCMRC75B12G702X", "Ricci Marco", "ottanta", "Canone unico 2026", "31/12/2026", "CU-0028"]) },
  { line: 44, faults: "scadenza past_day", raw: JSON.stringify(["GLLCHR82C50D612K", "Gallo Chiara", "112,00", "Canone unico 2026", "31/12/2019", "CU-0043"]) },
];

/** What became of the n-th due, as in any town: most are paid, some wait, a few are late or were called off. */
const stateOf = (n: number): PaymentState => (n % 20 === 7 ? "expired" : n % 20 === 13 ? "cancelled" : n % 10 === 4 ? "failed" : n % 10 === 9 || n % 10 === 2 ? "waiting" : "paid");

/** One citizen whom the tester can be has a due in every state. */
const everyState: readonly PaymentState[] = ["waiting", "started", "failed", "paid", "expired", "cancelled", "creating", "paid"];

type Place = { readonly service: OfferedService; readonly people: readonly Debtor[]; readonly tester: Debtor; readonly accountant: string; readonly tenantId: string; readonly filesDir: string; readonly now: Date };

/** A file of dues the accounts office imported nine weeks ago, paid little by little since; three of its lines were wrong. */
export const seedDues = async (tx: Tx, demo: DemoNode, payee: Payee, { service, people, tester, accountant, tenantId, filesDir, now }: Place): Promise<void> => {
  const importedAt = new Date(now.getTime() - 63 * day);
  const dueOn = addDays(romeDay(importedAt), 90);
  const due = (n: number, debtor: Debtor): Due => ({ reference: `CU-${String(n + 1).padStart(4, "0")}`, debtor, amount: 4_000 + ((n * 1_370) % 21_000), reason: `Canone unico ${romeDay(now).slice(0, 4)}, concessione ${n + 1}`, dueOn });
  const dues = [...people, ...everyState.map(() => tester)].map((debtor, n) => due(n, debtor));
  const { id: importId } = await tx.duesImport.create({
    data: {
      serviceId: service.id, fileName: "canone-unico.csv", ...(await stored(filesDir, tenantId, dues)), state: "done", lines: dues.length + wrongLines.length, valid: dues.length, faulty: wrongLines.length,
      total: dues.reduce((sum, { amount }) => sum + amount, 0), imported: dues.length, told: dues.length, createdBy: accountant, createdAt: importedAt,
      confirmedAt: new Date(importedAt.getTime() + 600_000), endedAt: new Date(importedAt.getTime() + 660_000),
    },
  });
  await tx.dueRow.createMany({ data: wrongLines.map((row) => ({ ...row, importId })) });
  for (const [n, { reference, debtor, amount, reason }] of dues.entries()) {
    const state = n < people.length ? stateOf(n) : (everyState[n - people.length] ?? "waiting");
    const debt: DemoDebt = {
      name: reference, service, applicationId: null, kind: "due", charge: service.options.charge ?? { category: "9/0101109IM/", split: [] }, amount, reason, debtor, state, importId, askedAt: importedAt, daysToPay: 90,
      // Some at once, most towards the end of the weeks since.
      ...(state === "paid" && { paidAt: new Date(importedAt.getTime() + (1 + ((n * 11) % 61)) * day + (8 + (n % 10)) * 3_600_000) }),
    };
    await writeDebt(tx, demo, payee, debt, now);
  }
};

/** The file as it was uploaded, kept like any other. */
const stored = async (filesDir: string, tenantId: string, dues: readonly Due[]) => {
  const bytes = Buffer.from(
    stringify(dues.map(({ debtor, amount, reason, dueOn, reference }) => [debtor.fiscalCode, debtor.name, (amount / 100).toFixed(2).replace(".", ","), reason, dueOn, reference]), {
      header: true, columns: ["codice_fiscale", "nominativo", "importo", "causale", "scadenza", "riferimento"], delimiter: ";",
    }),
  );
  const storageKey = `${tenantId}/${randomUUID()}`;
  const file = join(filesDir, storageKey);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return { storageKey, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
};
