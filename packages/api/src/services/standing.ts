import { Localised } from "@sportello/domain/locales";
import { DraftSheet } from "@sportello/domain/services/sheet";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { openingOf } from "./opening-of.ts";
import { titleOf } from "./title-of.ts";

/** How a service stands: what heads every page of its editor. Instants are ISO; `title` is the draft's where there is one. */
export const findStanding = (ctx: StaffContext, { slug }: { slug: string }) =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({
        where: { slug },
        include: {
          draft: {
            select: { sheet: true, updatedAt: true, updatedBy: { select: { givenName: true, familyName: true } } },
          },
          versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, sheet: true, publishedAt: true } },
          _count: { select: { applications: { where: { status: { not: "draft" } } } } },
        },
      }),
    );
    const {
      draft,
      versions: [latest],
    } = service;
    return {
      slug,
      title: draft ? DraftSheet.parse(draft.sheet).title : titleOf(expectFound(latest).sheet),
      status: service.status,
      availability: openingOf(service, ctx.now),
      opensAt: service.opensAt?.toISOString() ?? null,
      closesAt: service.closesAt?.toISOString() ?? null,
      suspensionReason: service.suspensionReason === null ? null : Localised.parse(service.suspensionReason),
      version:
        latest && service.publishedVersionId !== null
          ? { number: latest.number, publishedAt: latest.publishedAt.toISOString() }
          : null,
      draft: draft && {
        updatedAt: draft.updatedAt.toISOString(),
        updatedBy: `${draft.updatedBy.givenName} ${draft.updatedBy.familyName}`,
      },
      applications: service._count.applications,
    };
  });
