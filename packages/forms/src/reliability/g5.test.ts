import { describe, expect, test } from "vitest";
import { type Pair, refusedByFormio } from "../testing/formio-verdict.ts";
import { refusedByUs, run, silently } from "./g5.ts";

test("our verdict on every question is that of Form.io's own processor, conditions, frames and rows included", () => {
  for (const { value, pass } of run("quick")) expect(pass, value).toBe(true);
});

/** Each is a section of docs/form-io-differences.md. */
const text = (validate: object) => ({ type: "textfield", key: "q", label: "Q", input: true, validate });
const rows = (validate: object) => ({
  type: "datagrid",
  key: "rows",
  label: "R",
  input: true,
  validate,
  components: [{ ...text({}), key: "r" }],
});
const boxes = {
  type: "selectboxes",
  key: "q",
  label: "Q",
  input: true,
  values: [{ label: "A", value: "a" }],
  validate: {},
};

describe("where the two differ on purpose", () => {
  test.each<[string, Pair, string[], string[]]>([
    [
      "an alternation in a pattern is matched as a whole",
      { components: [text({ pattern: "[a-z]{2}|x" })], answers: { q: "abcdef" } },
      ["q"],
      [],
    ],
    ["a blank text is no answer", { components: [text({ pattern: "[a-z]+" })], answers: { q: " " } }, [], ["q"]],
    [
      "rows are counted on the server",
      { components: [rows({ maxLength: 1 })], answers: { rows: [{ r: "a" }, { r: "b" }] } },
      ["rows"],
      [],
    ],
    [
      "a row of which nothing was answered is a row",
      { components: [rows({ required: true })], answers: { rows: [{}] } },
      [],
      ["rows"],
    ],
    [
      "an answer to a question that is not asked in the form is refused, not dropped",
      { components: [text({})], answers: { q: "a", other: "b" } },
      ["other"],
      [],
    ],
    [
      "a choice that is not offered is refused among ticked boxes",
      { components: [boxes], answers: { q: ["a", "z"] } },
      ["q"],
      [],
    ],
    [
      "an answer of another type is refused",
      { components: [{ ...text({}), type: "checkbox" }], answers: { q: "true" } },
      ["q"],
      [],
    ],
  ])("%s", (_what, pair, ours, theirs) => {
    expect([...refusedByUs(pair)]).toEqual(ours);
    expect([...silently(() => refusedByFormio(pair.components, pair.answers))]).toEqual(theirs);
  });
});
