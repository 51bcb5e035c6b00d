import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "./ask.ts";
import { openingOf } from "./opening-of.ts";
import { versionById } from "./version.ts";

/** One service as the staff's console reads it, whatever its state: sheet, rules and form of the version in force. */
export const findService = (ctx: StaffContext, { slug }: { slug: string }) =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findFirst({ where: { slug }, include: { office: true } }));
    const version = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    return {
      id: service.id,
      slug: service.slug,
      status: service.status,
      office: Localised.parse(service.office.name),
      availability: openingOf(service, ctx.now),
      sheet: version.sheet,
      options: version.options,
      form: version.form,
      version: { number: version.number, publishedAt: version.publishedAt.toISOString() },
    };
  });
