import { isUniqueViolation } from "@sportello/db/unique-violation";
import type { Locale } from "@sportello/domain/locales";
import type { CitizenContext } from "../context.ts";
import { countTry, limitKey } from "../rate-limits.ts";
import { expectFound } from "../refused.ts";
import { exportView, stuckAfterMinutes } from "./export-view.ts";

/** Copying everything is heavy work; nobody needs more of it than this. */
const askLimit = { name: "data-export", points: 5, seconds: 86_400 };

/** Asks for a copy of all one's data (art. 15 and 20 GDPR), made by a job; while one is being made, that one. */
export const askExport = async (ctx: CitizenContext, { locale }: { locale: Locale }) => {
  const open = await ctx.inTenant(async (tx) => {
    const before = new Date(ctx.now.getTime() - stuckAfterMinutes * 60_000);
    await tx.dataExport.updateMany({
      where: { personId: ctx.actor.id, state: { in: ["waiting", "making"] }, askedAt: { lt: before } },
      data: { state: "failed" },
    });
    return tx.dataExport.findFirst({ where: { personId: ctx.actor.id, state: { in: ["waiting", "making"] } } });
  });
  if (open) return exportView(open, ctx.now);
  await countTry(ctx.runtime, askLimit, limitKey(ctx.tenant.id, ctx.actor.id));
  try {
    return await ctx.inTenant(async (tx) => {
      const row = await tx.dataExport.create({ data: { personId: ctx.actor.id, locale, askedAt: ctx.now } });
      await tx.outboxEvent.create({ data: { name: "person/export-asked", payload: { exportId: row.id } } });
      return exportView(row, ctx.now);
    });
  } catch (error) {
    // Two presses at the same instant: the other one asked.
    if (!isUniqueViolation(error, "data_export_open")) throw error;
    const other = await ctx.inTenant((tx) =>
      tx.dataExport.findFirst({ where: { personId: ctx.actor.id }, orderBy: { askedAt: "desc" } }),
    );
    return exportView(expectFound(other), ctx.now);
  }
};
