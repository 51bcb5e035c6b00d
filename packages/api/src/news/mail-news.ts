import { createHash } from "node:crypto";
import { inLocale } from "@sportello/domain/locales";
import { newsKinds } from "@sportello/domain/staff/news-wish";
import type { ActingContext } from "../context.ts";
import { asHtml } from "../notices/fill.ts";
import { sendOnce } from "../notices/send-once.ts";
import { deskAddress } from "../notices/web-address.ts";
import { newsTexts } from "./texts.ts";
import type { Reader, WaitingNews } from "./waiting.ts";

/**
 * Mails what waits for somebody and notes that it was told. The key is that of the digest, or of the news themselves: a job killed in between
 * sends the same mail under the same key, which nobody gets twice.
 */
export const mailNews = async (
  ctx: ActingContext,
  reader: Reader,
  news: readonly WaitingNews[],
  name: string | null,
): Promise<void> => {
  const words = newsTexts[reader.locale];
  const link = await ctx.inTenant((tx) => deskAddress(ctx, tx, "/pratiche?chi=me"));
  const lines = newsKinds.flatMap((kind) => {
    const ofKind = news.filter((one) => one.kind === kind);
    return ofKind.length === 0
      ? []
      : [
          `${words.kinds[kind](ofKind.length)}\n${ofKind.map(({ code, title }) => `- ${code}, ${inLocale(title, reader.locale)}`).join("\n")}`,
        ];
  });
  const body = `${words.hello(reader.name)}\n\n${lines.join("\n\n")}\n\n${words.open}\n${link}\n\n${words.tune}`;
  await sendOnce(ctx, null, {
    key: name === null ? `news-${digestOf(news)}` : `${name}-${reader.id}`,
    to: { name: reader.name, email: reader.email },
    from: { name: inLocale(ctx.tenant.name, reader.locale), email: ctx.tenant.branding.email },
    subject: words.subject(news.length),
    text: body,
    html: asHtml(body, reader.locale),
  });
  await ctx.inTenant((tx) =>
    tx.staffNews.updateMany({
      where: { id: { in: news.map(({ id }) => id) }, mailedAt: null },
      data: { mailedAt: ctx.now },
    }),
  );
};

const digestOf = (news: readonly WaitingNews[]): string =>
  createHash("sha256")
    .update(news.map(({ id }) => id).join())
    .digest("base64url")
    .slice(0, 32);
