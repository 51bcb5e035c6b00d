import { z } from "zod";
import { Meta, sessionsOf } from "./sessions.ts";
import { isStorable } from "./storable.ts";

const MAX_BYTES = 512 * 1024;

/** One event as a client sends it. */
const SentEvent = z.object({
  name: z.string().min(1).max(512).refine(isStorable, "a name must be well-formed text without U+0000"),
  data: z.record(z.string(), z.unknown()).nullish(),
  user: z.record(z.string(), z.unknown()).nullish(),
  id: z.string().max(512).refine(isStorable, "an id must be well-formed text without U+0000").nullish(),
  ts: z.number().int().nonnegative().nullish(),
  v: z.string().nullish(),
  meta: Meta.nullish(),
});
type SentEvent = z.infer<typeof SentEvent>;

export const SentEvents = z.union([z.array(SentEvent).min(1).max(5_000), SentEvent.transform((event) => [event])]);

/** An event as runs see it. */
export type Event = {
  id: string;
  name: string;
  data: Record<string, unknown>;
  user: Record<string, unknown>;
  ts: number;
  v?: string;
  meta?: { sessions: Record<string, string> };
};

/** An event on its way in: `id` is the engine's, `key` the author's own id, which counts once in 24 hours. */
export type Incoming = { id: string; key: string | null; event: Event; body: string };

/** Gives a sent event its ids and its time. `data._inngest` is the engine's own and is dropped from outside. */
export function incoming(sent: SentEvent, id: string, now: number): Incoming {
  const { _inngest: _, ...data } = sent.data ?? {};
  const sessions = sessionsOf(sent.meta);
  const event: Event = {
    id: sent.id ? sent.id : id,
    name: sent.name,
    data,
    user: sent.user ?? {},
    ts: sent.ts ? sent.ts : now,
    ...(sent.v ? { v: sent.v } : {}),
    ...(sessions === undefined ? {} : { meta: { sessions } }),
  };
  return { id, key: sent.id ? sent.id : null, event, body: JSON.stringify(event) };
}

/** Why these events are refused, or null. Internal names would let anyone forge an invocation or a failure. */
export function refusedEvents(events: readonly SentEvent[]): string | null {
  const forged = events.find((event) => /^inngest\//i.test(event.name));
  if (forged !== undefined)
    return `event name "${forged.name}" is reserved: names beginning with inngest/ come only from the engine`;
  const large = events.find((event) => Buffer.byteLength(JSON.stringify(event)) > MAX_BYTES);
  return large === undefined ? null : `event "${large.name}" is larger than ${MAX_BYTES} bytes`;
}
