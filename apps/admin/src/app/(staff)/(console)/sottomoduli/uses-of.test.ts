import { expect, test } from "vitest";
import { peopleOf, type Use } from "./uses-of.ts";

const use = (kind: Use["kind"], where: string, version: number, it = where): Use => ({
  kind,
  where,
  version,
  name: { it },
});

test("a service is one line, with what is in force and what is being prepared", () => {
  expect(
    peopleOf([
      use("published", "ztl", 1, "Permesso"),
      use("draft", "ztl", 2, "Permesso nuovo"),
      use("published", "nido", 1),
    ]),
  ).toEqual([
    { where: "ztl", name: { it: "Permesso nuovo" }, isSubform: false, published: [1], prepared: [2] },
    { where: "nido", name: { it: "nido" }, isSubform: false, published: [1], prepared: [] },
  ]);
});
test("a subform of the name of a service is another line", () => {
  expect(
    peopleOf([use("subform", "ztl", 3), use("draft", "ztl", 1)]).map(({ isSubform, published, prepared }) => [
      isSubform,
      published,
      prepared,
    ]),
  ).toEqual([
    [true, [3], []],
    [false, [], [1]],
  ]);
});
test("nobody is no line", () => {
  expect(peopleOf([])).toEqual([]);
});
