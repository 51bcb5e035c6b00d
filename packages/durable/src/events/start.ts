import type { RegisteredFunction } from "../registry/registry.ts";
import type { Arrival } from "./arrival.ts";

/** A run about to be made: which function, of which event(s), and how. */
export type Start = {
  fn: RegisteredFunction;
  arrivals: Arrival[];
  /** milliseconds before it may begin */
  delay: number;
  correlation: string | null;
};
