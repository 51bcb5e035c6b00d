import { pageSize } from "@sportello/api/queue/question";
import { z } from "zod";
import { readTrail } from "../../../../../paging/page-trail.ts";

const slot = "sportello-staff.walk";
/** So many pages are remembered; the way to the ones before is in the trail. */
export const mostPages = 20;

const Page = z.object({
  /** Its trail in the address of the list, see `page-trail.ts`. */ da: z.string().optional(),
  ids: z.array(z.string()).max(pageSize),
});

/** The list somebody opened an application from: its address with the filters, its pages looked at so far, and where the next begins. */
const Walk = z.object({
  address: z.string().regex(/^\/pratiche(\?|$)/),
  pages: z.array(Page).min(1).max(mostPages),
  nextCursor: z.string().nullable(),
});
export type Walk = z.infer<typeof Walk>;

const listeners = new Set<() => void>();
export const onWalk = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => void listeners.delete(listen);
};

/** Kept for this tab alone, until another list is looked at. */
export const keepWalk = (walk: Walk): void => {
  sessionStorage.setItem(slot, JSON.stringify(walk));
  for (const listen of listeners) listen();
};

export const keptWalk = (): string | null => sessionStorage.getItem(slot);

/** Null for anything unreadable. */
export const readWalk = (kept: string | null): Walk | null => Walk.safeParse(asJson(kept)).data ?? null;

/** Where an application stands in its list; `position` counts from one. */
export type Place = {
  /** Of the page of the list it is on. */
  readonly address: string;
  readonly position: number;
  /** Of what is known of the list; `isMore` when it goes on. */
  readonly count: number;
  readonly isMore: boolean;
  readonly previous: string | null;
  readonly next: string | null;
};

/** Null for an application that was not opened from a list. */
export const placeIn = (walk: Walk | null, id: string): Place | null => {
  const page = walk?.pages.find(({ ids }) => ids.includes(id));
  if (!walk || !page) return null;
  const ids = walk.pages.flatMap((one) => one.ids);
  const at = ids.indexOf(id);
  const before = (readTrail(walk.pages[0]?.da).page - 1) * pageSize;
  return {
    address:
      page.da === undefined
        ? walk.address
        : `${walk.address}${walk.address.includes("?") ? "&" : "?"}${new URLSearchParams({ da: page.da })}`,
    position: before + at + 1,
    count: before + ids.length,
    isMore: walk.nextCursor !== null,
    previous: ids[at - 1] ?? null,
    next: ids[at + 1] ?? null,
  };
};

const asJson = (kept: string | null): unknown => {
  try {
    return JSON.parse(kept ?? "null");
  } catch {
    return null;
  }
};
