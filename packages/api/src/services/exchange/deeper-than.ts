/** Whether a value of JSON has boxes within boxes to more than so many levels. Goes level by level: one with thousands exhausts no stack. */
export const isDeeperThan = (json: unknown, levels: number): boolean => {
  let here: unknown[] = [json];
  for (let level = 0; level <= levels; level += 1) {
    here = here.flatMap((value): unknown[] =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (here.length === 0) return false;
  }
  return true;
};
