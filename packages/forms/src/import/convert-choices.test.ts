import { describe, expect, test } from "vitest";
import { newNotes } from "../testing/import-one.ts";
import { choicesIn, selectChoices } from "./convert-choices.ts";

describe("choices that stand in the definition", () => {
  test.each<[string, unknown[], object[]]>([
    ["with label and value", [{ label: "Sì", value: "s" }], [{ label: "Sì", value: "s" }]],
    ["without a label say their value", [{ label: "", value: "s" }], [{ label: "s", value: "s" }]],
    ["with markup in the label", [{ label: "<i>Sì</i> &amp; no", value: "s" }], [{ label: "Sì & no", value: "s" }]],
    ["that are numbers", [{ label: "Uno", value: 1 }], [{ label: "Uno", value: "1" }]],
    ["that are true", [{ label: "Vero", value: true }], [{ label: "Vero", value: "true" }]],
    ["of nought", [{ label: "Zero", value: 0 }], [{ label: "Zero", value: "0" }]],
    ["that the builder left empty", [{ label: "", value: "" }], []],
    ["with a label and no value", [{ label: "Sì" }], []],
    ["that are no choices", [null, "x", 3, []], []],
    ["none", [], []],
  ])("%s", (_what, list, choices) => {
    expect(choicesIn(list)).toEqual(choices);
  });
});

describe("what a select chooses from", () => {
  const choices = (raw: object) => {
    const notes = newNotes();
    return { choices: selectChoices({ ...raw }, "c", notes), offences: notes.offences };
  };

  test.each<[string, object, object[]]>([
    ["values", { data: { values: [{ label: "A", value: "a" }] } }, [{ label: "A", value: "a" }]],
    [
      "texts as JSON",
      { dataSrc: "json", data: { json: '["Nord","Sud"]' } },
      [
        { label: "Nord", value: "Nord" },
        { label: "Sud", value: "Sud" },
      ],
    ],
    [
      "numbers in a list",
      { dataSrc: "json", data: { json: [1, 2] } },
      [
        { label: "1", value: "1" },
        { label: "2", value: "2" },
      ],
    ],
    [
      "objects with label and value",
      { dataSrc: "json", data: { json: [{ label: "A", value: "a" }] } },
      [{ label: "A", value: "a" }],
    ],
    [
      "objects with names of their own",
      {
        dataSrc: "json",
        valueProperty: "cod",
        template: "<span>{{ item.nome }}</span>",
        data: { json: [{ cod: 7, nome: "Trento" }] },
      },
      [{ label: "Trento", value: "7" }],
    ],
    [
      "objects without the value named",
      { dataSrc: "json", valueProperty: "cod", template: "{{ item.nome }}", data: { json: [{ nome: "Trento" }] } },
      [{ label: "Trento", value: "Trento" }],
    ],
    ["objects without a label", { dataSrc: "json", data: { json: [{ value: "a" }] } }, [{ label: "a", value: "a" }]],
    [
      "a mixture in which some say nothing",
      { dataSrc: "json", data: { json: [null, {}, [], { label: { a: 1 }, value: "x" }, "ok"] } },
      [{ label: "ok", value: "ok" }],
    ],
  ])("%s", (_what, raw, list) => {
    expect(choices(raw)).toEqual({ choices: list, offences: [] });
  });

  test.each([
    ["url", { dataSrc: "url", data: { url: "https://x.example" } }, "c.dataSrc", "outside_data"],
    ["resource", { dataSrc: "resource" }, "c.dataSrc", "outside_data"],
    ["custom code", { dataSrc: "custom", data: { custom: "values = []" } }, "c.dataSrc", "outside_data"],
    ["values that are none", { data: { values: [{ label: "", value: "" }] } }, "c.data", "invalid"],
    ["JSON that is none", { dataSrc: "json", data: { json: "[1," } }, "c.data", "invalid"],
    ["JSON of something else", { dataSrc: "json", data: { json: '{"a":1}' } }, "c.data", "invalid"],
    ["no data at all", {}, "c.data", "invalid"],
    ["data of another kind", { data: "x" }, "c.data", "invalid"],
  ])("%s is refused with its place, and the rest of the form is still looked at", (_what, raw, path, code) => {
    const { choices: list, offences } = choices(raw);
    expect(offences).toMatchObject([{ path, code }]);
    expect(list).toHaveLength(1);
  });
});
