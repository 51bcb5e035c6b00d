import { describe, expect, test } from "vitest";
import type { FlowStep } from "./stepper.tsx";
import { neighbour, resumeStep, stepPath } from "./steps-of.ts";

const steps = (...confirmed: string[]): FlowStep[] =>
  ["privacy", "richiedente", "veicolo", "riepilogo"].map((key) => ({
    key,
    title: key,
    href: key,
    isConfirmed: confirmed.includes(key),
  }));

describe("a citizen who comes back to a draft", () => {
  test.each([
    ["nothing confirmed: begins with the privacy notice", [], "privacy"],
    ["the first pages done: goes on with the next", ["privacy", "richiedente"], "veicolo"],
    ["a page in the middle to do again: goes there first", ["privacy", "veicolo"], "richiedente"],
    ["everything done: reads the summary", ["privacy", "richiedente", "veicolo"], "riepilogo"],
  ])("%s", (_name, confirmed, step) => {
    expect(resumeStep(steps(...confirmed))).toBe(step);
  });
});

describe("the buttons under a page", () => {
  test.each([
    ["richiedente", 1, "veicolo"],
    ["richiedente", -1, "privacy"],
    ["veicolo", 1, "riepilogo"],
    ["riepilogo", 1, undefined],
    ["privacy", -1, undefined],
    ["a-page-that-vanished", 1, undefined],
  ] as const)("from %s by %d lead to %s", (key, distance, expected) => {
    expect(neighbour(steps(), key, distance)?.key).toBe(expected);
  });
});

test("the address of an application without a step is its door", () => {
  expect(stepPath("accesso-ztl", "1")).toBe("/servizi/accesso-ztl/richiesta/1");
  expect(stepPath("accesso-ztl", "1", "riepilogo")).toBe("/servizi/accesso-ztl/richiesta/1/riepilogo");
});
