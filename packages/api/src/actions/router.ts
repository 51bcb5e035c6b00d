import { z } from "zod";
import { ById, Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { cancelAction } from "./cancel.ts";
import { listActions } from "./list.ts";
import { cancelOpenRun, wakeRun } from "./mend-run.ts";
import { retryAction } from "./retry.ts";
import { showRun } from "./run.ts";
import { waitingActions } from "./waiting.ts";

const ByRun = z.strictObject({ runId: z.string().regex(/^[0-9A-Z]{26}$/) });

export const actionsRouter = trpc.router({
  list: operatorProcedure("jobs.read")
    .input(
      z.strictObject({
        state: z.enum(["open", "resolved"]).optional(),
        query: z.string().trim().max(200).optional(),
        cursor: Cursor,
      }),
    )
    .query(({ ctx, input }) => listActions(ctx, input)),
  retry: operatorProcedure("jobs.mend")
    .input(ById)
    .mutation(({ ctx, input }) => retryAction(ctx, input)),
  cancel: operatorProcedure("jobs.mend")
    .input(ById)
    .mutation(({ ctx, input }) => cancelAction(ctx, input)),
  waiting: operatorProcedure("jobs.read")
    .input(z.strictObject({ query: z.string().trim().max(200).optional() }))
    .query(({ ctx, input }) => waitingActions(ctx, input)),
  wakeRun: operatorProcedure("jobs.mend")
    .input(ByRun)
    .mutation(({ ctx, input }) => wakeRun(ctx, input)),
  cancelRun: operatorProcedure("jobs.mend")
    .input(ByRun)
    .mutation(({ ctx, input }) => cancelOpenRun(ctx, input)),
  run: operatorProcedure("jobs.read")
    .input(ByRun)
    .query(({ ctx, input }) => showRun(ctx, input)),
});
