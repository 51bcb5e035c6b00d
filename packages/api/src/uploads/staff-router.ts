import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { removeUpload } from "./remove.ts";

export const staffUploadsRouter = trpc.router({
  remove: operatorProcedure("applications.work")
    .input(ById)
    .mutation(({ ctx, input }) => removeUpload(ctx, input)),
});
