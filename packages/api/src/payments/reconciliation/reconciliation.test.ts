import type { MadeService } from "@sportello/db/factories/make-service";
import type { PaymentCaseKind } from "@sportello/db/generated/client";
import { testDatabase } from "@sportello/db/testing/database";
import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makePaidService } from "../../testing/send-paid.ts";
import { makeTown } from "../../testing/town.ts";
import { keyOf } from "../debt-of.ts";
import { listCases } from "../list-cases.ts";
import { repairCase } from "../repair-case.ts";
import { resolveCase } from "../resolve-case.ts";
import { askReconciliation } from "./ask.ts";
import { listReconciliations } from "./list.ts";
import { runReconciliation } from "./run.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node, payee } = runtime.payments;
/** The figure asks for 100,000 positions: so many in the long run of the reliability tests, where they are compared within a minute. */
const isFull = process.env["PAYMENTS"] === "full";
const positions = isFull ? 100_000 : 2_000;
const differing = positions / 100;
const seconds = 60;
let accountant: StaffContext;
let service: MadeService;

const numbered = (n: number, segregationCode = "01") =>
  noticeNumber({ aux: 3, segregationCode }, String(n).padStart(13, "0"));
const idOf = (n: number) => `0190a0a0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const amountOf = (n: number) => 1_000 + n;
/** A debt as the intermediary knows it. */
const addThere = (n: number, number = numbered(n)) =>
  node.add({
    key: keyOf(idOf(n)),
    payee: payee.fiscalCode,
    companyName: payee.name,
    ...number,
    amount: amountOf(n),
    reason: "Tassa",
    dueOn: "2027-03-31",
    switchToExpired: false,
    debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
    transfers: [{ amount: amountOf(n), reason: "Tassa", category: "9/0101002IM/" }],
  });
/** The same debt as we know it. */
const ours = (n: number, number = numbered(n)) => ({
  id: idOf(n),
  serviceId: service.id,
  kind: "due" as const,
  state: "waiting" as const,
  amount: amountOf(n),
  reason: "Tassa",
  category: "9/0101002IM/",
  dueOn: new Date("2027-03-31"),
  fiscalCode: "RSSMRA80A01H501U",
  debtorName: "Mario Rossi",
  ...number,
  reference: `t${n}`,
});

beforeAll(async () => {
  const town = await makeTown(runtime, database.owner);
  accountant = await town.accountant();
  service = await makePaidService(runtime, town, "deferred");
  // Both sides know all of them; every fifth is paid on both.
  const rows = Array.from({ length: positions }, (_, n) => {
    addThere(n);
    const { noticeCode } = numbered(n);
    if (n % 5 === 0) node.pay(noticeCode, "notification_lost", "counter");
    const [receipt] = node.receiptsOf(noticeCode);
    return {
      ...ours(n),
      ...(receipt && { state: "paid" as const, paidAt: runtime.now(), receiptId: receipt.receiptId }),
    };
  });
  for (let start = 0; start < rows.length; start += 500)
    await accountant.inTenant((tx) => tx.payment.createMany({ data: rows.slice(start, start + 500) }));
}, 600_000);

const compare = async () => {
  const { id } = await askReconciliation(accountant, { connector: "payments", from: "2027-03-01", to: "2027-03-31" });
  const start = performance.now();
  const found = await runReconciliation(await asJob(accountant), { reconciliationId: id });
  // On a busy machine a time decides nothing: only the long run asks for it.
  if (isFull) expect((performance.now() - start) / 1_000).toBeLessThan(seconds);
  return found;
};

/** Makes one notice differ and says which; what differs is found as a case of this kind. */
const spoilers: readonly { readonly kind: PaymentCaseKind; readonly spoil: (n: number) => Promise<string> }[] = [
  { kind: "wrong_amount", spoil: (n) => changed(n, { amount: 999_999 }) },
  {
    kind: "paid_here_only",
    spoil: (n) => changed(n, { state: "paid", paidAt: runtime.now(), receiptId: `nowhere-${n}` }),
  },
  {
    kind: "missing_there",
    spoil: async (n) => {
      const number = numbered(n, "02");
      await accountant.inTenant((tx) => tx.payment.create({ data: ours(positions + n, number), select: { id: true } }));
      return number.noticeCode;
    },
  },
  {
    kind: "orphan_receipt",
    spoil: async (n) => {
      const number = numbered(n, "03");
      addThere(2 * positions + n, number);
      node.pay(number.noticeCode, "notification_lost", "counter");
      return number.noticeCode;
    },
  },
];
const changed = async (n: number, data: object): Promise<string> => {
  await accountant.inTenant((tx) => tx.payment.update({ where: { id: idOf(n) }, data, select: { id: true } }));
  return numbered(n).noticeCode;
};

describe(`the comparison of ${positions} debts with the intermediary's list`, () => {
  test("finds nothing where both sides agree", async () => {
    expect(await compare()).toEqual({ compared: positions, differences: 0, repaired: 0 });
  });

  test("of one in a hundred that differ, in each way there is, finds every one and no other, learns what can be learnt, and a second run changes nothing", async () => {
    const spoilt: string[] = [];
    const paidThere: string[] = [];
    for (let k = 0; k < differing; k += 1) {
      const n = k * 100 + 1;
      const spoiler = spoilers[k % (spoilers.length + 1)];
      if (spoiler) spoilt.push(`${spoiler.kind} ${await spoiler.spoil(n)}`);
      else {
        // Money that nobody told us of: it is learnt, and needs no person.
        node.pay(numbered(n).noticeCode, "notification_lost", "counter");
        paidThere.push(idOf(n));
      }
    }
    const added = spoilt.filter((one) => /^(missing_there|orphan_receipt) /.test(one)).length;
    expect(await compare()).toEqual({
      compared: positions + added,
      differences: differing,
      repaired: paidThere.length,
    });
    const cases = async () =>
      (await accountant.inTenant((tx) => tx.paymentCase.findMany()))
        .map(({ kind, noticeCode }) => `${kind} ${noticeCode}`)
        .toSorted();
    expect(await cases()).toEqual(spoilt.toSorted());
    expect(
      await accountant.inTenant((tx) => tx.payment.count({ where: { id: { in: paidThere }, state: "paid" } })),
    ).toBe(paidThere.length);
    expect(await compare()).toEqual({ compared: positions + added, differences: spoilt.length, repaired: 0 });
    expect(await cases()).toEqual(spoilt.toSorted());
    const [latest] = (await listReconciliations(accountant)).items;
    expect(latest).toMatchObject({
      compared: positions + added,
      failure: null,
      differences: expect.arrayContaining([expect.objectContaining({ kind: "other_amount" })]),
    });
  }, 600_000);

  test("an intermediary that is down fails the comparison in words, and it is tried again", async () => {
    runtime.payments.faults.set("down", 1);
    const { id } = await askReconciliation(accountant, { connector: "payments", from: "2027-03-01", to: "2027-03-31" });
    await expect(runReconciliation(await asJob(accountant), { reconciliationId: id })).rejects.toThrow("down");
    expect((await listReconciliations(accountant)).items.find((row) => row.id === id)?.failure).toContain("down");
  });
});

describe("a case", () => {
  test("is closed with what was decided, once, and audited", async () => {
    const { items } = await listCases(accountant, {});
    const first = items.find(({ kind }) => kind === "orphan_receipt");
    if (!first) throw new Error("there is no case of money");
    await resolveCase(accountant, { id: first.id, how: "refund_requested", note: "Rimborso su IBAN" });
    await expect(resolveCase(accountant, { id: first.id, how: "accepted", note: "x" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
    expect((await listCases(accountant, { show: "resolved" })).items).toMatchObject([
      { id: first.id, resolution: "refund_requested", note: "Rimborso su IBAN" },
    ]);
    const entries = await accountant.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "payment.case_resolved" } }),
    );
    expect(entries).toMatchObject([{ subjectId: first.id, actorId: accountant.actor.id }]);
  });

  test("over another amount is nothing a button can repair", async () => {
    const { id } = await accountant.inTenant((tx) =>
      tx.paymentCase.findFirstOrThrow({ where: { kind: "wrong_amount", resolvedAt: null } }),
    );
    await expect(repairCase(accountant, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
  });
});
