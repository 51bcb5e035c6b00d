import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onePage } from "../../testing/permit-form.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { freshKey, keysOf, withFreshKeys } from "./fresh-keys.ts";
import { componentAt } from "./place.ts";
import { scopesAt } from "./scopes-at.ts";

describe("a key that is free", () => {
  test.each([
    ["plate", [], "plate"],
    ["plate", ["plate"], "plate2"],
    ["plate", ["plate", "plate2", "plate3"], "plate4"],
    ["plate2", ["plate2"], "plate3"],
    ["plate9", ["plate9", "plate2"], "plate3"],
    ["plate9", ["plate9"], "plate2"],
    ["123", ["123"], "c2"],
    ["x".repeat(64), ["x".repeat(64)], `${"x".repeat(63)}2`],
  ])("like %s, beside %j, is %s", (wished, taken, key) => {
    expect(freshKey(wished, new Set(taken))).toBe(key);
  });

  test("is always free, a key, and no longer than one may be", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,63}$/), fc.nat(30), (wished, count) => {
        const taken = new Set([
          wished,
          ...Array.from({ length: count }, (_, index) => `${wished.replace(/\d+$/, "")}${index + 2}`),
        ]);
        const free = freshKey(wished, taken);
        expect(taken.has(free)).toBe(false);
        expect(free).toMatch(/^[a-z][a-z0-9]{0,63}$/);
      }),
    );
  });
});

describe("a copy that stands beside what it was copied from", () => {
  const text = (key: string, changes: object = {}) => ({ type: "textfield", key, label: key, ...changes });
  const form = onePage(
    {
      type: "fieldset",
      key: "part",
      legend: "Parte",
      components: [
        text("kind"),
        text("plate", { conditional: { show: true, when: "kind", eq: "car" } }),
        text("note", { conditional: { show: true, when: "outside", eq: "x" } }),
        {
          type: "datagrid",
          key: "rows",
          label: "Righe",
          components: [text("kind"), text("more", { conditional: { show: true, when: "kind", eq: "x" } })],
        },
      ],
    },
    text("outside"),
  );
  const original = componentAt(form, "components.0.components.0");
  const copy = original && withFreshKeys(original, scopesAt(form, "components.0.components"), keysOf(form));

  test("has none of its keys; what is in rows has an object of its own and keeps them", () => {
    const json = JSON.stringify(copy);
    for (const key of ["part2", "kind2", "plate2", "note2", "rows2"]) expect(json).toContain(`"key":"${key}"`);
    expect(json).toContain('"key":"more"');
    expect(json.match(/"key":"kind"/g)).toHaveLength(1);
  });

  test("asks by its own questions, and by those outside where the first one did", () => {
    expect(copy).toMatchObject({
      components: [
        {},
        { conditional: { when: "kind2" } },
        { conditional: { when: "outside" } },
        { components: [{}, { conditional: { when: "kind" } }] },
      ],
    });
  });

  test("leaves the first as it was", () => {
    expect(listComponents(form).map(({ component }) => component.key)).toContain("plate");
    expect(JSON.stringify(original)).not.toContain("plate2");
  });

  test("where nothing is taken keeps every key", () => {
    expect(original && withFreshKeys(original, scopesAt(form, "components.0.components"), new Set())).toEqual(original);
  });

  test.each([
    ["columns", { type: "columns", key: "c", columns: [{ components: [text("a")] }, { components: [text("b")] }] }],
    [
      "a table",
      { type: "table", key: "c", header: [], rows: [[{ components: [text("a")] }, { components: [text("b")] }]] },
    ],
  ])("made of %s gets fresh keys in every cell", (_what, layout) => {
    const other = onePage(layout);
    const one = componentAt(other, "components.0.components.0");
    const json = JSON.stringify(one && withFreshKeys(one, scopesAt(other, "components.0.components"), keysOf(other)));
    expect([...json.matchAll(/"key":"(\w+)"/g)].map(([, key]) => String(key)).toSorted()).toEqual(["a2", "b2", "c2"]);
  });
});
