import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeInstant } from "./node-instant.ts";

describe("an instant of the node", () => {
  test.each([
    ["with its zone", "2026-11-26T10:05:00+01:00", "2026-11-26T09:05:00.000Z"],
    ["in universal time", "2026-11-26T10:05:00.000Z", "2026-11-26T10:05:00.000Z"],
    ["without a zone, by the clocks of Rome", "2026-11-26T10:05:00", "2026-11-26T09:05:00.000Z"],
    ["without a zone in summer", "2026-07-26T10:05:00", "2026-07-26T08:05:00.000Z"],
    ["with the fractions Java writes", "2026-11-26T10:05:00.123456789", "2026-11-26T09:05:00.123Z"],
    ["that is a date alone", "2026-11-26", "2026-11-25T23:00:00.000Z"],
    ["that is a date with a zone, as XML allows", "2026-11-26+01:00", "2026-11-25T23:00:00.000Z"],
    ["that is a date in universal time", "2026-11-26Z", "2026-11-25T23:00:00.000Z"],
    ["with blanks around it", " 2026-11-26T10:05:00Z\n", "2026-11-26T10:05:00.000Z"],
  ])("%s", (_how, text, instant) => expect(nodeInstant(text)?.toISOString()).toBe(instant));

  test.each([
    "",
    "ieri",
    "26/11/2026",
    "2026-02-30",
    "2026-02-30T10:00:00Z",
    "2026-11-26 10:05:00",
    "2026-11-26T10:05",
    "1795687500",
    "2026-11-26T99:00:00+01:00",
    "2026-11-26T10:05:00 Europe/Rome",
  ])("is not %j", (text) => {
    expect(nodeInstant(text)).toBeNull();
  });

  test("is read or refused whatever is written, and never becomes an invalid date", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?(Z|[+-]\d{2}:\d{2})?$/)),
        (text) => !Number.isNaN((nodeInstant(text) ?? new Date()).getTime()),
      ),
    );
  });

  test("with a zone means the same wherever it is written", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z"), noInvalidDate: true }),
        (date) => nodeInstant(date.toISOString())?.getTime() === date.getTime(),
      ),
    );
  });
});
