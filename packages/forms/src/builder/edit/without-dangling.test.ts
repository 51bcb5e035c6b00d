import { describe, expect, test } from "vitest";
import { parseForm } from "../../definition.ts";
import { onePage } from "../../testing/permit-form.ts";
import { componentAt, withList } from "./place.ts";
import { idAt, idRead, scopesAt } from "./scopes-at.ts";
import { withoutDangling } from "./without-dangling.ts";

const text = (key: string, changes: object = {}) => ({ type: "textfield", key, label: key, ...changes });
const when = (name: string) => ({ conditional: { show: true, when: name, eq: "1" } });
const all = (...names: string[]) => ({
  conditional: {
    show: true,
    conjunction: "all",
    conditions: names.map((component) => ({ component, operator: "isEqual", value: "1" })),
  },
});
/** The condition left on the last question of a page after another was thrown out of it unasked. */
const left = (...components: object[]) => {
  const whole = onePage(text("gone"), ...components);
  const [page] = whole.components;
  if (page?.type !== "panel") throw new Error("no page");
  const cut = { ...whole, components: [{ ...page, components: page.components.slice(1) }] };
  const mended = withoutDangling(cut);
  expect(parseForm(structuredClone(mended))).toMatchObject({ ok: true });
  const [mendedPage] = mended.components;
  return mendedPage?.type === "panel" ? mendedPage.components.at(-1)?.conditional : null;
};

describe("a condition on a question that is gone", () => {
  test("falls", () => expect(left(text("b", when("gone")))).toBeUndefined());

  test("stays where it is on another", () =>
    expect(left(text("a"), text("b", when("a")))).toEqual({ show: true, when: "a", eq: "1" }));

  test("loses the sentences about it and keeps the others", () =>
    expect(left(text("a"), text("b", all("gone", "a")))).toMatchObject({
      conjunction: "all",
      conditions: [{ component: "a" }],
    }));

  test("of nothing but such sentences falls", () => expect(left(text("b", all("gone", "gone")))).toBeUndefined());

  test("written as a rule falls as a whole: nobody can say what its rest would mean", () => {
    const rule = {
      conditional: { json: { and: [{ "==": [{ var: "data.gone" }, "1"] }, { "==": [{ var: "data.a" }, "1"] }] } },
    };
    expect(left(text("a"), text("b", rule))).toBeUndefined();
  });

  test.each(["today", "data", "row"])("written as a rule on %s stays", (name) => {
    const conditional = { json: { "!=": [{ var: name }, ""] } };
    expect(left(text("b", { conditional }))).toEqual(conditional);
  });

  test("into a subform that is not in its place yet stays: what is in it cannot be judged", () => {
    const form = onePage({ type: "form", key: "other", form: "vehicle", version: 1 }, text("b", when("other.plate")));
    expect(withoutDangling(form)).toEqual(form);
  });
});

test("only what stands within the place that was changed is looked at", () => {
  const form = onePage(text("b", when("b")), text("c", when("c")));
  const dangling = withList(form, "components.0.components", (all) =>
    all.map((one) => ({ ...one, conditional: { show: true, when: "gone", eq: "1" } })),
  );
  const mended = withoutDangling(dangling, "components.0.components.1");
  expect(componentAt(mended, "components.0.components.0")?.conditional).toBeDefined();
  expect(componentAt(mended, "components.0.components.1")?.conditional).toBeUndefined();
});

describe("where a name leads", () => {
  const form = onePage(text("a"), {
    type: "datagrid",
    key: "g",
    label: "G",
    components: [text("a"), text("b"), { type: "fieldset", key: "f", legend: "F", components: [text("c")] }],
  });
  const inRow = "components.0.components.1.components.1";

  test.each([
    ["a", inRow, "g.a"],
    ["g.a", inRow, "g.a"],
    ["c", inRow, "g.c"],
    ["a", "components.0.components.0", "a"],
    ["b", "components.0.components.0", null],
    ["nobody", inRow, null],
    ["", inRow, null],
  ])("«%s» asked at %s is %s", (reference, place, id) => {
    expect(idRead(form, reference, place)).toBe(id);
  });

  test("sections have no name of their own in it, rows have", () => {
    expect(idAt(form, "components.0.components.1.components.2.components.0", "c")).toBe("g.c");
    expect(idAt(form, "components.0.components.0", "a")).toBe("a");
    expect(scopesAt(form, "components.0.components.1.components").map(({ path }) => path)).toEqual(["", "g"]);
  });

  test("a place that is not there has the scopes of what is above it", () => {
    expect(scopesAt(form, "components.9.components").map(({ path }) => path)).toEqual([""]);
  });
});
