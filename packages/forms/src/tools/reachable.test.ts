import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { arbitraryForm } from "../testing/arbitrary-form.ts";
import { formOf, onePage, permitForm, today } from "../testing/permit-form.ts";
import { listComponents } from "./listed-components.ts";
import { circularConditions, neverShown } from "./reachable.ts";

const text = (key: string, more: object = {}) => ({ type: "textfield", key, label: key, ...more });
const kind = {
  type: "radio",
  key: "kind",
  label: "Tipo",
  values: [
    { label: "Auto", value: "car" },
    { label: "Moto", value: "bike" },
  ],
};
const when = (key: string, eq: string | number | boolean, show = true) => ({ conditional: { show, when: key, eq } });
const asks = (
  conjunction: "all" | "any",
  ...conditions: readonly (readonly [string, string, (string | number | boolean)?])[]
) => ({
  conditional: {
    show: true,
    conjunction,
    conditions: conditions.map(([component, operator, value]) => ({
      component,
      operator,
      ...(value === undefined ? {} : { value }),
    })),
  },
});
const hidden = (...components: readonly object[]) => [...neverShown(listComponents(onePage(...components)))];
const circles = (...components: readonly object[]) =>
  [...circularConditions(listComponents(onePage(...components)))].toSorted();

describe("a question nobody can ever see", () => {
  test.each([
    ["waits for a choice that is not offered", when("kind", "boat"), true],
    ["waits for a choice that is", when("kind", "car"), false],
    ["is hidden under a choice that is not offered: it is always there", when("kind", "boat", false), false],
    ["waits for a number that is no number", when("age", "old"), true],
    ["waits for a number", when("age", "18"), false],
    ["waits for nothing where a number is asked", when("age", ""), true],
    ["waits for a tick that is neither yes nor no", when("box", "maybe"), true],
    ["waits for a tick", when("box", true), false],
    ["waits for a text, which can be any", when("free", "qualsiasi"), false],
    ["waits for a choice of a list the municipality keeps: who knows what it holds", when("zone", "z9"), false],
    ["waits for a question that is not in the form: another tool says that", when("ghost", "x"), false],
    ["follows a rule: rules are believed", { conditional: { json: { "==": [1, 2] } } }, false],
  ])("%s", (_what, condition, isHidden) => {
    const others = [
      kind,
      { type: "number", key: "age", label: "Età" },
      { type: "checkbox", key: "box", label: "Casella" },
      text("free"),
      { type: "select", key: "zone", label: "Zona", dataSrc: "tenant", list: "zone" },
    ];
    const ghost = JSON.stringify(condition).includes("ghost");
    const all = ghost
      ? listComponents(permitForm).map((listed) =>
          listed.id === "street" ? { ...listed, component: { ...listed.component, ...condition } } : listed,
        )
      : listComponents(onePage(...others, text("q", condition)));
    expect(neverShown(all).has(ghost ? "street" : "q")).toBe(isHidden);
  });

  test("of several conditions all must be possible, or one", () => {
    const impossible = ["kind", "isEqual", "boat"] as const;
    const possible = ["kind", "isEqual", "car"] as const;
    expect(hidden(kind, text("q", asks("all", possible, impossible)))).toEqual(["q"]);
    expect(hidden(kind, text("q", asks("any", possible, impossible)))).toEqual([]);
    expect(hidden(kind, text("q", asks("any", impossible, ["kind", "includes", "ship"])))).toEqual(["q"]);
  });

  test.each(["isNotEqual", "isEmpty", "isNotEmpty", "notIncludes", "greaterThan"])(
    "«%s» asks for no certain answer, and can hold",
    (operator) => {
      expect(
        hidden(
          kind,
          text("q", asks("all", operator.includes("mpty") ? ["kind", operator] : ["kind", operator, "boat"])),
        ),
      ).toEqual([]);
    },
  );

  test("waits for another one that is never asked: it goes as well, and so on to the end", () => {
    expect(hidden(kind, text("a", when("kind", "boat")), text("b", when("a", "x")), text("c", when("b", "y")))).toEqual(
      ["a", "b", "c"],
    );
  });

  test("stands in a part that is never shown: the part alone is named", () => {
    expect(
      hidden(kind, {
        type: "fieldset",
        key: "part",
        legend: "P",
        ...when("kind", "boat"),
        components: [text("inside"), text("deep", when("kind", "boat"))],
      }),
    ).toEqual(["part"]);
  });

  test("on a page that is never shown: the page alone is named, and who waits for its questions", () => {
    const form = formOf({
      display: "wizard",
      components: [
        { type: "panel", key: "one", title: "Uno", components: [kind] },
        {
          type: "panel",
          key: "two",
          title: "Due",
          ...when("kind", "boat"),
          components: [text("a"), text("b", when("kind", "boat"))],
        },
        { type: "panel", key: "three", title: "Tre", components: [text("c", when("a", "x")), text("d")] },
      ],
    });
    expect([...neverShown(listComponents(form))]).toEqual(["two", "c"]);
  });

  test("is told truly: with answers of every kind it is indeed never shown", () => {
    fc.assert(
      fc.property(
        arbitraryForm,
        fc.array(fc.constantFrom("a", "b", ""), { minLength: 30, maxLength: 30 }),
        (form, given) => {
          const all = listComponents(form);
          const never = neverShown(all);
          const answers = Object.fromEntries(
            all.filter(({ id }) => !id.includes(".")).map(({ id }, index) => [id, given[index % given.length] ?? ""]),
          );
          const { isVisible } = evaluate(form, answers, { today });
          for (const id of never) expect(isVisible(id)).toBe(false);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("conditions that go round", () => {
  test("of two, of three, and of one that asks for itself", () => {
    expect(circles(text("a", when("b", "x")), text("b", when("a", "x")))).toEqual(["a", "b"]);
    expect(circles(text("a", when("b", "x")), text("b", when("c", "x")), text("c", when("a", "x")))).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(circles(text("a", when("a", "x")))).toEqual(["a"]);
  });

  test("name only who is in the circle, not who waits for it", () => {
    expect(circles(text("a", when("b", "x")), text("b", when("a", "x")), text("after", when("a", "x")))).toEqual([
      "a",
      "b",
    ]);
  });

  test("go through a part as well: a frame that waits for a question inside it", () => {
    expect(
      circles({ type: "fieldset", key: "part", legend: "P", ...when("inside", "x"), components: [text("inside")] }),
    ).toEqual(["part"]);
  });

  test("are none where one waits for the other in a row", () => {
    expect(circles(text("a"), text("b", when("a", "x")), text("c", when("b", "x")))).toEqual([]);
  });

  test("of rules are seen too", () => {
    expect(
      circles(text("a", { conditional: { json: { "==": [{ var: "data.b" }, "x"] } } }), text("b", when("a", "x"))),
    ).toEqual(["a", "b"]);
  });

  test("are none in any form whose questions look backwards only, and end in every form", () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        expect(circularConditions(listComponents(form)).size).toBe(0);
      }),
      { numRuns: 80 },
    );
  });
});
