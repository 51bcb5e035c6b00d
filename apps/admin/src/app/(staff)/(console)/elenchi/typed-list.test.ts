import { expect, test } from "vitest";
import { entryFaults, type TypedEntry, typedEntry, writtenEntry, writtenName } from "./typed-list.ts";

const row = (id: string, more: Partial<TypedEntry> = {}): TypedEntry => ({
  id,
  value: id,
  it: `Voce ${id}`,
  de: "",
  en: "",
  ...more,
});

test("an entry goes into the fields and comes out as it was", () => {
  const entry = { value: "rodari", label: { it: "Primaria Rodari", de: "Grundschule" } };
  expect(writtenEntry(typedEntry(entry, "1"))).toEqual(entry);
  expect(writtenEntry(row("a", { value: " a ", it: " A ", de: " " }))).toEqual({ value: "a", label: { it: "A" } });
});

test.each([
  [[row("a"), row("b")], []],
  [[row("a", { value: " " })], [["a", "value"]]],
  [[row("a"), row("b", { value: " a " })], [["b", "value"]]],
  [[row("a", { it: " " })], [["a", "label"]]],
  [[], []],
] as const)("the faults of %j are %j", (entries, faults) => {
  expect([...entryFaults(entries)]).toEqual(faults);
});

test("a name keeps the languages that were written, Italian always", () => {
  expect(writtenName({ it: " Scuole ", de: "", en: "Schools" })).toEqual({ it: "Scuole", en: "Schools" });
});
