import { addDays } from "@sportello/domain/time/rome-day";
import type { Example } from "./example.ts";

/** A day in the restricted zone, within the next month. */
export const ztlDailyPassExample: Example = ({ draw, today }) => ({
  plate: `AB${draw.digits(3)}CD`,
  day: addDays(today, draw.whole(1, 20)),
  zones: { a: true, b: false, c: false },
  declaresTruth: true,
});
