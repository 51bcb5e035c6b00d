import { extendTrail, readTrail } from "../../../../../paging/page-trail.ts";
import { mostPages, type Walk } from "./walk.ts";

/** A page of the list as the procedure answers it. */
type Answer = { readonly items: readonly { readonly id: string }[]; readonly nextCursor: string | null };

/** Which page is to be asked for, so that one can go on from here: `cursor` is where it begins, undefined the list's first. */
export type Turn = { readonly to: "next" | "previous"; readonly cursor: string | undefined };

/** At an end of what is known, the page beyond; null in the middle and at the ends of the list. */
export const turnAt = (walk: Walk | null, id: string): Turn | null => {
  const ids = walk?.pages.flatMap((page) => page.ids) ?? [];
  if (!walk || !ids.includes(id)) return null;
  if (ids.at(-1) === id && walk.nextCursor !== null) return { to: "next", cursor: walk.nextCursor };
  const { isFirst, previous } = readTrail(walk.pages[0]?.da);
  return ids[0] === id && !isFirst ? { to: "previous", cursor: readTrail(previous).cursor } : null;
};

/** The walk with the page that was asked for. What is known already is not taken again: rows move up when others left the list. */
export const turned = (walk: Walk, { to, cursor }: Turn, { items, nextCursor }: Answer): Walk => {
  const known = new Set(walk.pages.flatMap((page) => page.ids));
  const ids = items.map(({ id }) => id);
  if (to === "previous") {
    if (readTrail(walk.pages[0]?.da).isFirst) return walk;
    const overlap = ids.findIndex((id) => known.has(id));
    const da = readTrail(walk.pages[0]?.da).previous;
    const pages = [
      { ...(da === undefined ? {} : { da }), ids: overlap === -1 ? ids : ids.slice(0, overlap) },
      ...walk.pages,
    ];
    const left = pages.slice(mostPages);
    // What is forgotten at the far end begins where the last of the remembered pages ends.
    return {
      ...walk,
      pages: pages.slice(0, mostPages),
      nextCursor: left.length === 0 ? walk.nextCursor : (readTrail(left[0]?.da).cursor ?? null),
    };
  }
  if (cursor !== walk.nextCursor || cursor === undefined) return walk;
  const page = { da: extendTrail(walk.pages.at(-1)?.da, cursor), ids: ids.filter((id) => !known.has(id)) };
  return { ...walk, pages: [...walk.pages, page].slice(-mostPages), nextCursor };
};
