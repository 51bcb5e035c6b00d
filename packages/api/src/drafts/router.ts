import { Locale } from "@sportello/domain/locales";
import { onceOnlyBlocks } from "@sportello/forms/blocks";
import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { applicantProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { consent } from "./consent.ts";
import { discardDraft } from "./discard.ts";
import { findEarlier } from "./earlier.ts";
import { findDraft } from "./find.ts";
import { findKnownBlocks } from "./known-blocks.ts";
import { SavePage } from "./save-page-input.ts";
import { savePage } from "./save-page.ts";
import { startDraft } from "./start.ts";

const StartDraft = z.strictObject({
  slug: z.string().max(100),
  fresh: z.boolean().default(false),
  locale: Locale.default("it"),
  from: z.uuid().optional(),
  known: z.array(z.enum(onceOnlyBlocks)).max(onceOnlyBlocks.length).default([]),
});

export const draftsRouter = trpc.router({
  start: applicantProcedure.input(StartDraft).mutation(({ ctx, input }) => startDraft(ctx, input)),
  earlier: applicantProcedure
    .input(z.strictObject({ slug: z.string().max(100) }))
    .query(({ ctx, input }) => findEarlier(ctx, input)),
  known: applicantProcedure
    .input(z.strictObject({ slug: z.string().max(100) }))
    .query(({ ctx, input }) => findKnownBlocks(ctx, input)),
  find: applicantProcedure.input(ById).query(({ ctx, input }) => findDraft(ctx, input)),
  consent: applicantProcedure.input(ById).mutation(({ ctx, input }) => consent(ctx, input)),
  savePage: applicantProcedure.input(SavePage).mutation(({ ctx, input }) => savePage(ctx, input)),
  discard: applicantProcedure.input(ById).mutation(({ ctx, input }) => discardDraft(ctx, input)),
});
