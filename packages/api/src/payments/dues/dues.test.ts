import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { dueColumns } from "@sportello/domain/payments/due-row";
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makePaidService } from "../../testing/send-paid.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { listOwnPayments } from "../list-own.ts";
import { checkDues } from "./check.ts";
import { confirmDues } from "./confirm.ts";
import { dueFaultsCsv } from "./faults-csv.ts";
import { findDues } from "./find.ts";
import { importDues } from "./import.ts";
import { tellDues } from "./tell.ts";
import { uploadDues } from "./upload.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let accountant: StaffContext;
let service: MadeService;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  accountant = await town.accountant();
  service = await makePaidService(runtime, town, "deferred");
});

let count = 0;
/** A right line of the file; `reference` tells it from all others. */
const line = (changes: Partial<Record<(typeof dueColumns)[number], string>> = {}): string => {
  count += 1;
  const code = computeFiscalCode({
    familyName: "Verdi",
    givenName: "Anna",
    birthDate: "1990-05-05",
    gender: "F",
    birthPlaceCode: `A${String(100 + (count % 800))}`,
  });
  const row = {
    codice_fiscale: code,
    nominativo: "Anna Verdi",
    importo: "12,50",
    causale: "Mensa, novembre",
    scadenza: "31/12/2026",
    riferimento: `R-${count}`,
    ...changes,
  };
  return dueColumns.map((column) => row[column]).join(";");
};
const file = (lines: readonly string[], head = dueColumns.join(";")): Uint8Array =>
  new TextEncoder().encode(`${[head, ...lines].join("\r\n")}\r\n`);
const upload = async (bytes: Uint8Array) =>
  (await uploadDues(accountant, { serviceId: service.id, fileName: "mensa.csv", bytes })).id;
const checked = async (bytes: Uint8Array) => {
  const id = await upload(bytes);
  await checkDues(await asJob(accountant), { importId: id });
  return id;
};
const seen = (id: string) => findDues(accountant, { id });
const run = async (id: string) => {
  await confirmDues(accountant, { id });
  await importDues(await asJob(accountant), { importId: id });
  while ((await tellDues(await asJob(accountant), { importId: id })).left > 0);
};
const payments = (importId: string) => accountant.inTenant((tx) => tx.payment.findMany({ where: { importId } }));

describe("a file of dues", () => {
  test("is checked before anybody is asked to pay, and says how much it asks for", async () => {
    const id = await checked(file([line(), line({ importo: "1.000,00" })]));
    expect(await seen(id)).toMatchObject({
      state: "checked",
      lines: 2,
      valid: 2,
      faulty: 0,
      repeated: 0,
      total: 101_250,
    });
    expect(await payments(id)).toEqual([]);
  });

  test("with wrong lines tells each of them, and they can be fetched as they were, with formulas defused", async () => {
    const id = await checked(
      file([line(), line({ importo: "gratis" }), line({ codice_fiscale: "X", causale: "=2+2" })]),
    );
    expect(await seen(id)).toMatchObject({
      valid: 1,
      faulty: 2,
      faults: [
        { line: 3, faults: ["importo not_an_amount"] },
        { line: 4, faults: ["codice_fiscale not_a_fiscal_code"] },
      ],
    });
    let csv = "";
    for await (const piece of dueFaultsCsv(accountant, { id })) csv += piece;
    expect(csv).toContain("gratis");
    expect(csv).not.toMatch(/(?:^|;)[=+@-]/m);
  });

  test("of which the wrong lines were corrected in the file of mistakes is uploaded as that is, and asks for them alone", async () => {
    const id = await checked(
      file(
        [line(), line({ importo: "gratis" }), line({ nominativo: 'De Rosa; Anna "Nina"', scadenza: "31/13/2026" })].map(
          (one) => one.replace('De Rosa; Anna "Nina"', '"De Rosa; Anna ""Nina"""'),
        ),
      ),
    );
    let csv = "";
    for await (const piece of dueFaultsCsv(accountant, { id })) csv += piece;
    const corrected = await checked(
      new TextEncoder().encode(csv.replace("gratis", "7,00").replace("31/13/2026", "31/12/2026")),
    );
    expect(await seen(corrected)).toMatchObject({
      state: "checked",
      lines: 2,
      valid: 2,
      faulty: 0,
      total: 700 + 1_250,
    });
    await run(corrected);
    expect((await payments(corrected)).map(({ debtorName }) => debtorName).toSorted()).toEqual([
      "Anna Verdi",
      'De Rosa; Anna "Nina"',
    ]);
  });

  test("confirmed, asks everybody once, with a notice each, and tells the intermediary", async () => {
    const id = await checked(file([line(), line(), line()]));
    await run(id);
    const made = await payments(id);
    expect(made.map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    expect(new Set(made.map(({ noticeCode }) => noticeCode)).size).toBe(3);
    expect(runtime.payments.node.findNotice(made[0]?.noticeCode ?? "")?.amount).toBe(1_250);
    expect(await seen(id)).toMatchObject({ state: "done", imported: 3, told: 3 });
    await expect(confirmDues(accountant, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("uploaded twice, at once, asks nobody twice, and the second says so", async () => {
    const bytes = file(Array.from({ length: 50 }, () => line()));
    const [one, other] = [await checked(bytes), await checked(bytes)];
    await Promise.all([run(one), run(other)]);
    const [first, second] = [await seen(one), await seen(other)];
    expect(first.imported + second.imported).toBe(50);
    expect(first.repeated + second.repeated).toBe(50);
    const again = await checked(bytes);
    expect(await seen(again)).toMatchObject({ valid: 50, repeated: 50, total: 0 });
  });

  test("with the same reference twice in it takes the first", async () => {
    const id = await checked(file([line({ riferimento: "DOPPIO" }), line({ riferimento: "DOPPIO" })]));
    expect(await seen(id)).toMatchObject({ valid: 2, repeated: 1 });
    await run(id);
    expect(await payments(id)).toHaveLength(1);
  });

  test("begun again after a kill ends the same: the check, the import, the telling", async () => {
    const id = await upload(file([line(), line()]));
    const job = await asJob(accountant);
    await checkDues(job, { importId: id });
    await accountant.inTenant((tx) => tx.duesImport.update({ where: { id }, data: { state: "checking" } }));
    await checkDues(job, { importId: id });
    expect(await seen(id)).toMatchObject({ lines: 2, valid: 2 });
    await confirmDues(accountant, { id });
    await importDues(job, { importId: id });
    await importDues(job, { importId: id });
    runtime.payments.faults.set("unknown_outcome", 1);
    await tellDues(job, { importId: id });
    while ((await tellDues(job, { importId: id })).left > 0);
    expect(await payments(id)).toHaveLength(2);
    expect(
      runtime.payments.node.positionsOf(runtime.payments.payee.fiscalCode).filter(({ noticeCode }) => noticeCode !== "")
        .length,
    ).toBeGreaterThanOrEqual(2);
  });

  test("reaches the person it is about when they sign in, whoever uploaded it", async () => {
    const citizen = await town.citizen();
    await run(
      await checked(file([line({ codice_fiscale: citizen.actor.fiscalCode, causale: "Lampade votive 2026" })])),
    );
    expect((await listOwnPayments(citizen, {})).items).toMatchObject([
      { reason: "Lampade votive 2026", kind: "due", isPayable: true },
    ]);
  });

  test.each([
    ["without the columns", new TextEncoder().encode("nome;cognome\nA;B\n"), "no_header"],
    ["with a quote that never closes", file([`${line()};"aperto`]), "not_csv"],
  ])("%s is refused whole, in words", async (_title, bytes, failure) => {
    expect(await seen(await checked(bytes))).toMatchObject({ state: "failed", failure });
  });

  test("may be parted by commas or tabs, with columns in any order and others besides", async () => {
    const head = ["riferimento", "nota", "importo", "scadenza", "causale", "nominativo", "codice_fiscale"];
    const [code = ""] = line().split(";");
    const bytes = new TextEncoder().encode(
      `\uFEFF${head.join(",")}\n"R-x","niente","12.50","2026-12-31","Mensa, dicembre","Verdi, Anna",${code}\n`,
    );
    expect(await seen(await checked(bytes))).toMatchObject({ valid: 1, total: 1_250 });
  });

  test.each([
    ["an empty one", new Uint8Array(), "file_empty"],
    ["one that is no text", new Uint8Array([80, 75, 3, 4, 0, 0]), "file_type_refused"],
  ])("%s is refused at the door", async (_title, bytes, code) => {
    await expect(upload(bytes)).rejects.toMatchObject({ code });
  });

  test("is not taken for a service that is not paid", async () => {
    await expect(
      uploadDues(accountant, { serviceId: town.simple.id, fileName: "x.csv", bytes: file([line()]) }),
    ).rejects.toMatchObject({ code: "not_in_this_status" });
  });
});
