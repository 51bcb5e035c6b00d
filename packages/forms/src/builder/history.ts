import type { FormDefinition } from "../definition.ts";
import type { Place } from "./edit/place.ts";

/** A form as it was at one moment of the work, and what was chosen in it. */
export type Moment = { readonly form: FormDefinition; readonly place: Place };
export type History = { readonly past: readonly Moment[]; readonly now: Moment; readonly future: readonly Moment[] };

/** Definitions share what did not change, so many steps cost little. */
const maxSteps = 200;

export const begin = (now: Moment): History => ({ past: [], now, future: [] });

export const step = ({ past, now }: History, next: Moment): History => ({
  past: [...past, now].slice(-maxSteps),
  now: next,
  future: [],
});

/** The step before, or the same history where nothing was done yet. */
export const undo = (history: History): History => {
  const last = history.past.at(-1);
  return last ? { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] } : history;
};

export const redo = (history: History): History => {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.now], now: next, future } : history;
};

/** Another component is looked at: nothing to undo. */
export const choose = (history: History, place: Place): History => ({ ...history, now: { ...history.now, place } });
