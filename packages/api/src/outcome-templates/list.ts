import { type Locale, Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { askThrough } from "../services/ask.ts";
import { titleOf } from "../services/title-of.ts";
import { type Version, versionById } from "../services/version.ts";
import { askableIn } from "./askable.ts";

/** The templates of the services of one's offices, with those services and what may be named in each. */
export const listTemplates = (ctx: StaffContext, { locale }: { locale: Locale }) =>
  ctx.inTenant(async (tx) => {
    const services = await tx.service.findMany({
      where: { officeId: { in: [...ctx.actor.offices] }, publishedVersionId: { not: null } },
      orderBy: { slug: "asc" },
      select: { id: true, publishedVersionId: true },
    });
    const templates = await tx.outcomeTemplate.findMany({
      where: { serviceId: { in: services.map(({ id }) => id) } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const published: { readonly id: string; readonly version: Version }[] = [];
    for (const { id, publishedVersionId } of services) {
      if (publishedVersionId !== null)
        published.push({ id, version: await versionById(ctx.runtime.memory, askThrough(tx), publishedVersionId) });
    }
    return {
      templates: templates.map(({ id, serviceId, outcome, name, title, body }) => ({
        id,
        serviceId,
        outcome,
        name,
        title: Localised.parse(title),
        body: Localised.parse(body),
      })),
      services: published.map(({ id, version }) => ({
        id,
        title: titleOf(version.sheet),
        ...askableIn(version.form, locale),
      })),
      languages: ctx.tenant.languages,
    };
  });
