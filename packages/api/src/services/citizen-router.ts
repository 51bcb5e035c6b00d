import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { citizenProcedure, publicProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { listCatalogue } from "./catalogue.ts";
import { Slug } from "./drafts/inputs.ts";
import { listServicesInUse } from "./in-use.ts";
import { relatedServices } from "./related.ts";

const ofService = z.strictObject({ slug: Slug });

export const catalogueRouter = trpc.router({
  list: publicProcedure
    .input(
      z.strictObject({
        query: z.string().trim().max(200).optional(),
        locale: Locale.optional(),
        category: Slug.optional(),
        topic: Slug.optional(),
        lifeEvent: Slug.optional(),
        audience: Slug.optional(),
        group: Slug.optional(),
      }),
    )
    .query(({ ctx, input }) => listCatalogue(ctx, input)),
  related: publicProcedure.input(ofService).query(({ ctx, input }) => relatedServices(ctx, input)),
  inUse: citizenProcedure.query(({ ctx }) => listServicesInUse(ctx)),
  // Loads the engine of forms, which lists do not need.
  sheet: publicProcedure
    .input(ofService)
    .query(async ({ ctx, input }) => (await import("./sheet.ts")).findSheet(ctx, input)),
});
