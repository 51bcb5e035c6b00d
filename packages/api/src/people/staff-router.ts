import { staffProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findMe } from "./me.ts";

export const meRouter = trpc.router({ find: staffProcedure.query(({ ctx }) => findMe(ctx)) });
