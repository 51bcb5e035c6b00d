import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { AcceptOrder, IntegrationOrder, RejectOrder, RevokeOrder } from "../decisions/order.ts";
import { takeDecision } from "../decisions/take.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { assignOffice } from "./assign-office.ts";
import { assign } from "./assign.ts";
import { cancelIntegration } from "./cancel-integration.ts";
import { findApplicationForStaff } from "./find-for-staff.ts";
import { ById, ByIdWithReason, Text } from "./inputs.ts";
import { release } from "./release.ts";
import { reopen } from "./reopen.ts";
import { takeCharge } from "./take-charge.ts";

const Find = z.strictObject({ id: z.uuid(), locale: Locale.default("it") });
const reading = operatorProcedure("applications.read");
const working = operatorProcedure("applications.work");
const deciding = operatorProcedure("applications.decide");

export const staffApplicationsRouter = trpc.router({
  find: reading.input(Find).query(({ ctx, input }) => findApplicationForStaff(ctx, input)),
  takeCharge: working.input(ById).mutation(({ ctx, input }) => takeCharge(ctx, input)),
  release: working.input(ById).mutation(({ ctx, input }) => release(ctx, input)),
  assign: working
    .input(z.strictObject({ id: z.uuid(), staffId: z.uuid() }))
    .mutation(({ ctx, input }) => assign(ctx, input)),
  assignOffice: working
    .input(z.strictObject({ id: z.uuid(), officeId: z.uuid(), reason: Text.optional() }))
    .mutation(({ ctx, input }) => assignOffice(ctx, input)),
  requestIntegration: deciding
    .input(IntegrationOrder)
    .mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "requestIntegration" })),
  cancelIntegration: deciding.input(ById).mutation(({ ctx, input }) => cancelIntegration(ctx, input)),
  accept: deciding.input(AcceptOrder).mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "accept" })),
  reject: deciding.input(RejectOrder).mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "reject" })),
  reopen: deciding.input(ByIdWithReason).mutation(({ ctx, input }) => reopen(ctx, input)),
  revoke: operatorProcedure("applications.revoke")
    .input(RevokeOrder)
    .mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "revoke" })),
});
