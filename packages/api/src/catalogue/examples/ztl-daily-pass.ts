import { addDays } from "@sportello/domain/time/rome-day";
import type { Example } from "./example.ts";

/** A day in the restricted zone, within the next month. */
export const ztlDailyPassExample: Example = ({ draw, today }) => ({
  plate: `${draw.letters(2)}${draw.digits(3)}${draw.letters(2)}`,
  day: addDays(today, draw.whole(1, 20)),
  zones: draw.some(["a", "b", "c"]),
  declaresTruth: true,
});
