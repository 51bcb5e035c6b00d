import { describe, expect, test } from "vitest";
import type { Answers } from "./answers.ts";
import { answeredBlocks, askedBlocks, type OnceOnlyBlock, onceOnlyBlocks, placeBlocks } from "./blocks.ts";
import { onePage } from "./testing/permit-form.ts";

const inner = { type: "textfield", key: "street", label: "Via" };
const subform = (form: string, key = form.replace("-", ""), changes: object = {}) => ({
  type: "form",
  key,
  form,
  version: 1,
  components: [inner],
  ...changes,
});
const rows = (key: string, component: object, changes: object = {}) => ({
  type: "datagrid",
  key,
  label: key,
  components: [component],
  ...changes,
});

describe("what a form asks that a town may ask only once", () => {
  test.each(onceOnlyBlocks.filter((block) => block !== "residence"))("%s, by the subform of that name", (block) => {
    expect(askedBlocks(onePage(subform(block)))).toEqual([block]);
  });

  test("the residence, by an address that is filled in with the applicant's own", () => {
    expect(askedBlocks(onePage(subform("address")))).toEqual(["residence"]);
    expect(askedBlocks(onePage(subform("address", "theirs", { prefill: false })))).toEqual([]);
    expect(askedBlocks(onePage(subform("residence")))).toEqual([]);
  });

  test.each([
    ["a section", { type: "fieldset", key: "f", legend: "F", components: [subform("vehicle")] }],
    ["rows", rows("cars", subform("vehicle"))],
    ["another subform", subform("delegate", "other", { components: [subform("vehicle")] })],
    ["columns", { type: "columns", key: "c", columns: [{ components: [] }, { components: [subform("vehicle")] }] }],
  ])("also inside %s", (_where, component) => {
    expect(askedBlocks(onePage(component))).toEqual(["vehicle"]);
  });

  test("in one order, whatever the form's, and once however often it is asked", () => {
    const form = onePage(subform("iban"), subform("household"), subform("iban", "second"));
    expect(askedBlocks(form)).toEqual(["household", "iban"]);
  });

  test("a question of the same name is not the block", () => {
    expect(askedBlocks(onePage({ type: "iban", key: "iban", label: "IBAN" }))).toEqual([]);
  });
});

describe("what somebody answered", () => {
  test("is found block by block, in the form's order", () => {
    const form = onePage(subform("iban"), subform("vehicle"));
    expect(answeredBlocks(form, { vehicle: { street: "b" }, iban: { street: "a" } })).toEqual([
      ["iban", { street: "a" }],
      ["vehicle", { street: "b" }],
    ]);
  });

  test("in rows has each row's own", () => {
    const form = onePage(rows("cars", subform("vehicle")));
    expect(answeredBlocks(form, { cars: [{ vehicle: { street: "a" } }, {}, { vehicle: { street: "b" } }] })).toEqual([
      ["vehicle", { street: "a" }],
      ["vehicle", { street: "b" }],
    ]);
  });

  test("as an address in a row is somebody else's residence, not the applicant's", () => {
    expect(
      answeredBlocks(onePage(rows("people", subform("address"))), { people: [{ address: { street: "a" } }] }),
    ).toEqual([]);
  });

  test.each<[string, object]>([
    ["nothing", {}],
    ["an empty object", { vehicle: {} }],
    ["blanks", { vehicle: { street: "  " } }],
    ["a text in its place", { vehicle: "AB123CD" }],
    ["a list in its place", { vehicle: [{ street: "a" }] }],
    ["null", { vehicle: null }],
  ])("with %s is not answered", (_what, answers) => {
    expect(answeredBlocks(onePage(subform("vehicle")), answers as never)).toEqual([]);
  });

  test.each([["a"], [null], [{}], [[null, "x", 3, { vehicle: 1 }]]])(
    "with %j where rows belong breaks nothing",
    (cars) => {
      expect(answeredBlocks(onePage(rows("cars", subform("vehicle"))), { cars })).toEqual([]);
    },
  );
});

describe("what is known is put into a form", () => {
  const known = (...all: [OnceOnlyBlock, Answers[]][]): ReadonlyMap<OnceOnlyBlock, readonly Answers[]> => new Map(all);

  test("where its block stands, and nowhere else", () => {
    const form = onePage(
      { type: "fieldset", key: "f", legend: "F", components: [subform("vehicle")] },
      subform("iban"),
    );
    expect(placeBlocks(form, known(["vehicle", [{ street: "a" }]], ["isee", [{ street: "z" }]]))).toEqual({
      vehicle: { street: "a" },
    });
  });

  test("where it is asked once, of several the first", () => {
    expect(placeBlocks(onePage(subform("vehicle")), known(["vehicle", [{ street: "a" }, { street: "b" }]]))).toEqual({
      vehicle: { street: "a" },
    });
  });

  test("in rows one for each, as many as the rows may be", () => {
    const form = onePage(rows("cars", subform("vehicle"), { validate: { maxLength: 2 } }));
    const three = known(["vehicle", [{ street: "a" }, { street: "b" }, { street: "c" }]]);
    expect(placeBlocks(form, three)).toEqual({ cars: [{ vehicle: { street: "a" } }, { vehicle: { street: "b" } }] });
    expect(placeBlocks(form, known(["iban", [{ street: "a" }]]))).toEqual({});
  });

  test("of which nothing is known stays empty", () => {
    expect(placeBlocks(onePage(subform("vehicle"), rows("cars", subform("vehicle"))), new Map())).toEqual({});
  });

  test("and read again, is what was known", () => {
    const form = onePage(subform("iban"), rows("cars", subform("vehicle")));
    const blocks = known(["iban", [{ street: "i" }]], ["vehicle", [{ street: "a" }, { street: "b" }]]);
    expect(answeredBlocks(form, placeBlocks(form, blocks))).toEqual([
      ["iban", { street: "i" }],
      ["vehicle", { street: "a" }],
      ["vehicle", { street: "b" }],
    ]);
  });
});
