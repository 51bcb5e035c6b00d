import { z } from "zod";
import { ById, Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { cancelAction } from "./cancel.ts";
import { listActions } from "./list.ts";
import { retryAction } from "./retry.ts";
import { showRun } from "./run.ts";

export const actionsRouter = trpc.router({
  list: operatorProcedure("jobs.read")
    .input(z.strictObject({ state: z.enum(["open", "resolved"]).optional(), query: z.string().trim().max(200).optional(), cursor: Cursor }))
    .query(({ ctx, input }) => listActions(ctx, input)),
  retry: operatorProcedure("jobs.mend").input(ById).mutation(({ ctx, input }) => retryAction(ctx, input)),
  cancel: operatorProcedure("jobs.mend").input(ById).mutation(({ ctx, input }) => cancelAction(ctx, input)),
  run: operatorProcedure("jobs.read")
    .input(z.strictObject({ runId: z.string().regex(/^[0-9A-Z]{26}$/) }))
    .query(({ ctx, input }) => showRun(ctx, input)),
});
