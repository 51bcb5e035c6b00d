import { Locale } from "@sportello/domain/locales";
import { PaperStamp, Province } from "@sportello/domain/payments/stamp";
import { StampExemption } from "@sportello/domain/payments/stamp-exemption";
import { z } from "zod";
import { ById, Cursor } from "../applications/inputs.ts";
import { applicantProcedure, citizenProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { askAgain } from "./ask-again.ts";
import { beginPayment } from "./begin.ts";
import { comeBack } from "./come-back.ts";
import { findOwnPayment } from "./find-own.ts";
import { listOwnPayments } from "./list-own.ts";
import { paymentsOfOwn } from "./of-own-application.ts";
import { buyStamp } from "./stamps/buy.ts";
import { claimExemption } from "./stamps/claim-exemption.ts";
import { declareStamp } from "./stamps/declare.ts";
import { findOwnStamp } from "./stamps/find-own.ts";

const Year = z.int().min(2000).max(2100);
const ByApplication = z.strictObject({ applicationId: z.uuid() });

export const citizenPaymentsRouter = trpc.router({
  list: citizenProcedure
    .input(z.strictObject({ show: z.enum(["open", "paid", "over"]).optional(), year: Year.optional(), cursor: Cursor }))
    .query(({ ctx, input }) => listOwnPayments(ctx, input)),
  find: applicantProcedure.input(ById).query(({ ctx, input }) => findOwnPayment(ctx, input)),
  ofApplication: applicantProcedure.input(ByApplication).query(({ ctx, input }) => paymentsOfOwn(ctx, input)),
  begin: applicantProcedure
    .input(z.strictObject({ id: z.uuid(), locale: Locale.default("it") }))
    .mutation(({ ctx, input }) => beginPayment(ctx, input)),
  comeBack: applicantProcedure
    .input(z.strictObject({ id: z.uuid(), hint: z.enum(["paid", "cancelled", "failed"]) }))
    .mutation(({ ctx, input }) => comeBack(ctx, input)),
  askAgain: applicantProcedure.input(ById).mutation(({ ctx, input }) => askAgain(ctx, input)),
  stamp: applicantProcedure.input(ByApplication).query(({ ctx, input }) => findOwnStamp(ctx, input)),
  buyStamp: applicantProcedure
    .input(z.strictObject({ id: z.uuid(), province: Province }))
    .mutation(({ ctx, input }) => buyStamp(ctx, input)),
  declareStamp: applicantProcedure
    .input(PaperStamp.extend({ id: z.uuid(), locale: Locale.default("it") }))
    .mutation(({ ctx, input }) => declareStamp(ctx, input)),
  claimExemption: applicantProcedure
    .input(z.strictObject({ id: z.uuid(), exemption: StampExemption, locale: Locale.default("it") }))
    .mutation(({ ctx, input }) => claimExemption(ctx, input)),
});
