import { z } from "zod";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { notePresence } from "./note-presence.ts";

/** Who else has an application before them. */
export const presenceRouter = trpc.router({
  note: operatorProcedure("applications.read")
    .input(z.strictObject({ applicationId: z.uuid(), isLeaving: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => notePresence(ctx, input)),
});
