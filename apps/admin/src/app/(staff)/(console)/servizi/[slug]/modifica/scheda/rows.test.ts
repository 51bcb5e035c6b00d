import { expect, test } from "vitest";
import { removed, rowsOf, swapped, withRow, withRows } from "./rows.ts";

const text = (it: string) => ({ it });
const sheet = {
  title: text("T"),
  summary: text("S"),
  recipients: text("R"),
  howTo: text("H"),
  needed: text("N"),
  outcome: text("O"),
  conditions: text("C"),
  times: {
    text: text("30 giorni"),
    steps: [
      { days: 1, title: text("Primo"), text: text("a") },
      { days: 9, title: text("Secondo"), text: text("b") },
    ],
  },
  more: [{ title: text("Casi"), text: text("c") }],
  links: [{ title: text("Legge"), url: "https://example.it" }],
};

test.each(["steps", "more", "links"] as const)("the rows of %s are put back as they were read", (list) => {
  expect(withRows(sheet, list, rowsOf(sheet, list))).toEqual(sheet);
});

test("a new row becomes what its list holds and nothing else", () => {
  const row = { title: text("Nuovo"), text: text("x"), url: "https://x.it", days: 3 };
  expect(withRows(sheet, "links", [row]).links).toEqual([{ title: text("Nuovo"), url: "https://x.it" }]);
  expect(withRows(sheet, "more", [row]).more).toEqual([{ title: text("Nuovo"), text: text("x") }]);
  expect(withRows(sheet, "steps", [{ title: text("Senza") }]).times.steps).toEqual([
    { days: 0, title: text("Senza"), text: text("") },
  ]);
});

test("rows change place, one at a time, and leave", () => {
  const rows = rowsOf(sheet, "steps");
  expect(swapped(rows, 0, 1).map(({ days }) => days)).toEqual([9, 1]);
  expect(swapped(rows, 0, -1)).toEqual(rows);
  expect(removed(rows, 0).map(({ days }) => days)).toEqual([9]);
  expect(withRow(rows, 1, { days: 30 }).map(({ days }) => days)).toEqual([1, 30]);
});
