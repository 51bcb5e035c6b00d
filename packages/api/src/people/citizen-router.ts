import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { Cursor } from "../applications/inputs.ts";
import { listDataAccesses } from "../data-accesses/list.ts";
import { askExport } from "../exports/ask.ts";
import { findExport } from "../exports/find.ts";
import { citizenProcedure } from "../procedures.ts";
import { closeOtherSessions } from "../sessions/close-others.ts";
import { listOwnSessions } from "../sessions/list-own.ts";
import { trpc } from "../trpc.ts";
import { confirmEmail } from "./confirm-email.ts";
import { findProfile } from "./find-profile.ts";
import { GivenContacts } from "./given-contacts.ts";
import { optionalNotices } from "./preferences.ts";
import { saveContacts } from "./save-contacts.ts";
import { savePreferences } from "./save-preferences.ts";

/** Six digits; people copy them with spaces. */
const Code = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));
const GivenPreferences = z.strictObject({
  locale: Locale.optional(),
  silenced: z.array(z.enum(optionalNotices)).max(optionalNotices.length),
});

export const profileRouter = trpc.router({
  find: citizenProcedure.query(({ ctx }) => findProfile(ctx)),
  dataAccesses: citizenProcedure
    .input(z.strictObject({ cursor: Cursor }))
    .query(({ ctx, input }) => listDataAccesses(ctx, input)),
  confirmEmail: citizenProcedure
    .input(z.strictObject({ code: Code }))
    .mutation(({ ctx, input }) => confirmEmail(ctx, input)),
  savePreferences: citizenProcedure.input(GivenPreferences).mutation(({ ctx, input }) => savePreferences(ctx, input)),
  sessions: citizenProcedure.query(({ ctx }) => listOwnSessions(ctx)),
  closeOtherSessions: citizenProcedure.mutation(({ ctx }) => closeOtherSessions(ctx)),
  export: citizenProcedure.query(({ ctx }) => findExport(ctx)),
  askExport: citizenProcedure
    .input(z.strictObject({ locale: Locale.default("it") }))
    .mutation(({ ctx, input }) => askExport(ctx, input)),
  saveContacts: citizenProcedure.input(GivenContacts).mutation(({ ctx, input }) => saveContacts(ctx, input)),
});
