import { structureOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { expect, test } from "vitest";
import { shownLines, startExpanded } from "./start-expanded.ts";

const form = (groups: number, questions: number): FormDefinition => ({
  display: "wizard",
  components: ["one", "two"].map((key) => ({
    type: "panel",
    key,
    title: key,
    components: Array.from({ length: groups }, (_unused, group) => ({
      type: "fieldset",
      key: `${key}${group}`,
      legend: "Gruppo",
      components: Array.from({ length: questions }, (_one, index) => ({
        type: "textfield",
        key: `${key}${group}q${index}`,
        label: "Domanda",
      })),
    })),
  })),
});

test("a short form begins with its first page open and everything in it", () => {
  const nodes = structureOf(form(2, 3));
  expect(shownLines(nodes, startExpanded(nodes))).toBe(2 + 2 + 6);
});
test("a page of 700 questions begins with its groups closed", () => {
  const nodes = structureOf(form(7, 100));
  expect(shownLines(nodes, startExpanded(nodes))).toBe(2 + 7);
});
test("opening a group shows its lines and no other's", () => {
  const nodes = structureOf(form(7, 100));
  expect(shownLines(nodes, new Set([...startExpanded(nodes), "one3"]))).toBe(2 + 7 + 100);
});
test("a closed page hides what is open in it", () => {
  const nodes = structureOf(form(1, 5));
  expect(shownLines(nodes, new Set(["one0"]))).toBe(2);
});
