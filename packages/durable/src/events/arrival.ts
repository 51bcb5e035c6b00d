import type { Event } from "../protocol/event.ts";

/** An event that is stored and has not yet started anything. */
export type Arrival = { id: string; key: string | null; event: Event; body: string };
