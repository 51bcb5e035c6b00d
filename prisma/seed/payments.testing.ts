import type { Database } from "@sportello/db/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import type { Status } from "@sportello/domain/applications/status";
import type { SplitLine } from "@sportello/domain/payments/charge";
import { factKey } from "@sportello/domain/payments/facts";
import { isNoticeCode, iuvOf } from "@sportello/domain/payments/notice-code";
import { reasonLine } from "@sportello/domain/payments/reason";
import { isStampDay, PaperStamp, stampCents, stampWays } from "@sportello/domain/payments/stamp";
import { isPayable, type PaymentState, paymentStates } from "@sportello/domain/payments/state";
import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { romeDay } from "@sportello/domain/time/rome-day";
import { beforeAll, expect, test } from "vitest";
import { allPayments, inBugliano } from "./demo-money.testing.ts";

/** What is true of the demonstration's payments, as tests: seed.test.ts furnishes the municipality once. */
export const testPayments = (owner: Database): void => {
  const now = () => new Date();
  let payments: Awaited<ReturnType<typeof allPayments>> = [];
  beforeAll(async () => {
    payments = await allPayments(owner);
  });

  test("stands in every state, and every state is what the facts fold to", () => {
    expect(new Set(payments.map(({ state }) => state))).toEqual(new Set(paymentStates));
    for (const { state, view, keys, facts } of payments) {
      expect(view.state).toBe(state);
      expect(keys.toSorted()).toEqual(facts.map(factKey).toSorted());
    }
  });

  test("says of each payment what its facts say: when it was begun, when and by which receipt it was paid, and whether it is asked about again", () => {
    for (const { state, view, facts, ...row } of payments) {
      const startedAt = facts.flatMap((fact) => (fact.kind === "started" ? [new Date(fact.at)] : [])).at(-1) ?? null;
      expect({
        startedAt: row.startedAt,
        paidAt: row.paidAt,
        receiptId: row.receiptId,
        isByOffice: row.isByOffice,
      }).toEqual({
        startedAt,
        paidAt: view.settledBy ? new Date(view.settledBy.paidAt) : null,
        receiptId: view.settledBy?.receiptId ?? null,
        isByOffice: view.settledBy?.source === "office",
      });
      expect(row.nextInquiryAt !== null).toBe(isPayable(state));
    }
  });

  test("is over only when its last day is past, and still to be paid only while it is not", () => {
    const today = romeDay(now());
    for (const { state, dueOn, facts } of payments) {
      const day = romeDay(dueOn);
      const expired = facts.find(({ kind }) => kind === "expired");
      expect({ state, isPast: state === "expired" ? day < today : null }).toEqual({
        state,
        isPast: state === "expired" ? true : null,
      });
      if (expired?.kind === "expired") expect(romeDay(new Date(expired.at)) > day).toBe(true);
      if (isPayable(state)) expect(day >= today).toBe(true);
    }
  });

  test("was never told before it was asked for, nor from a day that is still to come", () => {
    const last = now().getTime();
    for (const { createdAt, dueOn, heardAt, paidAt } of payments) {
      expect(dueOn.getTime()).toBeGreaterThan(createdAt.getTime());
      for (const at of [...heardAt, createdAt, ...(paidAt ? [paidAt] : [])]) {
        expect(at.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
        expect(at.getTime()).toBeLessThanOrEqual(last);
      }
    }
  });

  test("bears notices, taxonomy, reason, debtor and split as the rules of payments want them", () => {
    for (const {
      noticeCode,
      iuv,
      reason,
      category,
      amount,
      split,
      fiscalCode,
      application,
      kind,
      receiptId,
    } of payments) {
      expect(isNoticeCode(noticeCode ?? "")).toBe(true);
      expect(iuvOf(noticeCode ?? "")).toBe(iuv);
      expect(reason).toBe(reasonLine(reason));
      if (application?.code) expect(reason).toContain(formatApplicationCode(application.code));
      expect(category).toMatch(kind === "stamp" ? /^9\/0301116TS\/$/ : /^9\/\d{7}[A-Z]{2}\/$/);
      const lines = split as unknown as SplitLine[];
      if (lines.length > 0) expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(amount);
      expect(fiscalCode === (application ? (application.person.fiscalCode ?? "ANONIMO") : fiscalCode)).toBe(true);
      if (fiscalCode !== "ANONIMO") expect(isFiscalCode(fiscalCode)).toBe(true);
      if (receiptId !== null) expect(receiptId.length).toBeLessThanOrEqual(70);
    }
  });

  test("came over weeks: the dashboard has something to show", () => {
    expect(
      new Set(payments.flatMap(({ paidAt }) => (paidAt ? [Math.floor(paidAt.getTime() / (7 * 86_400_000))] : []))).size,
    ).toBeGreaterThan(6);
  });

  test("every application that went on past its stamp bears one, and past its payment has paid", async () => {
    const applications = await owner.prisma.application.findMany({
      where: { tenantId: await inBugliano(owner) },
      include: { changes: true, stamp: true, payments: { include: { cases: true } } },
    });
    for (const { changes, stamp, payments: own } of applications) {
      expect(stamp !== null).toBe(changes.some(({ command }) => command === "provideStamp"));
      expect(
        own.some(
          ({ state, kind, cases }) =>
            state === "paid" && kind !== "stamp" && !cases.some((found) => found.kind === "paid_late"),
        ),
      ).toBe(changes.some(({ command }) => command === "confirmPayment"));
    }
  });

  test("stands where its application stands: to be paid while that waits, called off with what was given up", () => {
    const states: Partial<Record<Status, readonly PaymentState[]>> = {
      payment_pending: ["waiting"],
      payment_outcome_pending: ["started"],
      payment_failed: ["failed"],
    };
    for (const { application, kind, state, view } of payments) {
      if (application === null || kind === "stamp") continue;
      const isClosed = application.status === "withdrawn" || application.status === "revoked";
      if (isClosed && !application.changes.some(({ command }) => command === "confirmPayment"))
        expect(state === "cancelled" || (state === "paid" && view.isLate)).toBe(true);
      else expect(states[application.status] ?? ["paid"]).toContain(state);
    }
  });

  test("in stamps: a paper one bears a number of its own and a day it can have, a digital one the sixteen euro that were paid", async () => {
    const stamps = await owner.prisma.revenueStamp.findMany({ where: { tenantId: await inBugliano(owner) } });
    expect(new Set(stamps.map(({ way }) => way))).toEqual(new Set([...stampWays, "exempt"]));
    const serials = stamps.flatMap(({ serial }) => (serial === null ? [] : [serial]));
    expect(new Set(serials).size).toBe(serials.length);
    for (const { way, serial, issuedOn, givenAt, paymentId, ground, applicationId } of stamps) {
      const bought = payments.find(({ id }) => id === paymentId);
      if (way === "declared") {
        expect(PaperStamp.parse({ serial, issuedOn: issuedOn && romeDay(issuedOn) })).toBeTruthy();
        expect(isStampDay(romeDay(issuedOn ?? new Date(0)), romeDay(givenAt))).toBe(true);
      } else if (way === "digital")
        expect(bought).toMatchObject({ kind: "stamp", state: "paid", amount: stampCents, applicationId });
      else expect(ground).not.toBeNull();
    }
  });
};
