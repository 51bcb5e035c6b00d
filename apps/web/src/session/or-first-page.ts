import { refusalOf } from "./refusal-of.ts";

/** A page of a list; where the address names a place that never was (typed by hand, or cut in a mail), the first page. */
export const orFirstPage = async <Value>(
  cursor: string | undefined,
  ask: (cursor: string | undefined) => Promise<Value>,
): Promise<Value> => {
  if (cursor === undefined) return ask(undefined);
  try {
    return await ask(cursor);
  } catch (error) {
    if (refusalOf(error) !== "invalid_input") throw error;
    return ask(undefined);
  }
};
