import { publicProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { currentTenant } from "./current.ts";

export const tenantRouter = trpc.router({
  current: publicProcedure.query(({ ctx }) => currentTenant(ctx)),
});
