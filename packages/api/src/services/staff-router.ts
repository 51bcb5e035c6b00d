import { z } from "zod";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { Slug } from "./drafts/inputs.ts";
import { findService } from "./find.ts";
import { listServices } from "./list.ts";
import { editServiceProcedures } from "./router-edit.ts";

const ofService = z.strictObject({ slug: Slug });

export const servicesRouter = trpc.router({
  list: operatorProcedure("services.read").query(({ ctx }) => listServices(ctx)),
  find: operatorProcedure("services.read")
    .input(ofService)
    .query(({ ctx, input }) => findService(ctx, input)),
  ...editServiceProcedures,
});
