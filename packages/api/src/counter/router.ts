import { Locale } from "@sportello/domain/locales";
import { FiscalCode } from "@sportello/domain/people/fiscal-code";
import { IdentityDocument } from "@sportello/domain/people/identity-document";
import { z } from "zod";
import { IdempotencyKey } from "../applications/idempotency-key.ts";
import { ById, Slug } from "../applications/inputs.ts";
import { consent } from "../drafts/consent.ts";
import { SavePage } from "../drafts/save-page-input.ts";
import { savePage } from "../drafts/save-page.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { forPresent } from "./at-counter.ts";
import { beginAtCounter } from "./begin.ts";
import { discardAtCounter } from "./discard.ts";
import { findCounterDraft } from "./find-draft.ts";
import { findPersonAtCounter } from "./find-person.ts";
import { listCounterDrafts } from "./list-drafts.ts";
import { listCounterServices } from "./list-services.ts";
import { removeUploadAtCounter } from "./remove-upload.ts";
import { submitAtCounter } from "./submit.ts";

const filling = operatorProcedure("counter.fill");
/** A name as on the document. */
const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);
const Begin = z.strictObject({
  slug: Slug,
  person: z.strictObject({ fiscalCode: FiscalCode, givenName: Name, familyName: Name }),
  document: IdentityDocument,
  locale: Locale.default("it"),
});

const [saveForPresent, consentForPresent] = [forPresent(savePage), forPresent(consent)];

/** The counter (sportello): an operator fills in an application for the person present. */
export const counterRouter = trpc.router({
  services: filling.query(({ ctx }) => listCounterServices(ctx)),
  drafts: filling.query(({ ctx }) => listCounterDrafts(ctx)),
  findPerson: filling
    .input(z.strictObject({ fiscalCode: FiscalCode }))
    .mutation(({ ctx, input }) => findPersonAtCounter(ctx, input)),
  begin: filling.input(Begin).mutation(({ ctx, input }) => beginAtCounter(ctx, input)),
  find: filling.input(ById).query(({ ctx, input }) => findCounterDraft(ctx, input)),
  consent: filling.input(ById).mutation(({ ctx, input }) => consentForPresent(ctx, input)),
  savePage: filling.input(SavePage).mutation(({ ctx, input }) => saveForPresent(ctx, input)),
  removeUpload: filling
    .input(z.strictObject({ id: z.uuid(), uploadId: z.uuid() }))
    .mutation(({ ctx, input }) => removeUploadAtCounter(ctx, input)),
  submit: filling
    .input(z.strictObject({ id: z.uuid(), idempotencyKey: IdempotencyKey }))
    .mutation(({ ctx, input }) => submitAtCounter(ctx, input)),
  discard: filling.input(ById).mutation(({ ctx, input }) => discardAtCounter(ctx, input)),
});
