import type { Locale } from "@sportello/domain/locales";
import { findServices, type Found, type WordHit } from "@sportello/domain/services/find-services";
import type { Ask } from "./ask.ts";

/** `quote_literal` makes one word of whatever `unaccent` makes of a letter; `:*` lets who is still typing find too. */
const hits = `
  select t.service_id as "serviceId", t.locale, w.position::int - 1 as word,
    numnode(whole.query) = 0 or numnode(begun.query) = 0 as "isIgnored",
    case when numnode(begun.query) > 0 and t.stems @@ begun.query then ts_rank(t.stems, begun.query) else 0 end as rank,
    strict_word_similarity(unaccent(w.word), t.words) as likeness
  from service_text t
  cross join unnest($1::text[]) with ordinality as w (word, position)
  cross join lateral (select to_tsquery(search_config(t.locale), quote_literal(w.word)) as query) whole
  cross join lateral (select to_tsquery(search_config(t.locale), quote_literal(unaccent(w.word)) || ':*') as query) begun`;

/**
 * Looks for the words among the texts of the municipality's services: by stem in each language, and by likeness for what was
 * mistyped. One municipality has hundreds of services at most; all its texts are read.
 */
export const searchServices = async (ask: Ask, words: readonly string[], locale: Locale): Promise<Found> =>
  findServices(words, await ask<WordHit>(hits, words), locale);
