import { statuses } from "@sportello/domain/applications/status";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { HumanSigns } from "../guests/expect-human.ts";
import { applicantProcedure, citizenProcedure, publicProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { answerIntegration } from "./answer-integration.ts";
import { findApplication } from "./find.ts";
import { IdempotencyKey } from "./idempotency-key.ts";
import { ById, Cursor, Text, UploadIds } from "./inputs.ts";
import { keepContacts } from "./keep-contacts.ts";
import { listApplications } from "./list.ts";
import { statusByCode } from "./status-by-code.ts";
import { submit } from "./submit.ts";
import { withdraw } from "./withdraw.ts";

const Find = z.strictObject({ id: z.uuid(), locale: Locale.default("it") });

export const citizenApplicationsRouter = trpc.router({
  submit: applicantProcedure
    .input(z.strictObject({ id: z.uuid(), idempotencyKey: IdempotencyKey, signs: HumanSigns.optional() }))
    .mutation(({ ctx, input }) => submit(ctx, input)),
  list: citizenProcedure
    .input(z.strictObject({ cursor: Cursor, status: z.array(z.enum(statuses)).max(statuses.length).optional() }))
    .query(({ ctx, input }) => listApplications(ctx, input)),
  find: applicantProcedure.input(Find).query(({ ctx, input }) => findApplication(ctx, input)),
  withdraw: citizenProcedure
    .input(z.strictObject({ id: z.uuid(), reason: Text.optional() }))
    .mutation(({ ctx, input }) => withdraw(ctx, input)),
  answerIntegration: citizenProcedure
    .input(z.strictObject({ id: z.uuid(), text: Text, uploadIds: UploadIds.default([]) }))
    .mutation(({ ctx, input }) => answerIntegration(ctx, input)),
  keepContacts: citizenProcedure.input(ById).mutation(({ ctx, input }) => keepContacts(ctx, input)),
  statusByCode: publicProcedure
    .input(z.strictObject({ code: z.string().max(60) }))
    .query(({ ctx, input }) => statusByCode(ctx, input)),
});
