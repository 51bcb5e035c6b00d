import { Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { listAudit } from "./list.ts";
import { AuditQuestion } from "./question.ts";

export const auditRouter = trpc.router({
  list: operatorProcedure("audit.read")
    .input(AuditQuestion.extend({ cursor: Cursor }))
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
