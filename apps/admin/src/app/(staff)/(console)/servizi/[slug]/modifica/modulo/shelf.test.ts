import type { FormDefinition } from "@sportello/forms/definition";
import { expect, test } from "vitest";
import { finderOn, isSubformType, newestOn, type Shelf, subformType } from "./shelf.ts";

const form = (label: string): FormDefinition => ({
  display: "form",
  components: [{ type: "textfield", key: "text", label }],
});
const shelf: Shelf = [
  { key: "address", version: 2, name: { it: "Indirizzo" }, form: form("due") },
  { key: "address", version: 1, name: { it: "Indirizzo" }, form: form("uno") },
  { key: "vehicle", version: 1, name: { it: "Veicolo" }, form: form("veicolo") },
];

test("of each subform the newest version is offered", () => {
  expect(newestOn(shelf).map(({ key, version }) => [key, version])).toEqual([
    ["address", 2],
    ["vehicle", 1],
  ]);
});
test("a form finds the version it names, and no other", () => {
  const find = finderOn(shelf);
  expect(find("address", 1)).toEqual(form("uno"));
  expect(find("address", 2)).toEqual(form("due"));
  expect(find("address", 3)).toBeUndefined();
  expect(find("nothing", 1)).toBeUndefined();
});
test("what is added of the shelf is told from a type of the palette", () => {
  expect(isSubformType(subformType("vehicle"))).toBe(true);
  expect(isSubformType("form")).toBe(false);
  expect(isSubformType("textfield")).toBe(false);
});
