import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makePaidService } from "../../testing/send-paid.ts";
import { makeTown } from "../../testing/town.ts";
import { repairCase } from "../repair-case.ts";
import { resolveCase } from "../resolve-case.ts";
import { listCases } from "../list-cases.ts";
import { askReconciliation } from "./ask.ts";
import { listReconciliations } from "./list.ts";
import { runReconciliation } from "./run.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node, payee } = runtime.payments;
/** The figure asks for 100,000 positions: so many in the long run of the reliability tests. */
const positions = process.env["PAYMENTS"] === "full" ? 100_000 : 2_000;
const differing = positions / 100;
let accountant: StaffContext;
let service: MadeService;

beforeAll(async () => {
  const town = await makeTown(runtime, database.owner);
  accountant = await town.staff("manager", [town.mobility]);
  service = await makePaidService(runtime, town, "deferred");
  const rows = Array.from({ length: positions }, (_, n) => ({ n, ...noticeNumber({ aux: 3, segregationCode: "01" }, String(n).padStart(13, "0")) }));
  // Both sides know all of them; every fifth is paid on both.
  for (const { n, noticeCode, iuv } of rows) {
    node.add({
      key: `k${n}`, payee: payee.fiscalCode, companyName: payee.name, noticeCode, iuv, amount: 1_000 + n, reason: "Tassa", dueOn: "2027-03-31", switchToExpired: false,
      debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" }, transfers: [{ amount: 1_000 + n, reason: "Tassa", category: "9/0101002IM/" }],
    });
    if (n % 5 === 0) node.pay(noticeCode, "notification_lost", "counter");
  }
  const receipts = new Map(node.ledger().map(({ noticeCode, receiptId }) => [noticeCode, receiptId]));
  for (let start = 0; start < rows.length; start += 500) {
    await accountant.inTenant((tx) =>
      tx.payment.createMany({
        data: rows.slice(start, start + 500).map(({ n, noticeCode, iuv }) => ({
          id: `0190a0a0-0000-7000-8000-${String(n).padStart(12, "0")}`, serviceId: service.id, kind: "due" as const, amount: 1_000 + n, reason: "Tassa", category: "9/0101002IM/", dueOn: new Date("2027-03-31"),
          fiscalCode: "RSSMRA80A01H501U", debtorName: "Mario Rossi", noticeCode, iuv, reference: `t${n}`,
          ...(receipts.has(noticeCode) ? { state: "paid" as const, paidAt: runtime.now(), receiptId: receipts.get(noticeCode) ?? "" } : { state: "waiting" as const }),
        })),
      }),
    );
  }
}, 600_000);

const compare = async () => {
  const { id } = await askReconciliation(accountant, { connector: "payments", from: "2027-03-01", to: "2027-03-31" });
  return runReconciliation(await asJob(accountant), { reconciliationId: id });
};

describe(`the comparison of ${positions} debts with the intermediary's list`, () => {
  test("finds nothing where both sides agree", async () => {
    expect(await compare()).toEqual({ compared: positions, differences: 0, repaired: 0 });
  });

  test("of one in a hundred that differ finds every one and no other, and a second run changes nothing", async () => {
    const spoilt = new Set<string>();
    for (let k = 0; k < differing; k += 1) {
      const n = k * 100 + 1;
      const { noticeCode } = noticeNumber({ aux: 3, segregationCode: "01" }, String(n).padStart(13, "0"));
      spoilt.add(noticeCode);
      await accountant.inTenant((tx) => tx.payment.updateMany({ where: { noticeCode }, data: { amount: 999_999 } }));
    }
    expect(await compare()).toMatchObject({ compared: positions, differences: differing, repaired: 0 });
    const found = await accountant.inTenant((tx) => tx.paymentCase.findMany({ where: { kind: "wrong_amount" } }));
    expect(new Set(found.map(({ noticeCode }) => noticeCode))).toEqual(spoilt);
    await compare();
    expect(await accountant.inTenant((tx) => tx.paymentCase.count())).toBe(differing);
    const [latest] = await listReconciliations(accountant);
    expect(latest).toMatchObject({ compared: positions, failure: null, differences: expect.arrayContaining([expect.objectContaining({ kind: "other_amount" })]) });
  }, 600_000);

  test("an intermediary that is down fails the comparison in words, and it is tried again", async () => {
    runtime.payments.faults.set("down", 1);
    const { id } = await askReconciliation(accountant, { connector: "payments", from: "2027-03-01", to: "2027-03-31" });
    await expect(runReconciliation(await asJob(accountant), { reconciliationId: id })).rejects.toThrow("down");
    expect((await listReconciliations(accountant)).find((row) => row.id === id)?.failure).toContain("down");
  });
});

describe("a case", () => {
  test("is closed with what was decided, once, and audited", async () => {
    const { items } = await listCases(accountant, {});
    const [first] = items;
    if (!first) throw new Error("there is no case");
    await resolveCase(accountant, { id: first.id, how: "refund_requested", note: "Rimborso su IBAN" });
    await expect(resolveCase(accountant, { id: first.id, how: "accepted", note: "x" })).rejects.toMatchObject({ code: "not_in_this_status" });
    expect((await listCases(accountant, { show: "resolved" })).items).toMatchObject([{ id: first.id, resolution: "refund_requested", note: "Rimborso su IBAN" }]);
    const entries = await accountant.inTenant((tx) => tx.auditEntry.findMany({ where: { action: "payment.case_resolved" } }));
    expect(entries).toMatchObject([{ subjectId: first.id, actorId: accountant.actor.id }]);
  });

  test("over another amount is nothing a button can repair", async () => {
    const [next] = (await listCases(accountant, {})).items;
    await expect(repairCase(accountant, { id: next?.id ?? "" })).rejects.toMatchObject({ code: "not_in_this_status" });
  });
});
