import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@sportello/api/catalogue/catalogue";
import { readRows } from "@sportello/api/payments/dues/read-rows";
import { createNode } from "@sportello/connectors/payments/world/node";
import { NodeState } from "@sportello/connectors/payments/world/state";
import { testDatabase } from "@sportello/db/testing/database";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import type { Status } from "@sportello/domain/applications/status";
import type { SplitLine } from "@sportello/domain/payments/charge";
import { factKey, PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment } from "@sportello/domain/payments/fold";
import { isNoticeCode, iuvOf } from "@sportello/domain/payments/notice-code";
import { reasonLine } from "@sportello/domain/payments/reason";
import { reconcile } from "@sportello/domain/payments/reconcile";
import { isStampDay, PaperStamp, stampCents, stampWays } from "@sportello/domain/payments/stamp";
import { isPayable, type PaymentState, paymentStates } from "@sportello/domain/payments/state";
import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { romeDay } from "@sportello/domain/time/rome-day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDemo } from "./seed.ts";
import { demoStaff } from "./seed/demo-staff.ts";
import { demoOffices, demoTenants, officeOf, restOf } from "./seed/demo-tenants.ts";

const { owner, url, ownerUrl } = testDatabase();
let filesDir = "";

beforeAll(async () => {
  filesDir = await mkdtemp(join(tmpdir(), "sportello-seed-"));
  await seedDemo(
    { ownerUrl, appUrl: url },
    {
      appSecret: "a secret of this test only, 32 bytes",
      filesDir,
      sandboxDir: join(filesDir, "sandbox"),
      sandbox: { url: "http://sandbox.example", smtpPort: 1, clientSecret: "demo" },
    },
  );
}, 600_000);
afterAll(() => rm(filesDir, { recursive: true, force: true }));

const offered = Object.keys(officeOf).toSorted();

describe.each(demoTenants)("the demonstration of $municipality", (tenant) => {
  const services = () =>
    owner.prisma.service.findMany({
      where: { tenantId: tenantId() },
      include: { office: true, applications: true },
      orderBy: { slug: "asc" },
    });
  let id = "";
  const tenantId = () => id;
  beforeAll(async () => {
    id = (await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: tenant.slug } })).id;
  });

  test("offers the services that have an office, each decided by that office", async () => {
    const found = await services();
    expect(found.map(({ slug }) => slug)).toEqual(offered);
    for (const { slug, status, office } of found)
      expect({ slug, status, office: office.slug }).toEqual({
        slug,
        status: restOf(tenant.slug, slug, new Date()).status ?? "active",
        office: officeOf[slug],
      });
  });

  test("has somebody in every office that decides", () => {
    const staffed = new Set(
      demoStaff.filter((staff) => staff.tenant === tenant.slug).flatMap(({ offices }) => offices),
    );
    for (const office of Object.values(officeOf)) expect(staffed).toContain(office);
    const known = demoOffices(tenant).map(({ slug }) => slug);
    for (const office of staffed) expect(known).toContain(office);
  });

  test("speaks all its languages in every service", () => {
    const offeredEntries = catalogue.filter(({ slug }) => offered.includes(slug));
    expect(offeredEntries).toHaveLength(offered.length);
    for (const { slug, languages } of offeredEntries)
      expect({ slug, languages }).toEqual({ slug, languages: expect.arrayContaining([...tenant.languages]) });
  });
});

test("the desk of Bugliano shows applications to every service, in charge and concluded ones among them", async () => {
  const { id: tenantId } = await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: "bugliano" } });
  const byService = await owner.prisma.service.findMany({
    where: { tenantId },
    include: { applications: { select: { status: true } } },
  });
  for (const { slug, applications } of byService) {
    const statuses = new Set(applications.map(({ status }) => status));
    expect({
      slug,
      isVaried: statuses.size >= 4,
      isDecided: statuses.has("accepted"),
      isOpen: statuses.has("in_charge"),
    }).toEqual({ slug, isVaried: true, isDecided: true, isOpen: true });
  }
});

describe("the money of Bugliano", () => {
  const now = () => new Date();
  const inBugliano = async () => (await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: "bugliano" } })).id;
  const allPayments = async () => {
    const rows = await owner.prisma.payment.findMany({
      where: { tenantId: await inBugliano() },
      include: { facts: true, refunds: true, cases: true, application: { include: { changes: true, person: true } } },
    });
    return rows.map(({ facts, ...payment }) => {
      const known = facts.map(({ fact }) => PaymentFact.parse(fact));
      return {
        ...payment,
        facts: known,
        keys: facts.map(({ key }) => key),
        heardAt: facts.map(({ at }) => at),
        view: foldPayment(payment.amount, known),
      };
    });
  };
  const node = async () =>
    NodeState.parse(JSON.parse(await readFile(join(filesDir, "sandbox", "pagamenti.json"), "utf8")));
  let payments: Awaited<ReturnType<typeof allPayments>> = [];
  beforeAll(async () => {
    payments = await allPayments();
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

  test("is what the centre of payments knows: each cent in its ledger is a receipt here, but for the orphan", async () => {
    const { positions, ledger } = await node();
    const here = payments.flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.kind === "paid" ? [`${fact.receiptId} ${fact.amount} ${fact.paidAt}`] : [])),
    );
    const orphans = await owner.prisma.paymentCase.findMany({
      where: { tenantId: await inBugliano(), kind: "orphan_receipt" },
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

  test("came over weeks: the dashboard has something to show", () => {
    expect(
      new Set(payments.flatMap(({ paidAt }) => (paidAt ? [Math.floor(paidAt.getTime() / (7 * 86_400_000))] : []))).size,
    ).toBeGreaterThan(6);
  });

  test("every application that went on past its stamp bears one, and past its payment has paid", async () => {
    const applications = await owner.prisma.application.findMany({
      where: { tenantId: await inBugliano() },
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
    const stamps = await owner.prisma.revenueStamp.findMany({ where: { tenantId: await inBugliano() } });
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

  test("leaves the accounts office cases to look at, each with what it is about", async () => {
    const cases = await owner.prisma.paymentCase.findMany({ where: { tenantId: await inBugliano() } });
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
    const refunds = await owner.prisma.refund.findMany({ where: { tenantId: await inBugliano() } });
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
      where: { tenantId: await inBugliano(), resolution: "refund_requested", paymentId: { not: null } },
    });
    expect(resolved.length).toBeGreaterThan(0);
    for (const { id, amount } of resolved)
      expect(refunds.find(({ caseId }) => caseId === id)).toMatchObject({ amount });
  });

  test("a file of dues says, read again, what its import says: the lines, the mistakes, the sum", async () => {
    const dues = await owner.prisma.duesImport.findMany({
      where: { tenantId: await inBugliano() },
      include: { rows: true },
    });
    expect(dues.length).toBeGreaterThan(0);
    for (const { storageKey, createdAt, lines, valid, faulty, total, imported, told, rows, id } of dues) {
      const read = [];
      for await (const row of readRows(await readFile(join(filesDir, storageKey)), romeDay(createdAt))) read.push(row);
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
    const nights = await owner.prisma.reconciliation.findMany({ where: { tenantId: await inBugliano() } });
    for (const { repaired, differences, compared } of nights) {
      expect(repaired).toBeLessThanOrEqual((differences as unknown[]).length);
      expect(compared).toBeLessThanOrEqual(payments.length + 1);
    }
    expect(nights.some(({ repaired }) => repaired > 0)).toBe(true);
  });
});

test("no history of the demonstration reaches into days still to come", async () => {
  const latest = await owner.prisma.statusChange.aggregate({ _max: { at: true } });
  expect(latest._max.at?.getTime()).toBeLessThan(Date.now());
});
