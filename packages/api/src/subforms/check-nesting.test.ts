import type { FormDefinition } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { nestingFaults } from "./check-nesting.ts";

const text = (key: string) => ({ type: "textfield", key, label: key, input: true });
const uses = (form: string, version = 1, key = form) => ({ type: "form", key, form, version });
const block = (...components: object[]) => ({ display: "form", components }) as unknown as FormDefinition;
const group = (key: string, ...components: object[]) => ({
  type: "container",
  key,
  label: key,
  input: true,
  components,
});

/** What would be wrong with this block as version 2 of "casa", with these others on the shelf. */
const faults = (form: FormDefinition, shelf: Record<string, FormDefinition> = {}) =>
  nestingFaults("casa", 2, form, (key, version) => shelf[`${key}@${version}`]).map(
    ({ code, path }) => `${code} at ${path}`,
  );

describe("a block", () => {
  test("without others in it, or with others that are there, has no fault", () => {
    expect(faults(block(text("via")))).toEqual([]);
    expect(faults(block(uses("indirizzo")), { "indirizzo@1": block(text("via")) })).toEqual([]);
  });

  test.each<[string, FormDefinition]>([
    ["that nobody has", block(text("via"), uses("indirizzo"))],
    ["of another version", block(text("via"), uses("indirizzo", 7))],
  ])("that holds one %s says where", (_, form) => {
    const [fault, ...more] = faults(form, { "indirizzo@2": block(text("via")) });
    expect(more).toEqual([]);
    expect(fault).toMatch(/ at components\.1/);
  });

  test("that holds a missing one inside a group says so, too", () => {
    expect(faults(block(group("dati", text("a"), uses("indirizzo"))))).toHaveLength(1);
  });

  test.each([1, 2])("that holds itself is a circle, whichever version (%i)", (version) => {
    expect(faults(block(text("a"), uses("casa", version)), { "casa@1": block(text("via")) })).toEqual([
      "cyclic_subform at components.1",
    ]);
  });

  test.each([2, 3, 5])("that comes back to itself over %i others is a circle", (length) => {
    const shelf = Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `b${index}@1`,
        block(index === length - 1 ? uses("casa", 2) : uses(`b${index + 1}`)),
      ]),
    );
    expect(faults(block(uses("b0")), shelf).length).toBeGreaterThan(0);
  });

  test("that two others hold together is none: the same address may stand in two places", () => {
    const shelf = {
      "residenza@1": block(uses("indirizzo")),
      "domicilio@1": block(uses("indirizzo")),
      "indirizzo@1": block(text("via")),
    };
    expect(faults(block(uses("residenza"), uses("domicilio")), shelf)).toEqual([]);
  });
});

describe("blocks in blocks", () => {
  const tower = (deep: number) =>
    Object.fromEntries(
      Array.from({ length: deep }, (_, index) => [
        `b${index}@1`,
        block(index === deep - 1 ? text("via") : uses(`b${index + 1}`)),
      ]),
    );

  test.each<[number, boolean]>([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [6, false],
  ])("below this one, %i deep: fine is %s", (deep, isFine) => {
    expect(faults(block(uses("b0")), tower(deep)).length === 0).toBe(isFine);
  });
});
