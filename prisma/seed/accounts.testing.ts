import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readRows } from "@sportello/api/payments/dues/read-rows";
import { createNode } from "@sportello/connectors/payments/world/node";
import { NodeState } from "@sportello/connectors/payments/world/state";
import type { Database } from "@sportello/db/client";
import { reconcile } from "@sportello/domain/payments/reconcile";
import { romeDay } from "@sportello/domain/time/rome-day";
import { beforeAll, expect, test } from "vitest";
import { allPayments, inBugliano } from "./demo-money.testing.ts";

/** What the demonstration's accounts say beside the centre of payments, as tests: seed.test.ts furnishes the municipality once and says where. */
export const testAccounts = (owner: Database, files: () => string): void => {
  const now = () => new Date();
  const node = async () =>
    NodeState.parse(JSON.parse(await readFile(join(files(), "sandbox", "pagamenti.json"), "utf8")));
  let payments: Awaited<ReturnType<typeof allPayments>> = [];
  beforeAll(async () => {
    payments = await allPayments(owner);
  });

  test("is what the centre of payments knows: each cent in its ledger is a receipt here, but for the orphan", async () => {
    const { positions, ledger } = await node();
    const here = payments.flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.kind === "paid" ? [`${fact.receiptId} ${fact.amount} ${fact.paidAt}`] : [])),
    );
    const orphans = await owner.prisma.paymentCase.findMany({
      where: { tenantId: await inBugliano(owner), kind: "orphan_receipt" },
    });
    const ofOrphans = ledger.filter(({ noticeCode }) => orphans.some((one) => one.noticeCode === noticeCode));
    expect(ofOrphans.map(({ amount }) => amount)).toEqual(orphans.map(({ amount }) => amount));
    expect(
      ledger
        .filter((entry) => !ofOrphans.includes(entry))
        .map(({ receiptId, amount, paidAt }) => `${receiptId} ${amount} ${paidAt}`)
        .toSorted(),
    ).toEqual(here.toSorted());
    const known = payments.filter(({ state }) => state !== "creating");
    expect(positions.map(({ noticeCode }) => noticeCode).toSorted()).toEqual(
      [...known, ...orphans].map(({ noticeCode }) => noticeCode ?? "").toSorted(),
    );
  });

  test("and the centre says of each debt the same state when it is asked", async () => {
    const there = createNode({ start: await node() });
    const words = {
      paid: "PAID",
      expired: "EXPIRED",
      cancelled: "INVALID",
      waiting: "VALID",
      started: "VALID",
      failed: "VALID",
    } as const;
    for (const { state, noticeCode } of payments) {
      expect(there.findNotice(noticeCode ?? "")?.status).toBe(state === "creating" ? undefined : words[state]);
    }
  });

  test("compared with the centre's list tonight, differs in nothing but the orphan", async () => {
    const position = (noticeCode: string | null, amount: number, isPaid: boolean) => ({
      noticeCode: noticeCode ?? "",
      amount,
      isPaid,
      paidAmount: isPaid ? amount : null,
    });
    const ours = payments
      .filter(({ state }) => state !== "creating" && state !== "cancelled")
      .map(({ noticeCode, amount, state }) => position(noticeCode, amount, state === "paid"));
    const theirs = (await node()).positions
      .filter(({ status }) => status !== "INVALID")
      .map(({ noticeCode, amount, status }) => position(noticeCode, amount, status === "PAID"));
    expect(reconcile(ours, theirs)).toMatchObject([{ kind: "unknown_here", theirs: { amount: 7_350, isPaid: true } }]);
  });

  test("leaves the accounts office cases to look at, each with what it is about", async () => {
    const cases = await owner.prisma.paymentCase.findMany({ where: { tenantId: await inBugliano(owner) } });
    expect(new Set(cases.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    for (const { kind, key, paymentId, amount, foundAt, resolvedAt, reason } of cases) {
      const about = payments.find(({ id }) => id === paymentId);
      if (kind === "paid_twice") expect(about?.view.toRefund.map(({ receiptId }) => receiptId)).toContain(key);
      if (kind === "paid_late")
        expect(about).toMatchObject({
          view: { isLate: true, settledBy: { receiptId: key } },
          application: { status: reason.replace("application ", "") },
        });
      if (kind === "creation_failed") expect(about).toMatchObject({ state: "creating", lastReason: reason });
      if (kind === "wrong_amount") expect(amount).not.toBe(about?.amount);
      expect(foundAt.getTime()).toBeLessThanOrEqual((resolvedAt ?? now()).getTime());
      if (about?.paidAt) expect(foundAt.getTime()).toBeGreaterThanOrEqual(about.paidAt.getTime());
    }
    // None is kept in silence: what the facts prove has its case.
    for (const { view, cases: own, application } of payments) {
      expect(own.filter(({ kind }) => kind === "paid_twice")).toHaveLength(view.toRefund.length);
      if (view.isLate && application) expect(own.some(({ kind }) => kind === "paid_late")).toBe(true);
    }
  });

  test("and refunds in the states of their course, none above what arrived, each decided after it was asked", async () => {
    const refunds = await owner.prisma.refund.findMany({ where: { tenantId: await inBugliano(owner) } });
    expect(new Set(refunds.map(({ state }) => state))).toEqual(new Set(["asked", "approved", "refunded"]));
    for (const { facts, refunds: own } of payments) {
      const arrived = facts
        .flatMap((fact) => (fact.kind === "paid" ? [fact.amount] : []))
        .reduce((sum, amount) => sum + amount, 0);
      expect(own.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(arrived);
    }
    for (const { state, askedAt, decidedAt, refundedOn, evidence, decidedBy } of refunds) {
      expect({
        state,
        isDecided: decidedAt !== null && decidedBy !== null,
        isPaid: refundedOn !== null && evidence !== null,
      }).toEqual({ state, isDecided: state !== "asked", isPaid: state === "refunded" });
      if (decidedAt) expect(decidedAt.getTime()).toBeGreaterThanOrEqual(askedAt.getTime());
      if (refundedOn && decidedAt) expect(romeDay(refundedOn) >= romeDay(decidedAt)).toBe(true);
    }
    const resolved = await owner.prisma.paymentCase.findMany({
      where: { tenantId: await inBugliano(owner), resolution: "refund_requested", paymentId: { not: null } },
    });
    expect(resolved.length).toBeGreaterThan(0);
    for (const { id, amount } of resolved)
      expect(refunds.find(({ caseId }) => caseId === id)).toMatchObject({ amount });
  });

  test("a file of dues says, read again, what its import says: the lines, the mistakes, the sum", async () => {
    const dues = await owner.prisma.duesImport.findMany({
      where: { tenantId: await inBugliano(owner) },
      include: { rows: true },
    });
    expect(dues.length).toBeGreaterThan(0);
    for (const { storageKey, createdAt, lines, valid, faulty, total, imported, told, rows, id } of dues) {
      const read = [];
      for await (const row of readRows(await readFile(join(files(), storageKey)), romeDay(createdAt))) read.push(row);
      const right = read.flatMap((row) => ("due" in row ? [row.due] : []));
      expect({ lines, valid, faulty, total: Number(total) }).toEqual({
        lines: read.length,
        valid: right.length,
        faulty: read.length - right.length,
        total: right.reduce((sum, { amount }) => sum + amount, 0),
      });
      expect(rows.map(({ line, faults }) => `${line} ${faults}`).toSorted()).toEqual(
        read
          .flatMap((row) =>
            "faults" in row
              ? [`${row.line} ${row.faults.map(({ column, code }) => `${column} ${code}`).join("; ")}`]
              : [],
          )
          .toSorted(),
      );
      const own = payments.filter(({ importId }) => importId === id);
      expect({ imported, told }).toEqual({
        imported: own.length,
        told: own.filter(({ state }) => state !== "creating").length,
      });
      expect(
        own
          .map(({ reference, amount, reason, dueOn, fiscalCode }) =>
            [reference, amount, reason, romeDay(dueOn), fiscalCode].join(),
          )
          .toSorted(),
      ).toEqual(
        right
          .map(({ reference, amount, reason, dueOn, fiscalCode }) =>
            [reference, amount, reason, dueOn, fiscalCode].join(),
          )
          .toSorted(),
      );
    }
  });

  test("and no comparison repaired more than it found", async () => {
    const nights = await owner.prisma.reconciliation.findMany({ where: { tenantId: await inBugliano(owner) } });
    for (const { repaired, differences, compared } of nights) {
      expect(repaired).toBeLessThanOrEqual((differences as unknown[]).length);
      expect(compared).toBeLessThanOrEqual(payments.length + 1);
    }
    expect(nights.some(({ repaired }) => repaired > 0)).toBe(true);
  });
};
