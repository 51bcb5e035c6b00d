import { describe, expect, test } from "vitest";
import { eachComponent, listKeysIn, renameSubforms, subformsIn } from "./subform-keys.ts";

const uses = (form: unknown, version: unknown, key = "f") => ({ type: "form", key, form, version });
const page = (...components: unknown[]) => ({ type: "panel", key: "p", components });
const form = (...components: unknown[]) => ({ display: "wizard", components: [page(...components)] });
const nested = form(
  uses("indirizzo", 1),
  {
    type: "columns",
    key: "c",
    columns: [{ components: [uses("veicolo", 2)] }, { components: [uses("indirizzo", 1)] }],
  },
  { type: "datagrid", key: "d", components: [{ type: "container", key: "e", components: [uses("iban", 3)] }] },
  { type: "select", key: "s", dataSrc: "tenant", list: "zone" },
  { type: "select", key: "t", dataSrc: "values", list: "altre" },
  { type: "textfield", key: "u", form: "finto", version: 9, list: "finta", dataSrc: "tenant" },
);

describe("what a stored form names", () => {
  test("are its blocks with their versions, wherever they stand, each once", () => {
    expect([...subformsIn(nested)].toSorted()).toEqual(["iban@3", "indirizzo@1", "veicolo@2"]);
  });

  test("are the lists of the municipality that its choices come from, and no others", () => {
    expect([...listKeysIn(nested)]).toEqual(["zone"]);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "form"],
    ["a list of nothing", [null, [null], 7]],
    ["a block without a name", form({ type: "form", key: "f", version: 1 })],
    ["a block named by a number", form(uses(7, 1))],
    ["a thing whose type is none", { type: 7, form: "x", version: 1 }],
  ])("is nothing in %s", (_, json) => {
    expect([subformsIn(json).size, listKeysIn(json).size]).toEqual([0, 0]);
  });

  test("is visited once each, parents before children", () => {
    const keys: unknown[] = [];
    eachComponent(form(page(uses("a", 1, "inner"))), ({ key }) => void keys.push(key));
    expect(keys).toEqual(["p", "p", "inner"]);
  });
});

describe("naming other versions", () => {
  const renamed = new Map([
    ["indirizzo@1", 4],
    ["iban@3", 1],
  ]);

  test("changes those that are named and nothing else, and leaves the given form as it was", () => {
    const before = structuredClone(nested);
    const after = renameSubforms(nested, renamed);
    expect(nested).toEqual(before);
    expect([...subformsIn(after)].toSorted()).toEqual(["iban@1", "indirizzo@4", "veicolo@2"]);
    expect(
      renameSubforms(
        after,
        new Map([
          ["indirizzo@4", 1],
          ["iban@1", 3],
        ]),
      ),
    ).toEqual(before);
  });

  test("does not go on from one new name to the next", () => {
    const swapped = renameSubforms(
      form(uses("a", 1), uses("a", 2)),
      new Map([
        ["a@1", 2],
        ["a@2", 1],
      ]),
    );
    expect(swapped).toEqual(form(uses("a", 2), uses("a", 1)));
  });

  test("without names is the same form", () => {
    expect(renameSubforms(nested, new Map())).toEqual(nested);
  });

  test("passes by what only looks like a block", () => {
    const alike = form({ type: "textfield", key: "x", form: "indirizzo", version: 1 });
    expect(renameSubforms(alike, renamed)).toEqual(alike);
  });
});
