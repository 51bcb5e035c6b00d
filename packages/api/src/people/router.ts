import { z } from "zod";
import { Cursor } from "../applications/inputs.ts";
import { listDataAccesses } from "../data-accesses/list.ts";
import { citizenProcedure, staffProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findProfile } from "./find-profile.ts";
import { findMe } from "./me.ts";
import { saveContacts } from "./save-contacts.ts";

/** Digits with an optional +; spaces, dots and dashes are how people write. */
const Phone = z.string().trim().regex(/^\+?[0-9][0-9 .-]{5,19}$/);

export const profileRouter = trpc.router({
  find: citizenProcedure.query(({ ctx }) => findProfile(ctx)),
  dataAccesses: citizenProcedure.input(z.strictObject({ cursor: Cursor })).query(({ ctx, input }) => listDataAccesses(ctx, input)),
  saveContacts: citizenProcedure
    .input(z.strictObject({ email: z.email().max(254), phone: Phone.optional() }))
    .mutation(({ ctx, input }) => saveContacts(ctx, input)),
});

export const meRouter = trpc.router({ find: staffProcedure.query(({ ctx }) => findMe(ctx)) });
