import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { connectorsHealth } from "./health.ts";

export const connectorsRouter = trpc.router({
  health: operatorProcedure("registrations.read").query(({ ctx }) => connectorsHealth(ctx)),
});
