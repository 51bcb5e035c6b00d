import { makeApplication } from "@sportello/db/factories/make-application";
import { makeOffice } from "@sportello/db/factories/make-office";
import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import type { Restriction } from "@sportello/domain/access/reach";
import { refusalOfMoney } from "@sportello/domain/payments/reach";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { saveOffice } from "../../offices/save.ts";
import { findMe } from "../../people/me.ts";
import { pdfBytes } from "../../testing/pdf-bytes.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makePaidService } from "../../testing/send-paid.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { paymentsDashboard } from "../dashboard.ts";
import { confirmDues } from "../dues/confirm.ts";
import { dueFaultsCsv } from "../dues/faults-csv.ts";
import { findDues } from "../dues/find.ts";
import { listDues } from "../dues/list.ts";
import { uploadDues } from "../dues/upload.ts";
import { exportPayments } from "../export-csv.ts";
import { addPaymentFile } from "../files/add.ts";
import { openPaymentFile } from "../files/open.ts";
import { findPaymentForStaff } from "../find-for-staff.ts";
import { listCases } from "../list-cases.ts";
import { listPayments } from "../list.ts";
import { markPaid } from "../mark-paid.ts";
import { openPaper } from "../open-paper.ts";
import { askReconciliation } from "../reconciliation/ask.ts";
import { listReconciliations } from "../reconciliation/list.ts";
import { askRefund } from "../refunds/ask.ts";
import { decideRefund } from "../refunds/decide.ts";
import { listRefunds } from "../refunds/list.ts";
import { settleRefund } from "../refunds/settle.ts";
import { repairCase } from "../repair-case.ts";
import { resolveCase } from "../resolve-case.ts";
import { paymentsReach } from "./of.ts";
import { paymentsWithinSql } from "./sql.ts";
import { paymentsWithin } from "./where.ts";

const database = testDatabase();
const runtime = testRuntime(database);

/** What somebody may be owed for: an application of each office, one that was handed over, and a due of each. */
const places = ["permit", "records", "permitAtArchive", "dueOfMobility", "dueOfArchive"] as const;
type Place = (typeof places)[number];
const amounts: Record<Place, number> = {
  permit: 1_000,
  records: 2_000,
  permitAtArchive: 4_000,
  dueOfMobility: 8_000,
  dueOfArchive: 16_000,
};

let town: Town;
let treasury: { readonly id: string };
let [permit, parking, records]: MadeService[] = [];
const payments = {} as Record<Place, string>;
const cases = {} as Record<Place | "orphan", string>;
const refunds = {} as Record<Place, string>;
const files = {} as Record<Place, string>;
const imports = {} as Record<"mobility" | "archive", string>;
const people = {} as Record<
  "accountant" | "administrator" | "mobility" | "restricted" | "archive" | "both",
  StaffContext
>;
type Who = keyof typeof people;
const made = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("not made");
  return value;
};

/** Whose payments each of them sees. */
const sees: Record<Who, readonly Place[]> = {
  accountant: places,
  administrator: places,
  mobility: ["permit", "dueOfMobility"],
  // The head of mobility left them the permits; the dues of mobility are of the parking.
  restricted: ["permit"],
  archive: ["records", "permitAtArchive", "dueOfArchive"],
  both: places,
};
const everybody = Object.keys(sees) as Who[];
const isTown = (who: Who) => who === "accountant" || who === "administrator";

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  treasury = await makeOffice(runtime.database, town.tenantId, { keepsAccounts: true });
  permit = await makePaidService(runtime, town);
  parking = await makePaidService(runtime, town, "deferred");
  records = await makePaidService(runtime, { tenantId: town.tenantId, mobility: town.archive }, "deferred");
  const citizen = await town.citizen();
  const administrator = await town.staff("administrator", []);
  const application = async (service: MadeService, officeId: string) =>
    (
      await makeApplication(runtime.database, town.tenantId, {
        service,
        personId: citizen.actor.id,
        officeId,
        status: "in_charge",
        submittedAt: new Date("2026-11-20T09:00:00Z"),
      })
    ).id;
  const [ofPermit, ofRecords, ofPermitAtArchive] = [
    await application(permit, town.mobility.id),
    await application(records, town.archive.id),
    await application(permit, town.archive.id),
  ];
  const owed: Record<Place, { serviceId: string; applicationId: string | null }> = {
    permit: { serviceId: permit.id, applicationId: ofPermit },
    records: { serviceId: records.id, applicationId: ofRecords },
    permitAtArchive: { serviceId: permit.id, applicationId: ofPermitAtArchive },
    dueOfMobility: { serviceId: parking.id, applicationId: null },
    dueOfArchive: { serviceId: records.id, applicationId: null },
  };
  await administrator.inTenant(async (tx) => {
    for (const [n, place] of places.entries()) {
      const { id } = await tx.payment.create({
        data: {
          ...owed[place],
          kind: owed[place].applicationId === null ? "due" : "deferred",
          state: "paid",
          amount: amounts[place],
          reason: `Causale di ${place}`,
          category: "9/0101002IM/",
          dueOn: new Date("2026-12-31"),
          fiscalCode: citizen.actor.fiscalCode,
          debtorName: place,
          noticeCode: `30100000000000000${n}`,
          iuv: `0100000000000000${n}`,
          paidAt: new Date("2026-11-24T10:00:00Z"),
          receiptId: `rt-${place}`,
          createdAt: new Date("2026-11-23T10:00:00Z"),
          facts: {
            create: {
              key: `paid ${place}`,
              source: "inquiry",
              fact: {
                kind: "paid",
                receiptId: `rt-${place}`,
                amount: amounts[place],
                paidAt: "2026-11-24T10:00:00.000Z",
                source: "intermediary",
              },
            },
          },
        },
      });
      payments[place] = id;
      cases[place] = (
        await tx.paymentCase.create({
          data: {
            kind: "paid_twice",
            key: `rt-${place}-bis`,
            paymentId: id,
            amount: amounts[place],
            reason: `receipt rt-${place}-bis`,
            foundAt: runtime.now(),
          },
        })
      ).id;
      refunds[place] = (
        await tx.refund.create({
          data: { paymentId: id, amount: 100, reason: place, askedBy: administrator.actor.id, askedAt: runtime.now() },
        })
      ).id;
    }
    cases.orphan = (
      await tx.paymentCase.create({
        data: {
          kind: "orphan_receipt",
          key: "orfana",
          amount: 7_777,
          reason: "receipt orfana",
          foundAt: runtime.now(),
        },
      })
    ).id;
    for (const [office, service] of [
      ["mobility", parking],
      ["archive", records],
    ] as const) {
      imports[office] = (
        await tx.duesImport.create({
          data: {
            serviceId: made(service).id,
            fileName: `${office}.csv`,
            size: 1,
            sha256: "00",
            storageKey: `${town.tenantId}/${office}`,
            state: "checked",
            valid: 1,
            createdBy: administrator.actor.id,
            rows: { create: { line: 2, faults: "importo missing", raw: JSON.stringify([office]) } },
          },
        })
      ).id;
    }
  });
  people.accountant = await town.staff("manager", [treasury]);
  people.administrator = administrator;
  people.mobility = await town.staff("manager", [town.mobility]);
  people.restricted = await town.staff("manager", [town.mobility], [permit]);
  people.archive = await town.staff("manager", [town.archive]);
  people.both = await town.staff("manager", [town.mobility, town.archive]);
  for (const place of places)
    files[place] = (
      await addPaymentFile(people.accountant, { paymentId: payments[place], name: "prova.pdf", bytes: pdfBytes() })
    ).id;
});

const said = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "yes",
    (error: unknown) => String(Reflect.get(Object(error), "code")),
  );
const sum = (which: readonly Place[]) => which.reduce((total, place) => total + amounts[place], 0);

describe.each(everybody)("what %s sees", (who) => {
  const ctx = () => people[who];
  const seen = sees[who];

  test("are the payments of their offices and services, in the list and in the file", async () => {
    const { items, services } = await listPayments(ctx(), {});
    expect(items.map(({ debtorName }) => debtorName).toSorted()).toEqual(seen.toSorted());
    const offered =
      isTown(who) || who === "both"
        ? [permit, parking, records]
        : who === "archive"
          ? [records]
          : who === "restricted"
            ? [permit]
            : [permit, parking];
    expect(services.map(({ id }) => id).toSorted()).toEqual(offered.map((one) => made(one).id).toSorted());
    let csv = "";
    for await (const piece of exportPayments(ctx(), {})) csv += piece;
    const rows = parse<{ debitore: string }>(csv, { delimiter: ";", bom: true, columns: true });
    expect(rows.map(({ debitore }) => debitore).toSorted()).toEqual(seen.toSorted());
  });

  test("is found by what one types only within that", async () => {
    for (const place of places)
      expect((await listPayments(ctx(), { text: place })).items.length > 0).toBe(
        seen.some((one) => one.includes(place)),
      );
    expect(
      (await listPayments(ctx(), { serviceId: made(records).id })).items.map(({ debtorName }) => debtorName).toSorted(),
    ).toEqual(seen.filter((place) => place === "records" || place === "dueOfArchive").toSorted());
  });

  test("sums up on the dashboard to the cent, by service and by week", async () => {
    const {
      services,
      weeks,
      openCases,
      isTown: isWhole,
    } = await paymentsDashboard(ctx(), { from: "2026-11-01", to: "2026-11-30" });
    expect(services.reduce((total, { amount }) => total + amount, 0)).toBe(sum(seen));
    expect(weeks.reduce((total, { paid }) => total + paid, 0)).toBe(sum(seen));
    expect(weeks.reduce((total, { asked }) => total + asked, 0)).toBe(sum(seen));
    expect([openCases, isWhole]).toEqual([seen.length + (isTown(who) ? 1 : 0), isTown(who)]);
  });

  test("are the cases and the refunds of those payments; money of no service is the accounts office's", async () => {
    const found = (await listCases(ctx(), {})).items.map(({ id }) => id);
    expect(found.toSorted()).toEqual(
      [...seen.map((place) => cases[place]), ...(isTown(who) ? [cases.orphan] : [])].toSorted(),
    );
    const { items, counts } = await listRefunds(ctx(), {});
    expect(items.map(({ payment }) => payment.debtorName).toSorted()).toEqual(seen.toSorted());
    expect(counts.find(({ state }) => state === "asked")?.count).toBe(seen.length);
  });

  test("are the files of dues of those services, their mistakes too", async () => {
    const own = isTown(who) || who === "both" ? ["archive", "mobility"] : who === "restricted" ? [] : [who];
    expect((await listDues(ctx())).imports.map(({ fileName }) => fileName.replace(".csv", "")).toSorted()).toEqual(own);
    for (const office of ["mobility", "archive"] as const) {
      const faults = async () => {
        for await (const _piece of dueFaultsCsv(ctx(), { id: imports[office] }));
      };
      const expected = own.includes(office)
        ? "yes"
        : office === "mobility" && who === "restricted"
          ? "other_service"
          : "other_office";
      expect([await said(findDues(ctx(), { id: imports[office] })), await said(faults())]).toEqual([
        expected,
        expected,
      ]);
    }
  });

  test.each(places)("opens %s, its receipt and what proves it, or is told whose it is", async (place) => {
    const { applicationId } = await people.accountant.inTenant((tx) =>
      tx.payment.findUniqueOrThrow({ where: { id: payments[place] } }),
    );
    const answers = [
      await said(findPaymentForStaff(ctx(), { id: payments[place] })),
      await said(openPaper(ctx(), { id: payments[place], paper: "receipt", locale: "it" })),
      await said(openPaymentFile(ctx(), { id: files[place] })),
    ];
    const refusal = who === "restricted" && place === "dueOfMobility" ? "other_service" : "other_office";
    expect({ applicationId, answers }).toEqual({
      applicationId,
      answers: seen.includes(place) ? ["yes", "yes", "yes"] : [refusal, refusal, refusal],
    });
  });

  test("is told to the pages, which show the comparisons to the accounts office alone", async () => {
    expect((await findMe(ctx())).keepsAccounts).toBe(isTown(who));
    expect(await said(listReconciliations(ctx()))).toBe(isTown(who) ? "yes" : "not_allowed");
  });
});

describe("who may do what with the money", () => {
  const file = new TextEncoder().encode("codice_fiscale;nominativo;importo;causale;scadenza;riferimento\r\n");

  test.each([
    ["accountant", "yes", "yes"],
    ["administrator", "yes", "yes"],
    ["both", "yes", "yes"],
    ["mobility", "yes", "other_office"],
    ["archive", "other_office", "yes"],
    ["restricted", "other_service", "other_office"],
  ] as const)("%s sends a file of dues for mobility: %s, for the archive: %s", async (who, ofMobility, ofArchive) => {
    const send = (service: MadeService | undefined) =>
      said(uploadDues(people[who], { serviceId: made(service).id, fileName: "dovuti.csv", bytes: file }));
    expect([await send(parking), await send(records)]).toEqual([ofMobility, ofArchive]);
  });

  test("a file of another office is not confirmed", async () => {
    expect(await said(confirmDues(people.mobility, { id: imports.archive }))).toBe("other_office");
    expect(await said(confirmDues(people.restricted, { id: imports.mobility }))).toBe("other_service");
    expect((await findDues(people.accountant, { id: imports.archive })).state).toBe("checked");
  });

  test.each(everybody.filter((who) => !isTown(who)))(
    "%s neither approves refunds nor pays them, nor compares with the intermediary",
    async (who) => {
      expect(await said(decideRefund(people[who], { id: refunds.permit, how: "approved" }))).toBe("not_allowed");
      expect(
        await said(settleRefund(people[who], { id: refunds.permit, refundedOn: "2026-11-20", evidence: "Mandato 1" })),
      ).toBe("not_allowed");
      expect(
        await said(askReconciliation(people[who], { connector: "payments", from: "2026-01-01", to: "2026-12-31" })),
      ).toBe("not_allowed");
      expect((await listRefunds(people.accountant, {})).items.every(({ state }) => state === "asked")).toBe(true);
    },
  );

  test("cases are settled where the money is theirs: an orphan by the accounts office alone", async () => {
    expect(await said(resolveCase(people.archive, { id: cases.permit, how: "accepted", note: "visto" }))).toBe(
      "other_office",
    );
    expect(
      await said(resolveCase(people.restricted, { id: cases.dueOfMobility, how: "accepted", note: "visto" })),
    ).toBe("other_service");
    expect(await said(repairCase(people.archive, { id: cases.permit }))).toBe("other_office");
    for (const who of ["mobility", "archive", "both"] as const)
      expect(await said(resolveCase(people[who], { id: cases.orphan, how: "accepted", note: "visto" }))).toBe(
        "other_office",
      );
    expect(await said(resolveCase(people.mobility, { id: cases.dueOfMobility, how: "accepted", note: "visto" }))).toBe(
      "yes",
    );
    expect(await said(resolveCase(people.accountant, { id: cases.orphan, how: "accepted", note: "visto" }))).toBe(
      "yes",
    );
  });

  test("money that came another way and what is asked back: by who decides, or by the accounts office; nobody restricted to another service", async () => {
    const other = await town.staff("operator", [town.mobility], [made(parking)]);
    const operator = await town.staff("operator", [town.mobility]);
    const ask = (ctx: StaffContext, place: Place) =>
      said(askRefund(ctx, { paymentId: payments[place], amount: 1, reason: "x" }));
    expect(await ask(other, "permit")).toBe("other_service");
    expect(
      await said(
        markPaid(other, { id: payments.permit, evidence: "x", paidAt: "2026-11-20T10:00:00Z", fileId: files.permit }),
      ),
    ).toBe("other_service");
    expect(
      await said(addPaymentFile(other, { paymentId: payments.permit, name: "prova.pdf", bytes: pdfBytes() })),
    ).toBe("other_service");
    expect([
      await ask(operator, "permit"),
      await ask(operator, "dueOfMobility"),
      await ask(people.mobility, "dueOfMobility"),
      await ask(people.archive, "permit"),
      await ask(people.accountant, "permit"),
    ]).toEqual(["yes", "not_allowed", "yes", "other_office", "yes"]);
    expect([
      await said(
        addPaymentFile(people.administrator, { paymentId: payments.permit, name: "mandato.pdf", bytes: pdfBytes() }),
      ),
    ]).toEqual(["yes"]);
  });

  test("the page of a payment offers that only to them", async () => {
    const offers = async (who: Who, place: Place) =>
      (await findPaymentForStaff(people[who], { id: payments[place] })).mayAct;
    expect([
      await offers("mobility", "permit"),
      await offers("mobility", "dueOfMobility"),
      await offers("accountant", "records"),
      await offers("archive", "permitAtArchive"),
    ]).toEqual([true, true, true, true]);
  });

  test("an operator reads the receipt of an application of theirs, not that of a due, though it is their office's", async () => {
    const operator = await town.staff("operator", [town.mobility]);
    const open = (place: Place) => said(openPaper(operator, { id: payments[place], paper: "receipt", locale: "it" }));
    expect([await open("permit"), await open("dueOfMobility"), await open("records")]).toEqual([
      "yes",
      "not_found",
      "other_office",
    ]);
  });
});

test("the mark on an office counts from the next question on, and taking it away too", async () => {
  const head = await town.staff("manager", [town.archive]);
  const seen = async () => (await listPayments(head, {})).items.length;
  const mark = async (keepsAccounts: boolean) => {
    const office = await head.inTenant((tx) => tx.office.findUniqueOrThrow({ where: { id: town.archive.id } }));
    await saveOffice(people.administrator, {
      id: office.id,
      name: office.name as { it: string },
      contacts: office.contacts as never,
      keepsAccounts,
    });
  };
  expect(await seen()).toBe(3);
  await mark(true);
  expect(await seen()).toBe(5);
  await mark(false);
  expect(await seen()).toBe(3);
  const entries = await head.inTenant((tx) =>
    tx.auditEntry.findMany({ where: { subjectId: town.archive.id, action: "office.changed" }, orderBy: { id: "asc" } }),
  );
  expect(entries.map(({ details }) => Object(details)["keepsAccounts"])).toEqual(["false → true", "true → false"]);
});

test("of whatever role, offices and restrictions somebody is: the rule, the list and the sums agree on every payment", async () => {
  const offices = [town.mobility, town.archive, treasury];
  const services = [permit, parking, records].map(made);
  const wishes = fc.sample(
    fc.record({
      role: fc.constantFrom("manager" as const, "administrator" as const, "operator" as const),
      offices: fc.subarray(offices),
      services: fc.subarray(services),
    }),
    { numRuns: 25, seed: 11 },
  );
  for (const wish of wishes) {
    const { actor, inTenant } = await town.staff(wish.role, wish.offices, wish.services);
    const reach = await inTenant((tx) => paymentsReach(tx, actor));
    const rows = await inTenant((tx) => tx.payment.findMany({ include: { application: true, service: true } }));
    const ruled = rows
      .filter(
        ({ serviceId, application, service }) =>
          refusalOfMoney(reach, { serviceId, officeId: (application ?? service).officeId } as Restriction) === null,
      )
      .map(({ id }) => id)
      .toSorted();
    const listed = (await inTenant((tx) => tx.payment.findMany({ where: paymentsWithin(reach) })))
      .map(({ id }) => id)
      .toSorted();
    const { condition, values } = paymentsWithinSql(reach, 1);
    const summed = await runtime.database.inTenantSql(town.tenantId, async (client) =>
      (
        await client.query<{ id: string }>(`select p.id from payment p where ${condition} order by p.id`, [...values])
      ).rows.map(({ id }) => id),
    );
    expect([listed, summed.toSorted()], JSON.stringify(wish)).toEqual([ruled, ruled]);
  }
});
