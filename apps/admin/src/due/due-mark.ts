import { isFinal, pausingStatuses, type Status } from "@sportello/domain/applications/status";
import { daysBetween, type Day } from "@sportello/domain/time/rome-day";

/** How urgent an application is: `days` are calendar days from today, or since the deadline when overdue. */
export type DueMark =
  | { readonly kind: "none" }
  | { readonly kind: "paused" }
  | { readonly kind: "overdue" | "today" | "soon" | "later"; readonly days: number };

/** From so many days before the deadline an application asks to be looked at. */
export const soonDays = 5;

/** What the desk says of a deadline (art. 2 of law 241/1990): nothing once decided, paused while the citizen has the ball. */
export const dueMark = (dueOn: Day | null, status: Status, today: Day): DueMark => {
  if (dueOn === null || isFinal(status)) return { kind: "none" };
  if ((pausingStatuses as readonly Status[]).includes(status)) return { kind: "paused" };
  const days = daysBetween(today, dueOn);
  if (days < 0) return { kind: "overdue", days: -days };
  if (days === 0) return { kind: "today", days };
  return { kind: days <= soonDays ? "soon" : "later", days };
};
