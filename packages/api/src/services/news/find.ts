import type { Locale } from "@sportello/domain/locales";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { readDraft, withWriter } from "../drafts/read-draft.ts";
import { inForceContent } from "../publishing/stored-content.ts";
import { differencesOf, type NewsDifferences, type Side } from "./differences.ts";
import { contentOfEntry, originOf } from "./origin-of.ts";

/** `entry` is the address in the catalogue; null for a service that was not made from it. `takenAt` is an ISO instant, null for the furnishing. */
export type News = {
  readonly entry: string | null;
  readonly takenAt: string | null;
  readonly differences: NewsDifferences | null;
};

/** What the catalogue says newer of a service than when it was taken, against what is being prepared or in force. */
export const findNews = (ctx: StaffContext, { slug, locale }: { slug: string; locale: Locale }): Promise<News> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, include: { draft: { include: withWriter } } }),
    );
    const origin = await originOf(tx, service);
    if (!origin) return { entry: null, takenAt: null, differences: null };
    const mine: Side = service.draft
      ? readDraft(service.draft)
      : inForceContent(
          service,
          expectFound(await tx.serviceVersion.findUnique({ where: { id: expectFound(service.publishedVersionId) } })),
        );
    return {
      entry: origin.entry.slug,
      takenAt: origin.takenAt?.toISOString() ?? null,
      differences: differencesOf(origin.base, mine, contentOfEntry(origin.entry), locale),
    };
  });
