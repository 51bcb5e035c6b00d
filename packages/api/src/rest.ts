import { generateOpenApiDocument } from "trpc-to-openapi";
import { z } from "zod";
import { statusByCode } from "./applications/status-by-code.ts";
import { publicProcedure } from "./procedures.ts";
import { ApplicationStatus, ServiceDetail, ServiceSummary } from "./rest/shapes.ts";
import { statusCodes } from "./rest/status-codes.ts";
import { listCatalogue } from "./services/catalogue.ts";
import { exportService } from "./services/exchange/export.ts";
import { PortableService } from "./services/exchange/portable.ts";
import { findSheet } from "./services/sheet.ts";
import { trpc } from "./trpc.ts";

export const restPath = "/api/rest";

/** The door for other systems: the same verbs, with the names and codes they know. Schemas of input are this door's own: it coerces them. */
export const restRouter = trpc.router({
  listServices: publicProcedure
    .meta({ openapi: { method: "GET", path: "/services", tags: ["services"], summary: "The services on offer" } })
    .input(z.object({ query: z.string().max(200).optional(), category: z.string().max(100).optional() }))
    .output(
      z.object({
        services: z.array(ServiceSummary),
        categories: z.array(z.object({ slug: z.string(), count: z.int() })),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { services, counts } = await listCatalogue(ctx, input);
      return {
        services: services.map(({ isFeatured, group: _group, ...service }) => ({
          ...service,
          is_featured: isFeatured,
        })),
        categories: counts.category,
      };
    }),
  findService: publicProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/services/{slug}",
        tags: ["services"],
        summary: "The sheet of a service",
        errorResponses: [404],
      },
    })
    .input(z.object({ slug: z.string().max(100) }))
    .output(ServiceDetail)
    .query(async ({ ctx, input }) => {
      const { office, options, publishedAt, ...service } = await findSheet(ctx, input);
      return {
        ...service,
        office: office.name,
        access_level: options.level,
        max_days: options.maxDays,
        published_at: publishedAt,
      };
    }),
  exportService: publicProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/services/{slug}/definition",
        tags: ["services"],
        summary: "A service with its form, to be taken over by another installation",
        errorResponses: [404],
      },
    })
    .input(z.object({ slug: z.string().max(100) }))
    .output(PortableService)
    .query(({ ctx, input }) => exportService(ctx, input)),
  applicationStatus: publicProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/applications/status/{code}",
        tags: ["applications"],
        summary: "The status of an application, by its public code",
        errorResponses: [404, 429],
      },
    })
    .input(z.object({ code: z.string().max(60) }))
    .output(ApplicationStatus)
    .query(async ({ ctx, input }) => {
      const found = await statusByCode(ctx, input);
      const { code, name } = statusCodes[found.status];
      return {
        code: found.code,
        status: code,
        status_name: name,
        service: found.title,
        submitted_at: found.submittedAt,
        due_on: found.dueOn,
        registration_number: found.registrationNumber,
      };
    }),
});

/** The OpenAPI 3.1 document of this door; `origin` is the municipality's own address. */
export const openApiDocument = (origin: string) =>
  generateOpenApiDocument(restRouter, {
    title: "Sportello",
    description: "Services of the municipality and the status of applications.",
    version: "1.0.0",
    baseUrl: new URL(restPath, origin).toString(),
  });
