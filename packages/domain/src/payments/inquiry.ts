const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How often a payment that is not final is asked about, by its age: minutes, then hours, then days. */
export const ladder: readonly { readonly until: number; readonly every: number }[] = [
  { until: 5 * minute, every: minute },
  { until: 15 * minute, every: 5 * minute },
  { until: 7 * day, every: hour },
  { until: 30 * day, every: 6 * hour },
  { until: 365 * day, every: 7 * day },
];

/**
 * When to ask the intermediary again; null when a year has passed: then it counts as expired. The age counts from the last
 * thing the citizen did (`since`): whoever is at the checkout now is asked about every minute.
 */
export const nextInquiry = (since: Date, now: Date): Date | null => {
  const age = now.getTime() - since.getTime();
  const step = ladder.find(({ until }) => age < until);
  return step ? new Date(now.getTime() + step.every) : null;
};
