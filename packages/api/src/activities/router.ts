import { statusGroups } from "@sportello/domain/applications/status-groups";
import { z } from "zod";
import { Cursor, Search, Slug, Year } from "../applications/inputs.ts";
import { applicationOrders } from "../applications/page.ts";
import { citizenProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findActivityFilters } from "./filters.ts";
import { listActivities } from "./list.ts";

const orders = Object.keys(applicationOrders) as (keyof typeof applicationOrders)[];

export const activitiesRouter = trpc.router({
  list: citizenProcedure
    .input(
      z.strictObject({
        cursor: Cursor,
        group: z.enum(statusGroups).optional(),
        service: Slug.optional(),
        year: Year.optional(),
        text: Search.optional(),
        sort: z.enum(orders).default("recent"),
      }),
    )
    .query(({ ctx, input }) => listActivities(ctx, input)),
  filters: citizenProcedure.query(({ ctx }) => findActivityFilters(ctx)),
});
