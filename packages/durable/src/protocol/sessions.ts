import { z } from "zod";
import { isStorable } from "./storable.ts";

const MOST = 5;
const key = z.string().min(1).refine(isStorable);
const value = z.union([z.string().min(1).refine(isStorable), z.number()]);

/**
 * What the SDK sends beside an event's data: sessions by which runs are grouped, those of the run that sends (`propagated_sessions`) and those its author
 * gave. Unknown fields are dropped, as the reference server does.
 */
export const Meta = z.object({
  sessions: z.record(key, value.nullable()).nullish(),
  propagated_sessions: z.record(key, value).nullish(),
});
export type Meta = z.infer<typeof Meta>;

/**
 * The sessions of an event: the author's go before those of the run that sent it, his `null` takes one away, and `null` for all of them takes all away. Five at
 * most, the author's first.
 * @returns undefined when there are none
 */
export function sessionsOf(meta: Meta | null | undefined): Record<string, string> | undefined {
  if (meta === null || meta === undefined || meta.sessions === null) return undefined;
  const own = meta.sessions ?? {};
  const inherited = Object.entries(meta.propagated_sessions ?? {}).filter(([name]) => !Object.hasOwn(own, name));
  const kept = [...Object.entries(own), ...inherited]
    .flatMap(([name, id]): [string, string][] => (id === null ? [] : [[name, String(id)]]))
    .slice(0, MOST);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
