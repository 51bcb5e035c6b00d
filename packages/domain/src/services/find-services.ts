/** What the database says of one word in one service's text in one language. */
export type WordHit = {
  readonly serviceId: string;
  readonly locale: string;
  /** Position of the word in the question. */
  readonly word: number;
  /** Whether the language passes over this word ("di", "für"). */
  readonly isIgnored: boolean;
  /** How well the text holds the word's stem, 0 where it does not. */
  readonly rank: number;
  /** How alike the nearest word of the text is, 0 to 1. */
  readonly likeness: number;
};

export type Found = {
  /** Ids of the services, best first; null where the words say nothing ("per") and narrow nothing. */
  readonly ids: readonly string[] | null;
  /** Words nobody writes so, for which a similar one was taken. */
  readonly guessed: readonly number[];
};

/** Below it two words are not the same one mistyped: "reisdenza" and "residenza" reach 0.43. */
const likeEnough = 0.4;
/** Three letters are too few to tell a typing error from another word. */
const longEnough = 4;

/**
 * Which services answer to the words: those whose text, in one language, holds every word. A typing error is forgiven only in
 * a word that no service holds as it was written: who writes right is not given what merely looks alike.
 */
export const findServices = (words: readonly string[], hits: readonly WordHit[], reader: string): Found => {
  const known = new Set(hits.filter(({ rank }) => rank > 0).map(({ word }) => word));
  const positions = words.map((_word, position) => position);
  const ignored = new Set(
    positions.filter((word) => !known.has(word) && hits.some((hit) => hit.word === word && hit.isIgnored)),
  );
  if (ignored.size === words.length) return { ids: null, guessed: [] };
  const guessed = positions.filter(
    (word) => !known.has(word) && !ignored.has(word) && (words[word]?.length ?? 0) >= longEnough,
  );
  const scoreOf = (hit: WordHit): number => {
    if (hit.rank > 0) return hit.rank;
    return guessed.includes(hit.word) && hit.likeness >= likeEnough ? hit.likeness / 10 : 0;
  };

  const texts = Map.groupBy(hits, ({ serviceId, locale }) => `${serviceId} ${locale}`);
  const scores = new Map<string, number>();
  for (const text of texts.values()) {
    const holdsAll = text.every((hit) => hit.isIgnored || ignored.has(hit.word) || scoreOf(hit) > 0);
    const score = text.reduce((sum, hit) => sum + scoreOf(hit), 0) * (text[0]?.locale === reader ? 2 : 1);
    const id = text[0]?.serviceId;
    if (id !== undefined && holdsAll && score > 0) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  }
  const ids = [...scores].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([id]) => id);
  return { ids, guessed: ids.length > 0 ? guessed : [] };
};
