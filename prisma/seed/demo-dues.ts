import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readRows } from "@sportello/api/payments/dues/read-rows";
import type { Tx } from "@sportello/db/client";
import { type DueColumn, dueColumns } from "@sportello/domain/payments/due-row";
import type { PaymentState } from "@sportello/domain/payments/state";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { stringify } from "csv-stringify/sync";
import type { OfferedService } from "./demo-applications.ts";
import { type DemoDebt, type DemoNode, type Payee, writeDebt } from "./demo-debts.ts";

export type Debtor = { readonly fiscalCode: string; readonly name: string };
type Line = Readonly<Record<DueColumn, string>>;

const day = 86_400_000;
/** After how many right lines of the file each of the wrong ones stands, and what is wrong with it. */
const wrongLines = [
  { after: 15, change: { codice_fiscale: "BNCGLI80A41G702" } },
  { after: 26, change: { importo: "ottanta" } },
  { after: 40, change: { scadenza: "31/12/2019" } },
] as const satisfies readonly { after: number; change: Partial<Record<DueColumn, string>> }[];

/** What became of the n-th due, as in any town: most are paid, some wait, a few are late or were called off. */
const stateOf = (n: number): PaymentState =>
  n % 20 === 7
    ? "expired"
    : n % 20 === 13
      ? "cancelled"
      : n % 10 === 4
        ? "failed"
        : n % 10 === 9 || n % 10 === 2
          ? "waiting"
          : "paid";

/** One citizen whom the tester can be has a due in every state. */
const everyState: readonly PaymentState[] = [
  "waiting",
  "started",
  "failed",
  "paid",
  "expired",
  "cancelled",
  "creating",
  "paid",
];

type Place = {
  readonly service: OfferedService;
  readonly people: readonly Debtor[];
  readonly tester: Debtor;
  readonly accountant: string;
  readonly tenantId: string;
  readonly filesDir: string;
  readonly now: Date;
};

/** A file of dues the accounts office imported nine weeks ago, paid little by little since; three of its lines were wrong. */
export const seedDues = async (
  tx: Tx,
  demo: DemoNode,
  payee: Payee,
  { service, people, tester, accountant, tenantId, filesDir, now }: Place,
): Promise<void> => {
  const importedAt = new Date(now.getTime() - 63 * day);
  const dues = [...people, ...everyState.map(() => tester)].map((debtor, n) => {
    const state = n < people.length ? stateOf(n) : (everyState[n - people.length] ?? "waiting");
    // The time of those that expired was shorter: they were to be paid by the end of the first month.
    return {
      debtor,
      state,
      daysToPay: state === "expired" ? 30 : 90,
      reference: `CU-${String(n + 1).padStart(4, "0")}`,
      amount: 4_000 + ((n * 1_370) % 21_000),
      reason: `Canone unico ${romeDay(importedAt).slice(0, 4)}, concessione ${n + 1}`,
    };
  });
  const right = dues.map(({ debtor, daysToPay, reference, amount, reason }): Line => ({
    codice_fiscale: debtor.fiscalCode,
    nominativo: debtor.name,
    importo: (amount / 100).toFixed(2).replace(".", ","),
    causale: reason,
    scadenza: addDays(romeDay(importedAt), daysToPay),
    riferimento: reference,
  }));
  const bytes = fileOf(right);
  const faulty = [];
  for await (const row of readRows(bytes, romeDay(importedAt))) if ("faults" in row) faulty.push(row);
  const told = dues.filter(({ state }) => state !== "creating").length;
  const { id: importId } = await tx.duesImport.create({
    data: {
      serviceId: service.id,
      fileName: "canone-unico.csv",
      ...(await stored(filesDir, tenantId, bytes)),
      state: "done",
      lines: dues.length + faulty.length,
      valid: dues.length,
      faulty: faulty.length,
      total: dues.reduce((sum, { amount }) => sum + amount, 0),
      imported: dues.length,
      told,
      createdBy: accountant,
      createdAt: importedAt,
      confirmedAt: new Date(importedAt.getTime() + 600_000),
      endedAt: new Date(importedAt.getTime() + 660_000),
    },
  });
  await tx.dueRow.createMany({
    data: faulty.map(({ line, faults, values }) => ({
      importId,
      line,
      faults: faults.map(({ column, code }) => `${column} ${code}`).join("; "),
      raw: JSON.stringify(values),
    })),
  });
  const charge = { category: service.options.charge?.category ?? "9/0101109IM/", split: [] };
  for (const [n, { reference, state, ...due }] of dues.entries()) {
    const debt: DemoDebt = {
      ...due,
      name: reference,
      service,
      applicationId: null,
      kind: "due",
      charge,
      state,
      importId,
      askedAt: importedAt,
      // Some at once, most towards the end of the weeks since.
      ...(state === "paid" && {
        paidAt: new Date(importedAt.getTime() + (1 + ((n * 11) % 61)) * day + (8 + (n % 10)) * 3_600_000),
      }),
      ...(n === twice && { outcome: "paid_twice" }),
    };
    await writeDebt(tx, demo, payee, debt, now);
  }
};

/** The due that was paid twice: at home and at the post office. */
const twice = 50;

/** The lines as the accounts office sent them, the wrong ones among them. */
const fileOf = (right: readonly Line[]): Buffer => {
  const lines = right.flatMap((line, n) => [
    line,
    ...wrongLines
      .filter(({ after }) => after === n)
      .map(({ change }) => ({ ...line, riferimento: `${line.riferimento}-bis`, ...change })),
  ]);
  return Buffer.from(stringify(lines, { header: true, columns: [...dueColumns], delimiter: ";" }));
};

/** The file as it was uploaded, kept like any other. */
const stored = async (filesDir: string, tenantId: string, bytes: Buffer) => {
  const storageKey = `${tenantId}/${randomUUID()}`;
  const file = join(filesDir, storageKey);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return { storageKey, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
};
