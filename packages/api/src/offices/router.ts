import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { closeOffice } from "./close.ts";
import { SaveOffice } from "./input.ts";
import { listOffices } from "./list.ts";
import { reopenOffice } from "./reopen.ts";
import { saveOffice } from "./save.ts";

const administrator = operatorProcedure("staff.write");

export const officesRouter = trpc.router({
  list: operatorProcedure("staff.read").query(({ ctx }) => listOffices(ctx)),
  save: administrator.input(SaveOffice).mutation(({ ctx, input }) => saveOffice(ctx, input)),
  close: administrator.input(ById).mutation(({ ctx, input }) => closeOffice(ctx, input)),
  reopen: administrator.input(ById).mutation(({ ctx, input }) => reopenOffice(ctx, input)),
});
