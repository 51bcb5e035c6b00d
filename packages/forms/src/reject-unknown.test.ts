import { describe, expect, test } from "vitest";
import { planOf } from "./plan.ts";
import { unknownFields } from "./reject-unknown.ts";
import { onePage } from "./testing/permit-form.ts";

const text = (key: string) => ({ type: "textfield", key, label: key });
const form = onePage(
  text("name"),
  { type: "fieldset", key: "part", legend: "Parte", components: [text("street")] },
  { type: "datagrid", key: "cars", label: "Auto", components: [text("plate")] },
  { type: "form", key: "other", form: "vehicle", version: 1, components: [text("plate")] },
);
const unknown = (answers: object) =>
  unknownFields(planOf(form), answers as never).map(({ path, code }) => `${path} ${code}`);

describe("answers to what was not asked", () => {
  test.each<[string, object, string[]]>([
    ["none", { name: "a", street: "b", cars: [{ plate: "c" }], other: { plate: "d" } }, []],
    ["at the top", { name: "a", isAdmin: true }, ["isAdmin"]],
    ["named after a section, which has no answers of its own", { part: { street: "b" } }, ["part"]],
    ["in a row", { cars: [{ plate: "a" }, { plate: "b", price: 1 }] }, ["cars.1.price"]],
    ["in a subform", { other: { plate: "a", owner: "b" } }, ["other.owner"]],
    ["one level too high", { plate: "a" }, ["plate"]],
    ["that is undefined, which JSON does not know", { ghost: undefined }, []],
    ["that is null", { ghost: null }, ["ghost"]],
    ["named like what every object has", { constructor: "x", toString: "y" }, ["constructor", "toString"]],
    ["a text where rows belong", { cars: "x" }, []],
    ["texts where rows belong", { cars: ["x", null, 3] }, []],
  ])("%s", (_what, answers, paths) => {
    expect(unknown(answers)).toEqual(paths.map((path) => `${path} unknown_field`));
  });

  test("a thousand of them are told fifty times", () => {
    expect(unknown(Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`x${index}`, 1])))).toHaveLength(50);
  });

  test("with a name without end are told in short", () => {
    expect(unknown({ ["x".repeat(5_000)]: 1 })[0]?.length).toBeLessThan(100);
  });

  test("in rows without end: as many are looked at as could ever be kept", () => {
    expect(unknown({ cars: Array.from({ length: 1_000 }, (_, index) => (index < 990 ? {} : { ghost: 1 })) })).toEqual(
      [],
    );
  });
});
