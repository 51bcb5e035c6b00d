import { isApplicant } from "@sportello/domain/access/actor";
import { Localised } from "@sportello/domain/locales";
import { OfficeContacts } from "@sportello/domain/tenants/branding";
import { romeDay } from "@sportello/domain/time/rome-day";
import { evaluate } from "@sportello/forms/evaluate";
import type { Context } from "../context.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "./ask.ts";
import { openingOf } from "./opening-of.ts";
import { versionById } from "./version.ts";

/** The sheet of a service (scheda) as published; `hasDrafts` is about the citizen who asks. Drafts and archived services are `not_found`. */
export const findSheet = (ctx: Context, { slug }: { slug: string }) =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({
        where: { slug, status: { in: ["active", "suspended"] }, publishedVersionId: { not: null } },
        include: { office: true },
      }),
    );
    const version = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    const { pages } = evaluate(version.form, {}, { today: romeDay(ctx.now) });
    const drafts = isApplicant(ctx.actor)
      ? await tx.application.count({
          where: { personId: ctx.actor.id, serviceId: service.id, status: "draft", channel: "online" },
        })
      : 0;
    const { level, maxDays, allowWithdraw, allowIntegration, payment, stamp } = version.options;
    return {
      id: service.id,
      slug: service.slug,
      sheet: version.sheet,
      category: service.category,
      topics: service.topics,
      lifeEvents: service.lifeEvents,
      audiences: service.audiences,
      office: {
        slug: service.office.slug,
        name: Localised.parse(service.office.name),
        contacts: OfficeContacts.parse(service.office.contacts),
      },
      options: { level, maxDays, allowWithdraw, allowIntegration, payment, stamp },
      availability: openingOf(service, ctx.now),
      pages: pages.map(({ key, title }) => ({ key, title })),
      publishedAt: version.publishedAt.toISOString(),
      version: version.number,
      hasDrafts: drafts > 0,
    };
  });
