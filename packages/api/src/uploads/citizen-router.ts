import { ById } from "../applications/inputs.ts";
import { applicantProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { removeUpload } from "./remove.ts";

export const citizenUploadsRouter = trpc.router({
  remove: applicantProcedure.input(ById).mutation(({ ctx, input }) => removeUpload(ctx, input)),
});
