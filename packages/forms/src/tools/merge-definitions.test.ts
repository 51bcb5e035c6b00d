import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormDefinition } from "../definition.ts";
import { parseForm } from "../definition.ts";
import { isSameJson } from "../is-same-json.ts";
import { listComponents } from "./listed-components.ts";
import { formDifferences, takeFrom } from "./merge-definitions.ts";

const question = (key: string, label = `Domanda ${key}`, more: object = {}) => ({
  type: "textfield",
  key,
  label,
  input: true,
  ...more,
});
const page = (key: string, ...components: object[]) => ({ type: "panel", key, title: `Pagina ${key}`, components });
const form = (...components: object[]): FormDefinition => {
  const read = parseForm({ display: "wizard", components });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};
const base = form(page("one", question("name"), question("plate")), page("two", question("notes")));
const idsOf = (definition: FormDefinition) => listComponents(definition).map(({ id }) => id);
const told = (mine: FormDefinition, theirs: FormDefinition) =>
  formDifferences(base, mine, theirs, "it").map(({ id, kind, isConflict }) => `${kind} ${id}${isConflict ? " !" : ""}`);

describe("what a newer source does to a form", () => {
  test.each([
    ["nothing", base, base, []],
    [
      "a new question",
      base,
      form(page("one", question("name"), question("colour"), question("plate")), page("two", question("notes"))),
      ["added colour"],
    ],
    [
      "a new page, told once with all it holds",
      base,
      form(
        page("one", question("name"), question("plate")),
        page("new", question("a"), question("b")),
        page("two", question("notes")),
      ),
      ["added new"],
    ],
    [
      "another label",
      base,
      form(page("one", question("name", "Nome"), question("plate")), page("two", question("notes"))),
      ["changed name"],
    ],
    ["a question less", base, form(page("one", question("name")), page("two", question("notes"))), ["removed plate"]],
    [
      "what we did ourselves",
      form(
        page("one", question("name", "Il nome"), question("plate"), question("mine")),
        page("two", question("notes")),
      ),
      base,
      [],
    ],
    [
      "the same as we did",
      form(page("one", question("name", "Nome"), question("plate")), page("two", question("notes"))),
      form(page("one", question("name", "Nome"), question("plate")), page("two", question("notes"))),
      [],
    ],
    [
      "what we changed too",
      form(page("one", question("name", "Il nome"), question("plate")), page("two", question("notes"))),
      form(page("one", question("name", "Nome"), question("plate")), page("two", question("notes"))),
      ["changed name !"],
    ],
    [
      "what we removed",
      form(page("one", question("plate")), page("two", question("notes"))),
      form(page("one", question("name", "Nome"), question("plate")), page("two", question("notes"))),
      ["added name !"],
    ],
    [
      "a removal of what we changed",
      form(page("one", question("name"), question("plate", "Targa")), page("two", question("notes"))),
      form(page("one", question("name")), page("two", question("notes"))),
      ["removed plate !"],
    ],
  ])("%s", (_what, mine, theirs, expected) => {
    expect(told(mine, theirs)).toEqual(expected);
  });

  test("says in words what it changes", () => {
    const theirs = form(
      page("one", question("name", "Nome completo"), question("plate")),
      page("two", question("notes")),
    );
    expect(formDifferences(base, base, theirs, "it")[0]?.changes).toMatchObject([
      { kind: "changed", property: "label", before: "Domanda name", after: "Nome completo" },
    ]);
  });
});

describe("taking differences", () => {
  const theirs = form(
    page("one", question("name", "Nome"), question("colour"), question("plate")),
    page("new", question("a")),
    page("two"),
  );

  test("puts a new question after the neighbour it has on both sides", () => {
    expect(idsOf(takeFrom(base, theirs, ["colour"]))).toEqual(["one", "name", "colour", "plate", "two", "notes"]);
  });

  test("puts a new page in its place, with what it holds", () => {
    expect(idsOf(takeFrom(base, theirs, ["new"]))).toEqual(["one", "name", "plate", "new", "a", "two", "notes"]);
  });

  test("leaves what one added and moved where it is", () => {
    const mine = form(
      page("one", question("mine"), question("plate")),
      page("two", question("name"), question("notes")),
    );
    const merged = takeFrom(mine, theirs, ["name", "notes"]);
    expect(idsOf(merged)).toEqual(["one", "mine", "plate", "two", "name"]);
    expect(listComponents(merged).find(({ id }) => id === "name")?.component).toMatchObject({ label: "Nome" });
  });

  test("keeps what stands in a page whose title is taken", () => {
    const renamed = form(
      { ...page("one", question("name"), question("plate")), title: "Nuovo titolo" },
      page("two", question("notes")),
    );
    const merged = takeFrom(
      form(page("one", question("name"), question("mine")), page("two", question("notes"))),
      renamed,
      ["one"],
    );
    expect(merged.components[0]).toMatchObject({
      title: "Nuovo titolo",
      components: [{ key: "name" }, { key: "mine" }],
    });
  });

  test("changes neither of the two it was given", () => {
    const [before, after] = [structuredClone(base), structuredClone(theirs)];
    takeFrom(base, theirs, ["name", "colour", "new", "notes"]);
    expect([base, theirs]).toEqual([before, after]);
  });

  test("of all leaves nothing to take, whatever changed on the two sides", () => {
    const keys = ["a", "b", "c", "d", "e"];
    const some = fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 5 });
    const labels = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom("Uno", "Due"));
    const side = fc.record({ first: some, second: some, labels }).map(({ first, second, labels: words }) => {
      const rest = second.filter((key) => !first.includes(key));
      return form(
        page("one", ...first.map((key) => question(key, words[key]))),
        page("two", question("fixed"), ...rest.map((key) => question(key, words[key]))),
      );
    });
    fc.assert(
      fc.property(side, side, side, (from, mine, theirs_) => {
        const differences = formDifferences(from, mine, theirs_, "it");
        const merged = takeFrom(
          mine,
          theirs_,
          differences.map(({ id }) => id),
        );
        expect(formDifferences(from, merged, theirs_, "it")).toEqual([]);
        expect(parseForm(merged).ok).toBe(true);
        expect(takeFrom(mine, theirs_, [])).toEqual(mine);
      }),
    );
  });
});

test.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [[], {}, false],
  [[1, 2], [1], false],
  [null, {}, false],
  ["1", 1, false],
])("%j and %j are the same: %s", (one, other, same) => {
  expect(isSameJson(one, other)).toBe(same);
});
