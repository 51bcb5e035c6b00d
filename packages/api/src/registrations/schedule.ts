const minute = 60;
const hour = 60 * minute;

/** Seconds between one try and the next: from seconds to hours, 48 hours in all. */
export const retrySeconds: readonly number[] = [
  10,
  30,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  30 * minute,
  hour,
  2 * hour,
  ...Array.from({ length: 11 }, () => 4 * hour),
];

/** Seconds to wait after try `number` (counted from 0), null when it was the last. Up to a fifth is added at random, so that waiting documents do not all knock at once. */
export const pauseAfter = (number: number, random: number): number | null => {
  const seconds = retrySeconds[number];
  return seconds === undefined ? null : Math.round(seconds * (1 + random / 5));
};
