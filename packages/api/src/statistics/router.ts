import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findStatistics } from "./find.ts";
import { StatisticsQuestion } from "./question.ts";

export const statisticsRouter = trpc.router({
  find: operatorProcedure("applications.read")
    .input(StatisticsQuestion)
    .query(({ ctx, input }) => findStatistics(ctx, input)),
});
