import fc from "fast-check";
import { expect, it } from "vitest";
import { extendTrail, readTrail } from "./page-trail.ts";

it("begins at the first page", () => {
  expect(readTrail(undefined)).toEqual({ cursor: undefined, page: 1, previous: undefined, isFirst: true });
});

it("goes back to the first page from the second", () => {
  expect(readTrail(extendTrail(undefined, "c1"))).toEqual({
    cursor: "c1",
    page: 2,
    previous: undefined,
    isFirst: false,
  });
});

it("walks forward and back over the same pages", () => {
  const cursor = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  fc.assert(
    fc.property(fc.array(cursor, { minLength: 2, maxLength: 12 }), (cursors) => {
      const trail = cursors.reduce<string | undefined>(extendTrail, undefined);
      expect(readTrail(trail)).toMatchObject({ cursor: cursors.at(-1), page: cursors.length + 1 });
      expect(readTrail(readTrail(trail).previous).cursor).toBe(cursors.at(-2));
    }),
  );
});
