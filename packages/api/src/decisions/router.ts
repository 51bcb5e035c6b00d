import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { sendNow } from "./send-now.ts";
import { takeBack } from "./take-back.ts";

const deciding = operatorProcedure("applications.decide");

/** For whoever took the decision: the verbs see to it. */
export const decisionsRouter = trpc.router({
  takeBack: deciding.input(ById).mutation(({ ctx, input }) => takeBack(ctx, input)),
  sendNow: deciding.input(ById).mutation(({ ctx, input }) => sendNow(ctx, input)),
});
