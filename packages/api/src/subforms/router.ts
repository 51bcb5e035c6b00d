import { Localised } from "@sportello/domain/locales";
import { z } from "zod";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { createSubform } from "./create.ts";
import { discardSubformDraft } from "./discard-draft.ts";
import { findSubform } from "./find.ts";
import { listSubforms } from "./list.ts";
import { makeSubformVersion } from "./make-version.ts";
import { saveSubformDraft } from "./save-draft.ts";
import { subformShelf } from "./shelf.ts";

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const DraftName = Localised.refine((name) => Object.values(name).every((text = "") => text.length <= 120), {
  error: "a name of 120 characters at most",
});
const Name = DraftName.refine(({ it }) => it.trim() !== "", { error: "a name" });
/** A part of a form: a tenth of what a form may be. */
const Form = z
  .record(z.string(), z.json())
  .refine((form) => JSON.stringify(form).length <= 100_000, { error: "too large" });

const administrator = operatorProcedure("services.write");

/** Reusable parts of forms. */
export const subformsRouter = trpc.router({
  list: administrator.query(({ ctx }) => listSubforms(ctx)),
  shelf: administrator.query(({ ctx }) => subformShelf(ctx)),
  find: administrator.input(z.strictObject({ key: Key })).query(({ ctx, input }) => findSubform(ctx, input)),
  create: administrator
    .input(z.strictObject({ name: Name, from: Key.optional() }))
    .mutation(({ ctx, input }) => createSubform(ctx, input)),
  saveDraft: administrator
    .input(z.strictObject({ key: Key, name: DraftName, form: Form, against: z.int().min(1), revision: z.int().min(0) }))
    .mutation(({ ctx, input }) => saveSubformDraft(ctx, input)),
  discardDraft: administrator
    .input(z.strictObject({ key: Key }))
    .mutation(({ ctx, input }) => discardSubformDraft(ctx, input)),
  makeVersion: administrator
    .input(z.strictObject({ key: Key, name: Name, form: Form, against: z.int().min(1) }))
    .mutation(({ ctx, input }) => makeSubformVersion(ctx, input)),
});
