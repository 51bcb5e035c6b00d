import { describe, expect, test } from "vitest";
import { createFaults, type Fault } from "./faults.ts";

const next = (faults: ReturnType<typeof createFaults>, calls: number): Fault[] =>
  Array.from({ length: calls }, () => faults.take());

describe("a vendor's bad days", () => {
  test("begin well", () => expect(next(createFaults(), 3)).toEqual(["well", "well", "well"]));

  test.each(["down", "unknown_outcome"] as const)(
    "of being %s last as many calls as were wished, then it is well again",
    (fault) => {
      const faults = createFaults();
      faults.set(fault, 2);
      expect(next(faults, 4)).toEqual([fault, fault, "well", "well"]);
    },
  );

  test("without a number last until they are ended by hand", () => {
    const faults = createFaults();
    faults.set("down");
    expect(new Set(next(faults, 500))).toEqual(new Set(["down"]));
    faults.set("well");
    expect(faults.take()).toBe("well");
  });

  test("looked at are not used up", () => {
    const faults = createFaults();
    faults.set("down", 1);
    expect([faults.current(), faults.current(), faults.take(), faults.current()]).toEqual([
      "down",
      "down",
      "down",
      "well",
    ]);
  });

  test("of no call are none", () => {
    const faults = createFaults();
    faults.set("down", 0);
    expect([faults.current(), faults.take()]).toEqual(["well", "well"]);
  });

  test("wished anew begin anew", () => {
    const faults = createFaults();
    faults.set("down", 5);
    faults.take();
    faults.set("unknown_outcome", 1);
    expect(next(faults, 2)).toEqual(["unknown_outcome", "well"]);
  });
});
