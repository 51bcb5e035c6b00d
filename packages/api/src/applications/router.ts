import { statuses } from "@sportello/domain/applications/status";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { applicantProcedure, citizenProcedure, operatorProcedure, publicProcedure } from "../procedures.ts";
import { HumanSigns } from "../guests/expect-human.ts";
import { trpc } from "../trpc.ts";
import { answerIntegration } from "./answer-integration.ts";
import { assign } from "./assign.ts";
import { assignOffice } from "./assign-office.ts";
import { cancelIntegration } from "./cancel-integration.ts";
import { findApplicationForStaff } from "./find-for-staff.ts";
import { findApplication } from "./find.ts";
import { AcceptOrder, IntegrationOrder, RejectOrder, RevokeOrder } from "../decisions/order.ts";
import { takeDecision } from "../decisions/take.ts";
import { IdempotencyKey } from "./idempotency-key.ts";
import { ById, ByIdWithReason, Cursor, Text, UploadIds } from "./inputs.ts";
import { keepContacts } from "./keep-contacts.ts";
import { listApplications } from "./list.ts";
import { release } from "./release.ts";
import { reopen } from "./reopen.ts";
import { statusByCode } from "./status-by-code.ts";
import { submit } from "./submit.ts";
import { takeCharge } from "./take-charge.ts";
import { withdraw } from "./withdraw.ts";

const Find = z.strictObject({ id: z.uuid(), locale: Locale.default("it") });

export const citizenApplicationsRouter = trpc.router({
  submit: applicantProcedure.input(z.strictObject({ id: z.uuid(), idempotencyKey: IdempotencyKey, signs: HumanSigns.optional() })).mutation(({ ctx, input }) => submit(ctx, input)),
  list: citizenProcedure
    .input(z.strictObject({ cursor: Cursor, status: z.array(z.enum(statuses)).max(statuses.length).optional() }))
    .query(({ ctx, input }) => listApplications(ctx, input)),
  find: applicantProcedure.input(Find).query(({ ctx, input }) => findApplication(ctx, input)),
  withdraw: citizenProcedure.input(z.strictObject({ id: z.uuid(), reason: Text.optional() })).mutation(({ ctx, input }) => withdraw(ctx, input)),
  answerIntegration: citizenProcedure
    .input(z.strictObject({ id: z.uuid(), text: Text, uploadIds: UploadIds.default([]) }))
    .mutation(({ ctx, input }) => answerIntegration(ctx, input)),
  keepContacts: citizenProcedure.input(ById).mutation(({ ctx, input }) => keepContacts(ctx, input)),
  statusByCode: publicProcedure.input(z.strictObject({ code: z.string().max(60) })).query(({ ctx, input }) => statusByCode(ctx, input)),
});

const reading = operatorProcedure("applications.read");
const working = operatorProcedure("applications.work");
const deciding = operatorProcedure("applications.decide");

export const staffApplicationsRouter = trpc.router({
  find: reading.input(Find).query(({ ctx, input }) => findApplicationForStaff(ctx, input)),
  takeCharge: working.input(ById).mutation(({ ctx, input }) => takeCharge(ctx, input)),
  release: working.input(ById).mutation(({ ctx, input }) => release(ctx, input)),
  assign: working.input(z.strictObject({ id: z.uuid(), staffId: z.uuid() })).mutation(({ ctx, input }) => assign(ctx, input)),
  assignOffice: working.input(z.strictObject({ id: z.uuid(), officeId: z.uuid(), reason: Text.optional() })).mutation(({ ctx, input }) => assignOffice(ctx, input)),
  requestIntegration: deciding.input(IntegrationOrder).mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "requestIntegration" })),
  cancelIntegration: deciding.input(ById).mutation(({ ctx, input }) => cancelIntegration(ctx, input)),
  accept: deciding.input(AcceptOrder).mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "accept" })),
  reject: deciding.input(RejectOrder).mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "reject" })),
  reopen: deciding.input(ByIdWithReason).mutation(({ ctx, input }) => reopen(ctx, input)),
  revoke: operatorProcedure("applications.revoke").input(RevokeOrder).mutation(({ ctx, input }) => takeDecision(ctx, { ...input, command: "revoke" })),
});
