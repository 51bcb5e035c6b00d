import { addDays, type Day, daysBetween, romeDay } from "../time/rome-day.ts";
import { pausingStatuses, type Status } from "./status.ts";

/** A stretch in which the office waits for the citizen; `to` is null while it lasts. */
export type Pause = { readonly from: Date; readonly to: Date | null };

export type Deadline = {
  /** Last day on which the office may conclude. */
  readonly dueOn: Day;
  /** The term stands still now: `dueOn` is what it would be if the citizen answered today. */
  readonly isPaused: boolean;
  /** Days still to go; negative when overdue. */
  readonly daysLeft: number;
};

/** The pauses written in an application's history, which is given in the order of time. */
export const pausesOf = (history: readonly { readonly to: Status; readonly at: Date }[]): Pause[] => {
  const pauses: Pause[] = [];
  let openSince: Date | null = null;
  for (const { to, at } of history) {
    const isPausing = (pausingStatuses as readonly Status[]).includes(to);
    if (isPausing && openSince === null) openSince = at;
    if (!isPausing && openSince !== null) {
      pauses.push({ from: openSince, to: at });
      openSince = null;
    }
  }
  return openSince === null ? pauses : [...pauses, { from: openSince, to: null }];
};

/**
 * The last day to conclude (art. 2 of law 241/1990): `maxDays` calendar days of Europe/Rome after the day of sending,
 * which is not counted (art. 2963 of the civil code), moved by the days spent waiting for integrations.
 */
export const deadlineOf = (term: {
  readonly submittedAt: Date;
  readonly maxDays: number;
  readonly pauses: readonly Pause[];
  readonly now: Date;
}): Deadline => {
  const waited = term.pauses.reduce(
    (days, { from, to }) => days + daysBetween(romeDay(from), romeDay(to ?? term.now)),
    0,
  );
  const dueOn = addDays(romeDay(term.submittedAt), term.maxDays + waited);
  return {
    dueOn,
    isPaused: term.pauses.some(({ to }) => to === null),
    daysLeft: daysBetween(romeDay(term.now), dueOn),
  };
};
