import type { Locale } from "@sportello/domain/locales";
import type { NewsWish } from "@sportello/domain/staff/news-wish";
import type { StaffContext } from "../context.ts";

/** Keeps when one wishes to be told of what, and in which language. What waits already is told by the new wish. */
export const keepWish = (
  { inTenant, actor, tenant }: StaffContext,
  { wish, locale }: { wish: NewsWish; locale: Locale },
): Promise<NewsWish> =>
  inTenant(async (tx) => {
    await tx.newsWish.upsert({
      where: { tenantId_staffId: { tenantId: tenant.id, staffId: actor.id } },
      create: { staffId: actor.id, wish, locale },
      update: { wish, locale },
    });
    return wish;
  });
