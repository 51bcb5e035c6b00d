import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exemptionStatement, stampStatement } from "@sportello/api/payments/stamps/words";
import type { Database, Tx } from "@sportello/db/client";
import type { Prisma } from "@sportello/db/generated/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import type { Difference } from "@sportello/domain/payments/reconcile";
import { stampCategory, stampCents } from "@sportello/domain/payments/stamp";
import type { PaymentState } from "@sportello/domain/payments/state";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { testPeople } from "@sportello/sandbox/identity/people";
import type { Furniture, OfferedService } from "./demo-applications.ts";
import { type DemoDebt, type DemoNode, openDemoNode, type Payee, writeDebt } from "./demo-debts.ts";
import { seedDues } from "./demo-dues.ts";
import { seedMoneyCases } from "./demo-money-cases.ts";
import { demoPerson } from "./demo-people.ts";

const day = 86_400_000;

type Applied = Prisma.ApplicationGetPayload<{ include: { changes: true; person: true } }>;

/**
 * The money of the demonstration: stamps and payments of the applications as their histories tell, a file of dues, cases, comparisons with the
 * intermediary. The centre of payments in the sandbox is left knowing the same (`pagamenti.json`).
 */
export const seedPayments = async (
  db: Database,
  { tenant, services, filesDir }: Furniture,
  sandboxDir: string,
): Promise<void> => {
  const demo = openDemoNode();
  const payee: Payee = { fiscalCode: tenant.fiscalCode, name: tenant.name.it };
  const now = new Date();
  const asked = new Map(
    services
      .filter(({ options }) => options.payment !== "none" || options.stamp)
      .map((service) => [service.id, service]),
  );
  await db.inTenant(tenant.id, async (tx) => {
    const applications = await tx.application.findMany({
      where: { serviceId: { in: [...asked.keys()] } },
      include: { changes: { orderBy: { at: "asc" } }, person: true },
      orderBy: { submittedAt: "asc" },
    });
    const withdrawn = applications.find(
      (application) => application.status === "withdrawn" && movedTo(application, "payment_pending") !== undefined,
    );
    for (const [n, application] of applications.entries()) {
      const service = asked.get(application.serviceId);
      if (!service) continue;
      await stamp(tx, demo, payee, service, application, n, now);
      await payment(tx, demo, payee, service, application, n, now, application === withdrawn);
    }
    const dues = services.find(({ options }) => options.payment === "deferred");
    const accountant = await tx.staff.findFirstOrThrow({ where: { role: "manager" }, orderBy: { email: "asc" } });
    if (dues)
      await seedDues(tx, demo, payee, {
        service: dues,
        people: payers(tenant),
        tester: tester(),
        accountant: accountant.id,
        tenantId: tenant.id,
        filesDir,
        now,
      });
    await seedMoneyCases(tx, demo, payee, accountant.id, now);
    await compared(tx, now);
  });
  await mkdir(sandboxDir, { recursive: true });
  await writeFile(join(sandboxDir, "pagamenti.json"), JSON.stringify(demo.state()));
};

const payers = (tenant: Furniture["tenant"]) =>
  Array.from({ length: 60 }, (_, n) => demoPerson(n, tenant)).map(({ fiscalCode, givenName, familyName }) => ({
    fiscalCode,
    name: `${givenName} ${familyName}`,
  }));

/** Whoever tries the citizens' side finds payments in every state with this test identity. */
const tester = () => {
  const found = testPeople.find(({ key }) => key === "anna-maria-de-santis");
  if (!found) throw new Error("the sandbox has no such person");
  return { fiscalCode: found.fiscalCode, name: `${found.givenName} ${found.familyName}` };
};

const debtorOf = ({ person }: Applied) => ({
  fiscalCode: person.fiscalCode ?? "ANONIMO",
  name: `${person.givenName} ${person.familyName}`,
});
const codeOf = ({ code }: Applied): string => (code === null ? "" : ` ${formatApplicationCode(code)}`);
const movedTo = ({ changes }: Applied, status: Applied["status"]): Date | undefined =>
  changes.find(({ to }) => to === status)?.at;

/** One stamp in four was bought online, some applications bear none because an association sent them; the others are of paper, each with its own number. */
const stamp = async (
  tx: Tx,
  demo: DemoNode,
  payee: Payee,
  service: OfferedService,
  application: Applied,
  n: number,
  now: Date,
): Promise<void> => {
  const given = application.changes.find(({ command }) => command === "provideStamp");
  if (!service.options.stamp || given === undefined) return;
  const [ground] = service.options.stampExemptions.filter((admitted) => admitted === "third_sector");
  if (ground !== undefined && n % 8 === 3) {
    await tx.revenueStamp.create({
      data: {
        applicationId: application.id,
        way: "exempt",
        ground,
        statement: exemptionStatement.it,
        givenAt: given.at,
      },
    });
    return;
  }
  if (n % 4 !== 0) {
    await tx.revenueStamp.create({
      data: {
        applicationId: application.id,
        way: "declared",
        serial: String(1_190_000_000_000 + n * 7_919).padStart(14, "0"),
        issuedOn: new Date(addDays(romeDay(given.at), -2)),
        statement: stampStatement.it,
        givenAt: given.at,
      },
    });
    return;
  }
  const { id } = await writeDebt(
    tx,
    demo,
    payee,
    {
      name: `stamp ${application.id}`,
      service,
      applicationId: application.id,
      kind: "stamp",
      charge: { category: stampCategory, split: [] },
      amount: stampCents,
      reason: `Marca da bollo${codeOf(application)}`,
      debtor: debtorOf(application),
      state: "paid",
      askedAt: new Date(given.at.getTime() - 300_000),
      paidAt: given.at,
      daysToPay: 30,
      stamp: { hash: createHash("sha256").update(application.id).digest("base64"), province: "PI" },
    },
    now,
  );
  await tx.revenueStamp.create({
    data: { applicationId: application.id, way: "digital", paymentId: id, givenAt: given.at },
  });
};

const unpaid: Partial<Record<Applied["status"], PaymentState>> = {
  payment_pending: "waiting",
  payment_outcome_pending: "started",
  payment_failed: "failed",
};

const closing: readonly Applied["status"][] = ["withdrawn", "revoked", "rejected"];

/** The payment of an application that came to the point of paying: paid, called off with it, or where it stands now. `isLate`: paid while it was withdrawn. */
const payment = async (
  tx: Tx,
  demo: DemoNode,
  payee: Payee,
  service: OfferedService,
  application: Applied,
  n: number,
  now: Date,
  isLate: boolean,
): Promise<void> => {
  const { charge, payment: kind } = service.options;
  const askedAt = movedTo(application, "payment_pending");
  if (charge === undefined || kind === "none" || askedAt === undefined) return;
  const closedAt = closing.includes(application.status) ? movedTo(application, application.status) : undefined;
  const paidAt = isLate ? closedAt : movedTo(application, "payment_succeeded");
  const calledOffAt = closedAt && new Date(closedAt.getTime() + 120_000);
  const debt: DemoDebt = {
    name: `payment ${application.id}`,
    service,
    applicationId: application.id,
    kind,
    charge,
    amount: charge.amount?.kind === "fixed" ? charge.amount.cents : 3_000 + ((n * 2_350) % 40_000),
    reason: `${charge.reason?.it ?? "Pagamento"}${codeOf(application)}`,
    debtor: debtorOf(application),
    state: paidAt ? "paid" : (unpaid[application.status] ?? "cancelled"),
    askedAt,
    paidAt,
    daysToPay: charge.expiresInDays,
    ...(calledOffAt && (isLate || !paidAt) && { calledOffAt }),
  };
  const { id, receipts } = await writeDebt(tx, demo, payee, debt, now);
  const [receipt] = receipts;
  if (isLate && receipt && calledOffAt) {
    await tx.paymentCase.create({
      data: {
        kind: "paid_late",
        key: receipt.receiptId,
        paymentId: id,
        noticeCode: receipt.noticeCode,
        amount: receipt.amount,
        reason: `application ${application.status}`,
        foundAt: calledOffAt,
      },
    });
  }
};

/** The comparisons of the last three nights: all well, but for a message that was lost the second last time. */
const compared = async (tx: Tx, now: Date): Promise<void> => {
  for (const nights of [3, 2, 1]) {
    const startedAt = new Date(now.getTime() - nights * day);
    const [from, to] = [addDays(romeDay(startedAt), -120), addDays(romeDay(startedAt), 120)];
    const known = {
      noticeCode: { not: null },
      createdAt: { lt: startedAt },
      state: { notIn: ["creating" as const, "cancelled" as const] },
      dueOn: { gte: new Date(from), lte: new Date(to) },
    };
    const lost =
      nights === 2
        ? await tx.payment.findFirst({
            where: { ...known, state: "paid", paidAt: { lt: startedAt } },
            orderBy: { paidAt: "desc" },
          })
        : null;
    await tx.reconciliation.create({
      data: {
        connector: "payments",
        from: new Date(from),
        to: new Date(to),
        startedAt,
        endedAt: new Date(startedAt.getTime() + 2_400),
        compared: await tx.payment.count({ where: known }),
        repaired: lost ? 1 : 0,
        differences: lost ? [paidThereOnly(lost)] : [],
      },
    });
  }
};

const paidThereOnly = ({
  noticeCode,
  amount,
}: {
  readonly noticeCode: string | null;
  readonly amount: number;
}): Difference => {
  const position = { noticeCode: noticeCode ?? "", amount };
  return {
    noticeCode: position.noticeCode,
    kind: "paid_there_only",
    ours: { ...position, isPaid: false, paidAmount: null },
    theirs: { ...position, isPaid: true, paidAmount: amount },
  };
};
