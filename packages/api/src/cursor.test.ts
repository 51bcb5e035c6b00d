import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf, readCursor, writeCursor } from "./cursor.ts";

test("a cursor leads back to where its page ended", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      fc.uuid({ version: 7 }),
      (at, id) => {
        expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id });
      },
    ),
  );
});

test.each([
  "",
  "x",
  "bm90IGpzb24",
  Buffer.from('["2026-01-01","1"]').toString("base64url"),
  Buffer.from('{"at":1}').toString("base64url"),
])("a cursor that we did not write is refused: %j", (cursor) => {
  expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: "invalid_input" }));
});

test("there is a next page only when one more row was found than the page shows", () => {
  const rows = [1, 2, 3].map((number) => ({
    id: `0192f5c0-0000-7000-8000-00000000000${number}`,
    at: new Date(`2026-01-0${number}`),
  }));
  const page = pageOf(rows, 2, ({ at }) => at);
  expect(page.items).toHaveLength(2);
  expect(readCursor(page.nextCursor ?? undefined)).toEqual({ at: rows[1]?.at, id: rows[1]?.id });
  expect(pageOf(rows, 3, ({ at }) => at).nextCursor).toBeNull();
});
