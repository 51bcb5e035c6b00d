import { caseWays } from "@sportello/domain/payments/case-ways";
import { refundStates } from "@sportello/domain/payments/refund";
import { paymentStates } from "@sportello/domain/payments/state";
import { z } from "zod";
import { ById, Cursor, Text } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { paymentsDashboard } from "./dashboard.ts";
import { confirmDues } from "./dues/confirm.ts";
import { findDues } from "./dues/find.ts";
import { listDues } from "./dues/list.ts";
import { findPaymentForStaff } from "./find-for-staff.ts";
import { listCases } from "./list-cases.ts";
import { listPayments } from "./list.ts";
import { markPaid } from "./mark-paid.ts";
import { paymentsOfApplication } from "./of-application.ts";
import { askReconciliation } from "./reconciliation/ask.ts";
import { listReconciliations } from "./reconciliation/list.ts";
import { askRefund } from "./refunds/ask.ts";
import { decideRefund } from "./refunds/decide.ts";
import { listRefunds } from "./refunds/list.ts";
import { settleRefund } from "./refunds/settle.ts";
import { repairCase } from "./repair-case.ts";
import { resolveCase } from "./resolve-case.ts";
import { stampOfApplication } from "./stamps/of-application.ts";

const ByApplication = z.strictObject({ applicationId: z.uuid() });
const Day = z.iso.date();
const reading = operatorProcedure("payments.read");
const mending = operatorProcedure("payments.mend");

export const staffPaymentsRouter = trpc.router({
  ofApplication: operatorProcedure("applications.read")
    .input(ByApplication)
    .query(({ ctx, input }) => paymentsOfApplication(ctx, input)),
  stampOfApplication: operatorProcedure("applications.read")
    .input(ByApplication)
    .query(({ ctx, input }) => stampOfApplication(ctx, input)),
  markPaid: operatorProcedure("applications.decide")
    .input(z.strictObject({ id: z.uuid(), evidence: Text, paidAt: z.iso.datetime({ offset: true }), fileId: z.uuid() }))
    .mutation(({ ctx, input }) => markPaid(ctx, input)),
  find: reading.input(ById).query(({ ctx, input }) => findPaymentForStaff(ctx, input)),
  askRefund: operatorProcedure("applications.decide")
    .input(z.strictObject({ paymentId: z.uuid(), amount: z.int().min(1).max(999_999_999), reason: Text }))
    .mutation(({ ctx, input }) => askRefund(ctx, input)),
  refunds: reading
    .input(z.strictObject({ state: z.enum(refundStates).optional(), cursor: Cursor }))
    .query(({ ctx, input }) => listRefunds(ctx, input)),
  decideRefund: mending
    .input(z.strictObject({ id: z.uuid(), how: z.enum(["approved", "refused"]), reason: Text.optional() }))
    .mutation(({ ctx, input }) => decideRefund(ctx, input)),
  settleRefund: mending
    .input(z.strictObject({ id: z.uuid(), refundedOn: Day, evidence: Text, fileId: z.uuid().optional() }))
    .mutation(({ ctx, input }) => settleRefund(ctx, input)),
  list: reading
    .input(
      z.strictObject({
        state: z.enum(paymentStates).optional(),
        serviceId: z.uuid().optional(),
        text: z.string().trim().min(2).max(100).optional(),
        from: Day.optional(),
        to: Day.optional(),
        cursor: Cursor,
      }),
    )
    .query(({ ctx, input }) => listPayments(ctx, input)),
  dashboard: reading
    .input(
      z
        .strictObject({ from: Day, to: Day })
        .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 1_000 * 86_400_000),
    )
    .query(({ ctx, input }) => paymentsDashboard(ctx, input)),
  cases: reading
    .input(z.strictObject({ show: z.enum(["open", "resolved"]).optional(), cursor: Cursor }))
    .query(({ ctx, input }) => listCases(ctx, input)),
  resolveCase: mending
    .input(z.strictObject({ id: z.uuid(), how: z.enum(caseWays), note: Text }))
    .mutation(({ ctx, input }) => resolveCase(ctx, input)),
  repairCase: mending.input(ById).mutation(({ ctx, input }) => repairCase(ctx, input)),
  reconcile: mending
    .input(
      z
        .strictObject({ connector: z.enum(["payments", "payments-local"]).default("payments"), from: Day, to: Day })
        .refine(({ from, to }) => from <= to),
    )
    .mutation(({ ctx, input }) => askReconciliation(ctx, input)),
  reconciliations: reading.query(({ ctx }) => listReconciliations(ctx)),
  dues: reading.query(({ ctx }) => listDues(ctx)),
  findDues: reading.input(ById).query(({ ctx, input }) => findDues(ctx, input)),
  confirmDues: mending.input(ById).mutation(({ ctx, input }) => confirmDues(ctx, input)),
});
