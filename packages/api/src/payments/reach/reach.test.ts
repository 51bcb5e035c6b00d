import { testDatabase } from "@sportello/db/testing/database";
import type { Restriction } from "@sportello/domain/access/reach";
import { refusalOfMoney } from "@sportello/domain/payments/reach";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { saveOffice } from "../../offices/save.ts";
import { findMe } from "../../people/me.ts";
import {
  amounts,
  everybody,
  isTown,
  makeReachScene,
  type Place,
  places,
  type ReachScene,
  sees,
} from "../../testing/reach-scene.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { paymentsDashboard } from "../dashboard.ts";
import { dueFaultsCsv } from "../dues/faults-csv.ts";
import { findDues } from "../dues/find.ts";
import { listDues } from "../dues/list.ts";
import { exportPayments } from "../export-csv.ts";
import { openPaymentFile } from "../files/open.ts";
import { findPaymentForStaff } from "../find-for-staff.ts";
import { listCases } from "../list-cases.ts";
import { listPayments } from "../list.ts";
import { openPaper } from "../open-paper.ts";
import { listReconciliations } from "../reconciliation/list.ts";
import { listRefunds } from "../refunds/list.ts";
import { paymentsReach } from "./of.ts";
import { paymentsWithinSql } from "./sql.ts";
import { paymentsWithin } from "./where.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let { town, treasury, permit, parking, records, payments, cases, files, imports, people } = {} as ReachScene;

beforeAll(async () => {
  ({ town, treasury, permit, parking, records, payments, cases, files, imports, people } = await makeReachScene(
    runtime,
    database.owner,
  ));
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
    expect(services.map(({ id }) => id).toSorted()).toEqual(offered.map((one) => one.id).toSorted());
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
      (await listPayments(ctx(), { serviceId: records.id })).items.map(({ debtorName }) => debtorName).toSorted(),
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
  const services = [permit, parking, records];
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
