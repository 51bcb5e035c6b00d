import { z } from "zod";
import { Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { listRegistrations } from "./list.ts";
import { markByHand } from "./mark-by-hand.ts";
import { retryRegistrations } from "./retry.ts";

const Retry = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ vendor: z.string().min(1).max(100) }),
]);

export const registrationsRouter = trpc.router({
  list: operatorProcedure("registrations.read")
    .input(z.strictObject({ state: z.enum(["waiting", "registered", "failed", "refused", "unsettled"]).optional(), cursor: Cursor }))
    .query(({ ctx, input }) => listRegistrations(ctx, input)),
  retry: operatorProcedure("registrations.mend").input(Retry).mutation(({ ctx, input }) => retryRegistrations(ctx, input)),
  markByHand: operatorProcedure("registrations.mend")
    .input(z.strictObject({ id: z.uuid(), number: z.string().trim().min(1).max(60), registeredAt: z.iso.datetime({ offset: true }) }))
    .mutation(({ ctx, input }) => markByHand(ctx, input)),
});
