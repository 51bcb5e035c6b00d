import { z } from "zod";
import { Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { listAudit } from "./list.ts";
import { auditActions } from "./record.ts";

export const auditRouter = trpc.router({
  list: operatorProcedure("audit.read")
    .input(z.strictObject({ action: z.enum(auditActions).optional(), cursor: Cursor }))
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
