import { citizenProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { countWaiting } from "./count-waiting.ts";
import { findDesk } from "./find.ts";

export const deskRouter = trpc.router({
  find: citizenProcedure.query(({ ctx }) => findDesk(ctx)),
  badges: citizenProcedure.query(({ ctx }) => countWaiting(ctx)),
});
