import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { askForExport } from "./ask.ts";
import { cancelExport } from "./cancel.ts";
import { countExport } from "./count.ts";
import { listExports } from "./list.ts";
import { ExportQuestion } from "./question.ts";

const reading = operatorProcedure("applications.read");

export const exportsRouter = trpc.router({
  count: reading
    .input(ExportQuestion.omit({ format: true, locale: true }))
    .query(({ ctx, input }) => countExport(ctx, input)),
  ask: reading.input(ExportQuestion).mutation(({ ctx, input }) => askForExport(ctx, input)),
  list: reading.query(({ ctx }) => listExports(ctx)),
  cancel: reading.input(ById).mutation(({ ctx, input }) => cancelExport(ctx, input)),
});
