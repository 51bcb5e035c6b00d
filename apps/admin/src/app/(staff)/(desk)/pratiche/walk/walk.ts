import { z } from "zod";

const slot = "sportello-staff.walk";

/** The list somebody opened an application from: its address with the filters, and its applications in order. */
const Walk = z.object({ address: z.string().startsWith("/pratiche"), ids: z.array(z.string()).max(500) });
export type Walk = z.infer<typeof Walk>;

/** Kept for this tab alone, until another list is looked at. */
export const keepWalk = (walk: Walk): void => sessionStorage.setItem(slot, JSON.stringify(walk));

export const keptWalk = (): string | null => sessionStorage.getItem(slot);

/** Where an application stands in its list; `position` counts from one. */
export type Place = { readonly address: string; readonly position: number; readonly count: number; readonly previous: string | null; readonly next: string | null };

/** Null for an application that was not opened from a list, and for anything unreadable. */
export const placeIn = (kept: string | null, id: string): Place | null => {
  const walk = Walk.safeParse(asJson(kept));
  const at = walk.success ? walk.data.ids.indexOf(id) : -1;
  if (!walk.success || at === -1) return null;
  const { address, ids } = walk.data;
  return { address, position: at + 1, count: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
};

const asJson = (kept: string | null): unknown => {
  try {
    return JSON.parse(kept ?? "null");
  } catch {
    return null;
  }
};
