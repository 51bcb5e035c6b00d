import type { Tx } from "@sportello/db/client";
import { type NewsKind, NewsWish, usualWish } from "@sportello/domain/staff/news-wish";
import type { ActingContext } from "../context.ts";

export type News = {
  readonly kind: NewsKind;
  readonly applicationId: string;
  /** Of what happened: the move, the message, the note. The same is noted once for a person. */
  readonly key: string;
  readonly staffIds: readonly string[];
};

/** Notes for each of them who wishes to know that something happened; done twice it notes nothing more. Whoever wishes it at once is told by the job that hears the event. */
export const noteNews = async (
  tx: Tx,
  { now }: Pick<ActingContext, "now">,
  { kind, applicationId, key, staffIds }: News,
): Promise<void> => {
  const kept = await tx.newsWish.findMany({ where: { staffId: { in: [...staffIds] } } });
  const wishes = new Map(kept.map(({ staffId, wish }) => [staffId, NewsWish.catch(usualWish).parse(wish)]));
  const paceOf = (staffId: string) => (wishes.get(staffId) ?? usualWish)[kind];
  const told = [...new Set(staffIds)].filter((staffId) => paceOf(staffId) !== "never");
  const { count } = await tx.staffNews.createMany({
    data: told.map((staffId) => ({ staffId, kind, applicationId, key, at: now })),
    skipDuplicates: true,
  });
  if (count > 0 && told.some((staffId) => paceOf(staffId) === "at_once"))
    await tx.outboxEvent.create({ data: { name: "news/noted", payload: { applicationId } } });
};
