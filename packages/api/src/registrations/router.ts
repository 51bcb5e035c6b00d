import { z } from "zod";
import { Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { changeRegistrationOptions } from "./change-options.ts";
import { findRegistrationOptions } from "./find-options.ts";
import { listRegistrations } from "./list.ts";
import { markByHand } from "./mark-by-hand.ts";
import { retryRegistrations } from "./retry.ts";
import { sendAnew } from "./send-anew.ts";

const Retry = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ vendor: z.string().min(1).max(100) }),
  z.strictObject({ serviceId: z.uuid() }),
]);

/** What a registry takes as a classification, and a folder's name as it is written on it. */
const Options = z.strictObject({
  classification: z.string().trim().min(1).max(60),
  folder: z.string().trim().min(1).max(200),
  includeMessages: z.boolean(),
});

export const registrationsRouter = trpc.router({
  list: operatorProcedure("registrations.read")
    .input(
      z.strictObject({
        state: z.enum(["waiting", "registered", "failed", "refused", "unsettled"]).optional(),
        query: z.string().trim().max(200).optional(),
        cursor: Cursor,
      }),
    )
    .query(({ ctx, input }) => listRegistrations(ctx, input)),
  retry: operatorProcedure("registrations.mend")
    .input(Retry)
    .mutation(({ ctx, input }) => retryRegistrations(ctx, input)),
  sendAnew: operatorProcedure("registrations.mend")
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(({ ctx, input }) => sendAnew(ctx, input)),
  options: operatorProcedure("registrations.mend")
    .input(z.strictObject({ serviceId: z.uuid() }))
    .query(({ ctx, input }) => findRegistrationOptions(ctx, input)),
  changeOptions: operatorProcedure("registrations.mend")
    .input(z.strictObject({ serviceId: z.uuid(), version: z.int().min(1), registration: Options }))
    .mutation(({ ctx, input }) => changeRegistrationOptions(ctx, input)),
  markByHand: operatorProcedure("registrations.mend")
    .input(
      z.strictObject({
        id: z.uuid(),
        number: z.string().trim().min(1).max(60),
        registeredAt: z.iso.datetime({ offset: true }),
      }),
    )
    .mutation(({ ctx, input }) => markByHand(ctx, input)),
});
