import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { templatesForApplication } from "./for-application.ts";
import { SaveTemplate, templateOutcomes } from "./input.ts";
import { listTemplates } from "./list.ts";
import { removeTemplate } from "./remove.ts";
import { saveTemplate } from "./save.ts";

const writing = operatorProcedure("texts.write");

export const outcomeTemplatesRouter = trpc.router({
  list: writing.input(z.strictObject({ locale: Locale })).query(({ ctx, input }) => listTemplates(ctx, input)),
  forApplication: operatorProcedure("applications.decide")
    .input(z.strictObject({ applicationId: z.uuid(), outcome: z.enum(templateOutcomes) }))
    .query(({ ctx, input }) => templatesForApplication(ctx, input)),
  save: writing.input(SaveTemplate).mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  remove: writing.input(ById).mutation(({ ctx, input }) => removeTemplate(ctx, input)),
});
