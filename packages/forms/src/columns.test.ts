import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, columnsOf } from "./columns.ts";
import { onePage, permitAnswers, permitForm, today, upload } from "./testing/permit-form.ts";
import { validate } from "./validate.ts";

const text = (key: string, label = key) => ({ type: "textfield", key, label });

describe("the columns of a table of applications", () => {
  test("are the questions in the form's order, with their groups in front and a key that no language changes", () => {
    expect(columnsOf(permitForm, "it").map(({ key, label, group }) => [key, label, group])).toEqual([
      ["givenName", "Nome", null],
      ["email", "Indirizzo e-mail", null],
      ["isResident", "Residenza – Sei residente?", null],
      ["street", "Residenza – Indirizzo", null],
      ["vehicles.plate", "Veicolo – Targa", "vehicles"],
      ["vehicles.isLeased", "Veicolo – È a noleggio", "vehicles"],
      ["vehicles.lessor", "Veicolo – Locatore", "vehicles"],
      ["income", "Reddito", null],
      ["licence", "Patente", null],
      ["truth", "Dichiaro che è vero", null],
    ]);
    expect(columnsOf(permitForm, "de").map(({ key }) => key)).toEqual(
      columnsOf(permitForm, "it").map(({ key }) => key),
    );
  });

  test("say what kind of answer stands in them", () => {
    expect(Object.fromEntries(columnsOf(permitForm, "it").map(({ key, kind }) => [key, kind]))).toMatchObject({
      email: "text",
      isResident: "choice",
      "vehicles.isLeased": "flag",
      income: "amount",
      licence: "file",
      truth: "flag",
    });
  });

  test("leave out texts and hidden values", () => {
    expect(
      columnsOf(
        onePage({ type: "hidden", key: "secret" }, { type: "content", key: "note", text: "Leggi" }, text("a")),
        "it",
      ).map(({ key }) => key),
    ).toEqual(["a"]);
  });
});

describe("the lines of one application", () => {
  test("are one where nothing repeats: as read and as kept", () => {
    const [line, ...more] = cellsOf(permitForm, { ...permitAnswers, income: 123_450 }, "it");
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      isResident: { text: "No", raw: "no" },
      income: { text: "1.234,50\u00a0€", raw: 123_450 },
      licence: { text: "", raw: [upload], files: [upload] },
      "vehicles.plate": { text: "AB123CD" },
    });
    expect(line).not.toHaveProperty("street");
  });

  test("are as many as the longest group has rows; what is asked once stands in the first", () => {
    const form = onePage(
      text("name"),
      { type: "datagrid", key: "cars", label: "Auto", components: [text("plate")] },
      { type: "editgrid", key: "people", label: "Persona", components: [text("who")] },
    );
    const lines = cellsOf(
      form,
      {
        name: "Maria",
        cars: [{ plate: "A" }, { plate: "B" }, { plate: "C" }],
        people: [{ who: "Anna" }, { who: "Ugo" }],
      },
      "it",
    );
    expect(lines.map((line) => Object.fromEntries(Object.entries(line).map(([key, { text }]) => [key, text])))).toEqual(
      [
        { name: "Maria", "cars.plate": "A", "people.who": "Anna" },
        { "cars.plate": "B", "people.who": "Ugo" },
        { "cars.plate": "C" },
      ],
    );
  });

  test("keep the rows of a group inside a group below their own row", () => {
    const schools = { type: "datagrid", key: "schools", label: "Scuola", components: [text("name")] };
    const form = onePage({ type: "datagrid", key: "children", label: "Figlio", components: [text("who"), schools] });
    const children = [{ who: "Anna", schools: [{ name: "Nido" }, { name: "Materna" }] }, { who: "Ugo" }];
    expect(
      cellsOf(form, { children }, "it").map((line) => [
        line["children.who"]?.text,
        line["children.schools.name"]?.text,
      ]),
    ).toEqual([
      ["Anna", "Nido"],
      [undefined, "Materna"],
      ["Ugo", undefined],
    ]);
  });

  test("of an application without answers are one empty line", () => {
    expect(cellsOf(permitForm, {}, "it")).toEqual([{}]);
  });

  test("have no cell without a column, whatever was answered", () => {
    const keys = new Set(columnsOf(permitForm, "it").map(({ key }) => key));
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(fc.record({ plate: fc.string(), isLeased: fc.boolean(), lessor: fc.string() }), { maxLength: 5 }),
        (junk, vehicles) => {
          const { answers } = validate(permitForm, { ...permitAnswers, street: junk as string, vehicles }, { today });
          for (const line of cellsOf(permitForm, answers, "en"))
            for (const key of Object.keys(line)) expect(keys).toContain(key);
        },
      ),
    );
  });
});
