import { digestDue, newsKinds } from "@sportello/domain/staff/news-wish";
import type { ActingContext } from "../context.ts";
import { mailNews } from "./mail-news.ts";
import { newsWaiting, readersWithNews } from "./waiting.ts";

/** Tells at once what somebody wishes to know at once; each thing once, however often this is done. Returns how many mails. */
export const tellAtOnce = async (ctx: ActingContext): Promise<{ mails: number }> => {
  let mails = 0;
  for (const reader of await ctx.inTenant(readersWithNews)) {
    const kinds = newsKinds.filter((kind) => reader.wish[kind] === "at_once");
    for (const news of await ctx.inTenant((tx) => newsWaiting(tx, reader.id, kinds))) {
      await mailNews(ctx, reader, [news], null);
      mails += 1;
    }
  }
  return { mails };
};

/**
 * Sends the digests whose hour has come, on the clock of Italy: one a day for a person, with what waited. What comes after it waits for the next. Of
 * what somebody does not wish to know nothing is kept waiting.
 */
export const tellDigests = async (ctx: ActingContext): Promise<{ mails: number }> => {
  let mails = 0;
  for (const reader of await ctx.inTenant(readersWithNews)) {
    const unwanted = newsKinds.filter((kind) => reader.wish[kind] === "never");
    await ctx.inTenant((tx) =>
      tx.staffNews.updateMany({
        where: { staffId: reader.id, mailedAt: null, kind: { in: unwanted } },
        data: { mailedAt: ctx.now },
      }),
    );
    const due = digestDue(reader.wish, ctx.now);
    if (due === null || (await isSent(ctx, `${due.name}-${reader.id}`))) continue;
    const news = await ctx.inTenant((tx) => newsWaiting(tx, reader.id, due.kinds));
    if (news.length === 0) continue;
    await mailNews(ctx, reader, news, due.name);
    mails += 1;
  }
  return { mails };
};

const isSent = (ctx: ActingContext, key: string): Promise<boolean> =>
  ctx.inTenant(async (tx) => (await tx.notice.count({ where: { channel: "mail", key, sentAt: { not: null } } })) > 0);
