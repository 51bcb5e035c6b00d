// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { shownPage, shownQuestion } from "./shown-question.testing.tsx";

const wrong = { errors: [{ path: "q", code: "required" as const }] };

describe("what a person need not answer", () => {
  test("a hidden question travels with its answer, and is not there without one", () => {
    expect(shownQuestion({ type: "hidden" }, { answers: { q: "x" } }).one("[name=q]").value).toBe("x");
    expect(shownQuestion({ type: "hidden" }).all("[name=q]")).toEqual([]);
  });

  test.each<[object, unknown, string]>([
    [{ type: "textfield" }, "Maria", "Maria"],
    [{ type: "datetime" }, "1980-03-07", "7 marzo 1980"],
    [{ type: "yesno" }, "yes", "Sì"],
    [{ type: "radio", values: [{ label: "Rosso", value: "red" }] }, "red", "Rosso"],
    [{ type: "currency" }, 1_250, "12,50\u00a0€"],
  ])("%j from the identity is read and not asked", (question, locked, told) => {
    const { one, all } = shownQuestion(question, { locked: { q: locked as never } });
    expect(one(".data-text").textContent).toBe(told);
    expect(all("[name=q]")).toEqual([]);
  });

  test("what the identity says wrong can be reached from the list of errors", () => {
    const { one } = shownQuestion({ type: "textfield" }, { ...wrong, locked: { q: "x" } });
    expect(one("#field-q").getAttribute("tabindex")).toBe("-1");
    expect(one("#field-q").textContent).toMatch(/x.*Errore/s);
  });
});

describe("a box to tick", () => {
  test("is named by its question and posts true", () => {
    const { one } = shownQuestion({ type: "checkbox" });
    expect(one("label[for=field-q]").textContent).toBe("Domanda");
    expect(one("#field-q").value).toBe("true");
  });

  test.each([
    [true, true],
    [false, false],
    ["true", false],
    [undefined, false],
  ])("of which %j was kept is ticked: %s", (answer, isTicked) => {
    const { one } = shownQuestion({ type: "checkbox" }, answer === undefined ? {} : { answers: { q: answer } });
    expect(one("#field-q").hasAttribute("checked")).toBe(isTicked);
  });

  test("with terms is always required, and shows them before the box", () => {
    const { one, body } = shownQuestion({ type: "terms", text: "Leggi **tutto**" });
    expect(one("#field-q").required).toBe(true);
    expect(one("label[for=field-q]").textContent).toBe("Domanda*");
    expect(body.innerHTML.indexOf("<strong>tutto</strong>")).toBeLessThan(body.innerHTML.indexOf('id="field-q"'));
    expect(body.innerHTML).toContain("<strong>tutto</strong>");
  });
});

describe("a day in three parts", () => {
  test.each(locales)("in %s has three labels of its own under one question", (locale) => {
    const { all, one } = shownQuestion({ type: "day", validate: { required: true } }, { locale });
    expect(one("legend").textContent).toBe("Domanda*");
    const labels = all("label").map((label) => [label.textContent, label.getAttribute("for")]);
    expect(labels.map(([, target]) => target)).toEqual(["field-q", "field-q-month", "field-q-year"]);
    expect(new Set(labels.map(([words]) => words)).size).toBe(3);
  });

  test.each([
    ["1980-03-07", ["7", "3", "1980"]],
    ["1980-00-00", ["0", "0", "1980"]],
    ["--31", ["31", "", ""]],
    ["ieri", ["", "", "ieri"]],
  ])("shows %s again part by part", (answer, parts) => {
    const { all } = shownQuestion({ type: "day" }, { answers: { q: answer } });
    expect(all("[name^='q.']").map((input) => input.getAttribute("value"))).toEqual(parts);
  });

  test("that is wrong is wrong in every part, and the group says why", () => {
    const { all, one, described } = shownQuestion({ type: "day" }, wrong);
    expect(all("[aria-invalid=true]")).toHaveLength(3);
    expect(described(one("fieldset.cmp-day"))).toHaveLength(2);
  });
});

describe("a municipality", () => {
  test("is typed, and where it is one's own the browser knows it", () => {
    const purpose = (changes: object) =>
      shownQuestion({ type: "municipality", ...changes })
        .one("[name=q]")
        .getAttribute("autocomplete");
    expect(purpose({ profile: "municipality" })).toBe("address-level2");
    expect(purpose({})).toBeNull();
    expect(purpose({ autocomplete: "off", profile: "municipality" })).toBe("off");
  });

  test.each(locales)("in %s tells whoever hears it how many were found, in that language", (locale) => {
    const status = shownQuestion({ type: "municipality" }, { locale }).one("[data-places-status]");
    expect(status.getAttribute("role")).toBe("status");
    expect(status.getAttribute("data-none")).toMatch(/\S/);
    expect(status.getAttribute("data-places-status")).toBe("field-q-list");
  });
});

describe("rows", () => {
  const cars = (changes: object = {}, props: object = {}) =>
    shownPage(
      [
        {
          type: "datagrid",
          key: "cars",
          label: "Auto",
          components: [{ type: "plate", key: "plate", label: "Targa" }],
          ...changes,
        },
      ],
      props,
    );

  test("that are none say so and can be added", () => {
    const { one, body } = cars();
    expect(body.textContent).toContain("Auto");
    expect(one("[name='_rows.cars']").value).toBe("0");
    expect(one("[name=_add]").value).toBe("cars");
  });

  test("are numbered, each with its own button to take it away", () => {
    const { all } = cars({}, { answers: { cars: [{ plate: "A" }, { plate: "B" }] } });
    expect(all("[name=_remove]").map(({ value }) => value)).toEqual(["cars.0", "cars.1"]);
    expect(new Set(all("[name=_remove]").map(({ textContent }) => textContent)).size).toBe(2);
  });

  test("as many as they may be can be added no more", () => {
    expect(cars({ validate: { maxLength: 1 } }, { answers: { cars: [{}] } }).all("[name=_add]")).toEqual([]);
  });

  test("name their button as the form does, in the reader's language", () => {
    const named = { addAnother: "Aggiungi un'auto", translations: { de: { addAnother: "Auto hinzufügen" } } };
    expect([
      cars(named).one("[name=_add]").textContent,
      cars(named, { locale: "de" }).one("[name=_add]").textContent,
    ]).toEqual(["Aggiungi un'auto", "Auto hinzufügen"]);
  });

  test.each(["x", null, [null, "x"], { a: 1 }])("with %j in their place are none", (answer) => {
    expect(cars({}, { answers: { cars: answer } }).all("[name=_remove]")).toEqual([]);
  });

  test("with an error of their own say it where the list of errors leads", () => {
    const { one } = cars({}, { errors: [{ path: "cars", code: "too_few_rows", params: { min: 1 } }] });
    expect(one("#field-cars").textContent).toContain("Errore");
    expect(one("#form-errors a").getAttribute("href")).toBe("#field-cars");
  });
});

describe("the list of what is wrong", () => {
  test("names the row a field stands in, and ends a question with its own mark", () => {
    const { all } = shownPage(
      [
        { type: "textfield", key: "why", label: "Perché?" },
        { type: "datagrid", key: "cars", label: "Auto", components: [{ type: "plate", key: "plate", label: "Targa" }] },
      ],
      {
        answers: { cars: [{}, {}] },
        errors: [
          { path: "why", code: "required" },
          { path: "cars.1.plate", code: "required" },
        ],
      },
    );
    const links = all("#form-errors a").map((link) => [link.getAttribute("href"), link.textContent]);
    expect(links).toEqual([
      ["#field-why", expect.stringMatching(/^Perché\? \S/)],
      ["#field-cars-1-plate", expect.stringMatching(/^Targa \(2\): \S/)],
    ]);
  });

  test("in rows inside rows names both", () => {
    const { all } = shownPage(
      [
        {
          type: "editgrid",
          key: "people",
          label: "Persone",
          components: [
            {
              type: "datagrid",
              key: "phones",
              label: "Telefoni",
              components: [{ type: "phoneNumber", key: "n", label: "Numero" }],
            },
          ],
        },
      ],
      {
        answers: { people: [{}, { phones: [{}, {}, {}] }] },
        errors: [{ path: "people.1.phones.2.n", code: "required" }],
      },
    );
    expect(all("#form-errors a")[0]?.textContent).toMatch(/^Numero \(2\.3\):/);
  });
});
