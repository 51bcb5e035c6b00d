import type { Tx } from "@sportello/db/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import { Locale, type Localised } from "@sportello/domain/locales";
import { type NewsKind, NewsWish, usualWish } from "@sportello/domain/staff/news-wish";
import { titleOf } from "../services/title-of.ts";

export type Reader = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly wish: NewsWish;
  readonly locale: Locale;
};
export type WaitingNews = {
  readonly id: string;
  readonly kind: NewsKind;
  readonly code: string;
  readonly title: Localised;
};

/** Those for whom something waits to be told, with what they wish; who left is told nothing. */
export const readersWithNews = async (tx: Tx): Promise<Reader[]> => {
  const rows = await tx.staff.findMany({
    where: { isActive: true, news: { some: { mailedAt: null } } },
    include: { newsWish: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, email, givenName, familyName, newsWish }) => ({
    id,
    email,
    name: `${givenName} ${familyName}`,
    wish: newsWish === null ? usualWish : NewsWish.catch(usualWish).parse(newsWish.wish),
    locale: Locale.catch("it").parse(newsWish?.locale),
  }));
};

const most = 200;

/** What waits for one of them of these kinds, the oldest first. Of the applicant nothing is said: a mail is no place for it. */
export const newsWaiting = async (tx: Tx, staffId: string, kinds: readonly NewsKind[]): Promise<WaitingNews[]> => {
  const rows = await tx.staffNews.findMany({
    where: { staffId, mailedAt: null, kind: { in: [...kinds] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: most,
    include: { application: { select: { code: true, version: { select: { sheet: true } } } } },
  });
  return rows.map(({ id, kind, application }) => ({
    id,
    kind,
    code: application.code === null ? "—" : formatApplicationCode(application.code),
    title: titleOf(application.version.sheet),
  }));
};
