import { QueueQuestion } from "./question.ts";

/** A kept question; what this version of the product no longer understands of it is left out. */
export const readQuestion = (kept: unknown): QueueQuestion => {
  const whole = QueueQuestion.safeParse(kept);
  return whole.success ? whole.data : { filter: {}, sort: "newest" };
};
