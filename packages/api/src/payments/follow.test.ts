import { makeApplication } from "@sportello/db/factories/make-application";
import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { type Status, statuses } from "@sportello/domain/applications/status";
import type { PaymentView } from "@sportello/domain/payments/fold";
import { type PaymentState, paymentStates } from "@sportello/domain/payments/state";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { followPayment } from "./follow.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let service: MadeService;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  service = await makePaidService(runtime, town);
});

let count = 0;
const view = (state: PaymentState): PaymentView => ({
  state,
  toRefund: [],
  mismatched: [],
  isLate: false,
  settledBy:
    state === "paid"
      ? {
          kind: "paid",
          receiptId: `rt-${count}`,
          amount: 5_000,
          paidAt: "2026-11-26T10:00:00.000Z",
          source: "intermediary",
        }
      : null,
});

/** An application in this status, followed by a payment in that state: where it goes, and whether a case is opened. */
const followed = async (status: Status, state: PaymentState, kind: "immediate" | "stamp" = "immediate") => {
  count += 1;
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    submittedAt: new Date("2026-11-20T09:00:00Z"),
    dues: { payment: "immediate" },
  });
  const ctx = await asJob(citizen);
  return ctx.inTenant(async (tx) => {
    await tx.application.update({
      where: { id },
      data: status === "draft" ? { status, submittedAt: null, code: null } : { status },
    });
    const payment = await tx.payment.create({
      data: {
        applicationId: id,
        serviceId: service.id,
        kind,
        amount: 5_000,
        reason: "ZTL",
        category: "9/0101002IM/",
        dueOn: new Date("2026-12-31"),
        fiscalCode: citizen.actor.fiscalCode,
        debtorName: "Mario Rossi",
        ...(kind === "stamp" && { stampHash: "x", stampProvince: "PI" }),
      },
    });
    await followPayment(tx, ctx, payment, view(state));
    return {
      status: (await tx.application.findUniqueOrThrow({ where: { id } })).status,
      cases: await tx.paymentCase.findMany({ where: { paymentId: payment.id } }),
      stamp: await tx.revenueStamp.findUnique({
        where: { tenantId_applicationId: { tenantId: town.tenantId, applicationId: id } },
      }),
    };
  });
};

const awaiting = ["payment_pending", "payment_outcome_pending", "payment_failed"] as const satisfies readonly Status[];

describe("an application that waits for its payment", () => {
  test.each<[(typeof awaiting)[number], PaymentState, Status]>([
    ["payment_pending", "started", "payment_outcome_pending"],
    ["payment_pending", "expired", "payment_failed"],
    ["payment_pending", "failed", "payment_pending"],
    ["payment_pending", "waiting", "payment_pending"],
    ["payment_pending", "cancelled", "payment_pending"],
    ["payment_outcome_pending", "failed", "payment_failed"],
    ["payment_outcome_pending", "expired", "payment_failed"],
    ["payment_outcome_pending", "waiting", "payment_pending"],
    ["payment_outcome_pending", "started", "payment_outcome_pending"],
    ["payment_failed", "started", "payment_outcome_pending"],
    ["payment_failed", "failed", "payment_failed"],
    ["payment_failed", "waiting", "payment_failed"],
    ["payment_failed", "expired", "payment_failed"],
  ])("%s: the payment is %s, it goes to %s", async (status, state, after) => {
    expect(await followed(status, state)).toMatchObject({ status: after, cases: [] });
  });

  test.each(awaiting)("%s: the money came, and it goes on to be examined, without a case", async (status) => {
    const after = await followed(status, "paid");
    expect(after.cases).toEqual([]);
    expect(["sent", "submitted", "registered", "payment_succeeded"]).toContain(after.status);
  });
});

describe("an application that waits for no payment", () => {
  const others = statuses.filter((status) => !(awaiting as readonly Status[]).includes(status) && status !== "draft");

  test.each(others)(
    "%s: money that comes all the same is put before a person, and nothing is moved",
    async (status) => {
      const { status: after, cases } = await followed(status, "paid");
      expect(after).toBe(status);
      expect(cases).toMatchObject([
        { kind: "paid_late", amount: 5_000, reason: `application ${status}`, resolvedAt: null },
      ]);
    },
  );

  test.each(others.filter((_, n) => n % 3 === 0))(
    "%s: nothing else that is said of the payment moves it",
    async (status) => {
      for (const state of paymentStates.filter((one) => one !== "paid"))
        expect(await followed(status, state)).toMatchObject({ status, cases: [] });
    },
  );
});

describe("a stamp", () => {
  test("that was bought is the application's", async () => {
    expect(await followed("stamp_pending", "paid", "stamp")).toMatchObject({
      stamp: { way: "digital", paymentId: expect.any(String) },
      cases: [],
    });
  });

  test.each(["withdrawn", "registered", "payment_pending"] as const)(
    "bought for an application that is %s is put before a person, and is not its stamp",
    async (status) => {
      expect(await followed(status, "paid", "stamp")).toMatchObject({
        status,
        stamp: null,
        cases: [{ kind: "paid_late" }],
      });
    },
  );

  test("that was refused leaves the application where it was", async () => {
    expect(await followed("stamp_pending", "failed", "stamp")).toMatchObject({
      status: "stamp_pending",
      stamp: null,
      cases: [],
    });
  });
});

test("a due has no application to follow it", async () => {
  const ctx = await asJob(citizen);
  await ctx.inTenant(async (tx) => {
    const payment = await tx.payment.create({
      data: {
        serviceId: service.id,
        kind: "due",
        amount: 1,
        reason: "x",
        category: "9/0101002IM/",
        dueOn: new Date("2026-12-31"),
        fiscalCode: "RSSMRA80A01H501U",
        debtorName: "M",
        reference: "f1",
      },
    });
    await expect(followPayment(tx, ctx, payment, view("paid"))).resolves.toBeUndefined();
    expect(await tx.paymentCase.count({ where: { paymentId: payment.id } })).toBe(0);
  });
});
