import { z } from "zod";
import { Cursor, Search, Slug, Year } from "../applications/inputs.ts";
import { citizenProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findWalletFilters } from "./filters.ts";
import { listWallet, walletKinds } from "./list.ts";

export const walletRouter = trpc.router({
  list: citizenProcedure
    .input(
      z.strictObject({
        cursor: Cursor,
        kind: z.enum(walletKinds).optional(),
        year: Year.optional(),
        service: Slug.optional(),
        text: Search.optional(),
      }),
    )
    .query(({ ctx, input }) => listWallet(ctx, input)),
  filters: citizenProcedure.query(({ ctx }) => findWalletFilters(ctx)),
});
