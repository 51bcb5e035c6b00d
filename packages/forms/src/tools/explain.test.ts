import { describe, expect, test } from "vitest";
import type { Answers } from "../answers.ts";
import { onePage } from "../testing/permit-form.ts";
import { explain } from "./explain.ts";

const form = onePage(
  {
    type: "radio",
    key: "who",
    label: "Per chi?",
    values: [
      { label: "Per me", value: "me" },
      { label: "Per altri", value: "other" },
    ],
  },
  {
    type: "fieldset",
    key: "other",
    legend: "L'altra persona",
    conditional: { show: true, when: "who", eq: "other" },
    components: [
      { type: "number", key: "age", label: "Età" },
      {
        type: "email",
        key: "guardian",
        label: "E-mail del tutore",
        conditional: {
          show: true,
          conjunction: "all",
          conditions: [{ component: "age", operator: "lessThan", value: 18 }],
        },
      },
    ],
  },
  {
    type: "editgrid",
    key: "rows",
    label: "Righe",
    components: [
      { type: "yesno", key: "has", label: "Ce l'ha?" },
      { type: "textfield", key: "which", label: "Quale?", conditional: { show: true, when: "has", eq: "yes" } },
    ],
  },
  {
    type: "textfield",
    key: "late",
    label: "Perché tardi?",
    conditional: { json: { "==": [{ var: "data.who" }, "me"] } },
  },
);
const at = (answers: Answers) =>
  Object.fromEntries(explain(form, answers, "2026-11-26", "it").map(({ label, ...rest }) => [label, rest]));

describe("why something is asked or not", () => {
  test("is its condition in words, with what it reads and what was answered", () => {
    expect(at({ who: "me" })["L'altra persona"]).toMatchObject({
      id: "other",
      place: "components.0.components.1",
      page: "page",
      isAsked: false,
      condition: "«Per chi?» è «Per altri»",
      reads: [{ label: "Per chi?", answer: "Per me" }],
    });
    expect(at({ who: "other" })["L'altra persona"]).toMatchObject({ isAsked: true, reads: [{ answer: "Per altri" }] });
  });
  test("is that of what it stands in, too", () => {
    expect(at({ who: "other", age: 12 })["E-mail del tutore"]).toMatchObject({
      isAsked: true,
      reads: [{ label: "Età", answer: "12" }],
    });
    expect(at({ who: "other", age: 20 })["E-mail del tutore"]).toMatchObject({
      isAsked: false,
      reads: [{ answer: "20" }],
    });
    expect(at({ who: "me", age: 12 })["E-mail del tutore"]).toMatchObject({
      isAsked: false,
      reads: [{ label: "Età", answer: "" }],
    });
  });
  test("is each row's own matter in rows", () => {
    expect(at({ rows: [{ has: "yes" }] })["Quale?"]).toMatchObject({ isAsked: null, reads: [] });
  });
  test("is told of rules by the answers they read", () => {
    expect(at({ who: "me" })["Perché tardi?"]).toMatchObject({
      isAsked: true,
      reads: [{ label: "Per chi?", answer: "Per me" }],
    });
  });
  test("is told in the order of the form, of what has a condition only", () => {
    expect(Object.keys(at({}))).toEqual(["L'altra persona", "E-mail del tutore", "Quale?", "Perché tardi?"]);
  });
});
