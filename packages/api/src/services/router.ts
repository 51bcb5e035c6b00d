import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { citizenProcedure, operatorProcedure, publicProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { listCatalogue } from "./catalogue.ts";
import { Slug } from "./drafts/inputs.ts";
import { findService } from "./find.ts";
import { listServicesInUse } from "./in-use.ts";
import { listServices } from "./list.ts";
import { relatedServices } from "./related.ts";
import { editServiceProcedures } from "./router-edit.ts";
import { findSheet } from "./sheet.ts";

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
  sheet: publicProcedure.input(ofService).query(({ ctx, input }) => findSheet(ctx, input)),
});

export const servicesRouter = trpc.router({
  list: operatorProcedure("services.read").query(({ ctx }) => listServices(ctx)),
  find: operatorProcedure("services.read").input(ofService).query(({ ctx, input }) => findService(ctx, input)),
  ...editServiceProcedures,
});
