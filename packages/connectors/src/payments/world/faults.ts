/** What a vendor's bad day looks like from outside. */
export type Fault = "well" | "down" | "unknown_outcome";

/** The next calls of a vendor: so many go wrong, then it is well again. */
export const createFaults = () => {
  let fault: Fault = "well";
  let left = 0;
  return {
    set: (next: Fault, count = Number.POSITIVE_INFINITY) => {
      fault = next;
      left = count;
    },
    /** The fault of this call; counts it. */
    take: (): Fault => {
      if (fault === "well" || left <= 0) return "well";
      left -= 1;
      return fault;
    },
    current: (): Fault => (left > 0 ? fault : "well"),
  };
};
export type Faults = ReturnType<typeof createFaults>;
