import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { readListCsv } from "./csv.ts";
import { findList } from "./find.ts";
import { SaveList } from "./input.ts";
import { listLists } from "./list.ts";
import { removeList } from "./remove.ts";
import { saveList } from "./save.ts";

const administrator = operatorProcedure("services.write");

export const listsRouter = trpc.router({
  list: administrator.query(({ ctx }) => listLists(ctx)),
  find: administrator.input(ById).query(({ ctx, input }) => findList(ctx, input)),
  save: administrator.input(SaveList).mutation(({ ctx, input }) => saveList(ctx, input)),
  remove: administrator.input(ById).mutation(({ ctx, input }) => removeList(ctx, input)),
  readCsv: administrator
    .input(z.strictObject({ text: z.string().max(2_000_001) }))
    .mutation(({ input }) => readListCsv(input.text)),
});
