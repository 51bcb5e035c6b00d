import { expect, test } from "vitest";
import { retryAfterSeconds } from "./retry-after.ts";

const now = new Date("2026-11-23T10:00:00Z");

test.each([
  ["120", 120],
  ["0", 0],
  ["999999999", 86_400],
  ["Mon, 23 Nov 2026 10:02:00 GMT", 120],
  ["Mon, 23 Nov 2026 09:00:00 GMT", 0],
  ["soon", undefined],
  ["-5", undefined],
  [null, undefined],
])("Retry-After %j waits %j seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});
