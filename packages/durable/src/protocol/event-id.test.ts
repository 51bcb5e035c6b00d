import { decodeTime } from "ulid";
import { expect, test } from "vitest";
import { eventIds, idFrom, newId } from "./event-id.ts";

const seed = (bytes: number[]): string => `1700000000000,${Buffer.from(bytes).toString("base64")}`;

test("the same seed gives the same ids, one after the other, with the seed's time", () => {
  const ids = eventIds(seed([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 3);
  expect(ids).toEqual(eventIds(seed([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 3));
  expect(new Set(ids).size).toBe(3);
  expect(ids.map(decodeTime)).toEqual([1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_000]);
  expect(ids[0]).toBe("01HF7YAT00041061050R3GG28B");
});

test("the last four bytes wrap around", () => {
  expect(eventIds(seed([0, 0, 0, 0, 0, 0, 255, 255, 255, 255]), 1)[0]?.slice(10)).toBe("0000000000000000");
});

test.each([
  null,
  "",
  "x",
  "1700000000000,AAAA",
  "99999999999999999,AQIDBAUGBwgJCg==",
  "1700000000000,AQIDBAUGBwgJCg==x",
])("a seed that is none (%j) gives fresh ids", (wrong) => {
  const [one, two] = eventIds(wrong, 2);
  expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(one).not.toBe(two);
  expect(eventIds(wrong, 1)[0]).not.toBe(one);
});

test("new ids rise, and an id from a text is always the same", () => {
  expect(newId() < newId()).toBe(true);
  expect(idFrom(5, "a")).toBe(idFrom(5, "a"));
  expect(idFrom(5, "a")).not.toBe(idFrom(5, "b"));
});
