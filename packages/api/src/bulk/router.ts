import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { askForBulk } from "./ask.ts";
import { cancelBulk } from "./cancel.ts";
import { findBulk } from "./find.ts";
import { listBulk } from "./list.ts";
import { AskBulk, BulkPlan } from "./order.ts";
import { planBulk } from "./plan.ts";
import { resumeBulk } from "./resume.ts";

const working = operatorProcedure("applications.work");

export const bulkRouter = trpc.router({
  plan: working.input(BulkPlan).query(({ ctx, input }) => planBulk(ctx, input)),
  ask: working.input(AskBulk).mutation(({ ctx, input }) => askForBulk(ctx, input)),
  list: working.query(({ ctx }) => listBulk(ctx)),
  find: working.input(ById).query(({ ctx, input }) => findBulk(ctx, input)),
  cancel: working.input(ById).mutation(({ ctx, input }) => cancelBulk(ctx, input)),
  resume: working.input(ById).mutation(({ ctx, input }) => resumeBulk(ctx, input)),
});
