// @vitest-environment happy-dom
import type { Typed } from "@sportello/forms/builder/property";
import type { FormDefinition } from "@sportello/forms/definition";
import { listComponents } from "@sportello/forms/tools/listed-components";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../../testing/kept.tsx";
import { ConditionFields } from "./condition-fields.tsx";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Pagina",
      components: [
        { type: "yesno", key: "has", label: "Hai un'auto?" },
        {
          type: "selectboxes",
          key: "uses",
          label: "A che cosa serve",
          values: [
            { label: "Lavoro", value: "work" },
            { label: "Scuola", value: "school" },
          ],
        },
        { type: "currency", key: "income", label: "Reddito" },
        { type: "checkbox", key: "rented", label: "È a noleggio" },
        { type: "textfield", key: "note", label: "Nota" },
        { type: "textfield", key: "asked", label: "Chi viene dopo" },
      ],
    },
  ],
};
const placeOf = (id: string) => listComponents(form).find((listed) => listed.id === id)?.path ?? "";

let typed: Typed;
const open = (conditional?: unknown, { id = "asked", wrong = [] as readonly string[] } = {}) => {
  const show = (now: Typed, change: (next: Typed) => void) => {
    typed = now;
    return (
      <ConditionFields form={form} place={placeOf(id)} typed={now} languages={["it"]} wrong={wrong} onChange={change} />
    );
  };
  return alive(
    <Kept
      start={{ type: "textfield", key: "asked", ...(conditional === undefined ? {} : { conditional }) }}
      show={show}
    />,
  );
};
const mode = () => screen.getByLabelText<HTMLSelectElement>("Si chiede");
const sentence = (number: number) => within(screen.getByRole("group", { name: `Condizione n. ${number}` }));
const optionsOf = (list: HTMLElement) => [...list.querySelectorAll("option")].map(({ textContent }) => textContent);
const test1 = (component: string, operator = "isEqual", value?: unknown) => ({
  show: true,
  conjunction: "all",
  conditions: [{ component, operator, ...(value === undefined ? {} : { value }) }],
});

describe("when a question is asked", () => {
  test("is always, until one says otherwise", () => {
    open();
    expect(mode().value).toBe("always");
    expect(screen.queryByRole("group")).toBeNull();
  });

  test("begins with the question right before, compared as its answer allows", async () => {
    const { user } = open();
    await user.selectOptions(mode(), "Solo se");
    expect(typed["conditional"]).toMatchObject({
      show: true,
      conjunction: "all",
      conditions: [{ component: "note", operator: "isEqual" }],
    });
  });

  test("is turned round without losing what was said", async () => {
    const { user } = open(test1("has", "isEqual", "yes"));
    await user.selectOptions(mode(), "Mai se");
    expect(typed["conditional"]).toEqual({
      show: false,
      conjunction: "all",
      conditions: [{ component: "has", operator: "isEqual", value: "yes" }],
    });
    await user.selectOptions(mode(), "Sempre");
    expect(typed["conditional"]).toBeUndefined();
  });

  test("cannot depend on anything where nothing was asked before", () => {
    open(undefined, { id: "has" });
    expect(screen.getByText("Prima di questo elemento non ci sono domande da leggere.")).toBeTruthy();
    expect(screen.queryByLabelText("Si chiede")).toBeNull();
  });

  test("by a rule is told as a rule, and can be taken off", async () => {
    const { user } = open({ json: { ">": [{ var: "data.income" }, 100] } });
    expect(screen.getByText(/data\.income/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Togli la regola" }));
    expect(typed["conditional"]).toBeUndefined();
    expect(mode().value).toBe("always");
  });
});

describe("one sentence of a condition", () => {
  test("offers the questions before, and no other", () => {
    open(test1("has"));
    expect(optionsOf(sentence(1).getByLabelText("Domanda"))).toEqual([
      "Hai un'auto?",
      "A che cosa serve",
      "Reddito",
      "È a noleggio",
      "Nota",
    ]);
  });

  test.each([
    ["has", ["è", "non è"]],
    ["uses", ["comprende", "non comprende", "è senza risposta", "ha una risposta"]],
    ["rented", ["è", "non è"]],
  ])("over %s compares by %j", (component, words) => {
    open(test1(component));
    const offered = optionsOf(sentence(1).getByLabelText("Confronto"));
    expect(offered.filter((word) => word !== "è" || words.includes("è"))).toEqual(words);
  });

  test("over a number compares by size too", () => {
    open(test1("income"));
    expect(optionsOf(sentence(1).getByLabelText("Confronto"))).toEqual(
      expect.arrayContaining(["è maggiore di", "è minore di", "è almeno", "è al massimo"]),
    );
  });

  test.each([
    ["has", ["…", "Sì", "No"], "Sì", "yes"],
    ["uses", ["…", "Lavoro", "Scuola"], "Scuola", "school"],
    ["rented", ["…", "Sì", "No"], "No", false],
  ])("over %s offers its answers: %j", async (component, words, chosen, value) => {
    const { user } = open(test1(component, component === "uses" ? "includes" : "isEqual"));
    const list = sentence(1).getByLabelText("Valore");
    expect(optionsOf(list)).toEqual(words);
    await user.selectOptions(list, chosen);
    expect(typed["conditional"]).toMatchObject({ conditions: [{ component, value }] });
  });

  test("over an amount takes euros and keeps cents", async () => {
    const { user } = open(test1("income", "greaterThan"));
    await user.type(sentence(1).getByLabelText("Valore"), "12,50");
    expect(typed["conditional"]).toMatchObject({ conditions: [{ value: 1250 }] });
  });

  test("over whether there is an answer asks for no value", () => {
    open(test1("note", "isNotEmpty"));
    expect(sentence(1).queryByLabelText("Valore")).toBeNull();
  });

  test("over another question forgets the value of the one before", async () => {
    const { user } = open(test1("has", "isEqual", "yes"));
    await user.selectOptions(sentence(1).getByLabelText("Domanda"), "A che cosa serve");
    expect(typed["conditional"]).toEqual({
      show: true,
      conjunction: "all",
      conditions: [{ component: "uses", operator: "includes" }],
    });
  });

  test("over a question that is not there any more is shown by its key, to be mended", () => {
    open(test1("gone", "isEqual", "x"));
    expect(sentence(1).getByLabelText<HTMLSelectElement>("Domanda").value).toBe("gone");
    expect(optionsOf(sentence(1).getByLabelText("Domanda"))[0]).toBe("gone");
  });

  test("without its value is marked where the value goes, one with it is not", () => {
    open(
      {
        show: true,
        conjunction: "all",
        conditions: [
          { component: "has", operator: "isEqual", value: "yes" },
          { component: "note", operator: "isEqual" },
        ],
      },
      { wrong: ["conditional.conditions.1.value"] },
    );
    expect(
      [1, 2].map((number) => sentence(number).getByLabelText("Valore").getAttribute("aria-invalid") === "true"),
    ).toEqual([false, true]);
  });
});

describe("several sentences", () => {
  const two = {
    show: true,
    conjunction: "all",
    conditions: [
      { component: "has", operator: "isEqual", value: "yes" },
      { component: "rented", operator: "isEqual", value: true },
    ],
  };

  test("are joined by all or by any, which one sentence does not ask", async () => {
    const one = open(test1("has", "isEqual", "yes"));
    expect(screen.queryByLabelText("Se")).toBeNull();
    await one.user.click(screen.getByRole("button", { name: "Aggiungi una condizione" }));
    await one.user.selectOptions(screen.getByLabelText("Se"), "vale almeno una condizione");
    expect(typed["conditional"]).toMatchObject({
      conjunction: "any",
      conditions: [{ component: "has" }, { component: "note" }],
    });
  });

  test("go one by one; with the last the condition goes", async () => {
    const { user } = open(two);
    await user.click(screen.getByRole("button", { name: "Elimina la condizione n. 1" }));
    expect(typed["conditional"]).toMatchObject({ conditions: [{ component: "rented", value: true }] });
    await user.click(screen.getByRole("button", { name: "Elimina la condizione n. 1" }));
    expect(typed["conditional"]).toBeUndefined();
  });

  test("keep their values when one before them goes, though they read the same question", async () => {
    const { user } = open({
      show: true,
      conjunction: "all",
      conditions: [
        { component: "income", operator: "greaterThan", value: 100_000 },
        { component: "income", operator: "lessThan", value: 250_000 },
      ],
    });
    await user.click(screen.getByRole("button", { name: "Elimina la condizione n. 1" }));
    expect(sentence(1).getByLabelText<HTMLInputElement>("Valore").value).toBe("2500,00");
    await user.click(screen.getByRole("button", { name: "Aggiungi una condizione" }));
    expect(sentence(1).getByLabelText<HTMLInputElement>("Valore").value).toBe("2500,00");
  });

  test("are twenty at most", () => {
    open({
      show: true,
      conjunction: "any",
      conditions: Array.from({ length: 20 }, () => ({ component: "has", operator: "isEqual", value: "yes" })),
    });
    expect(screen.getAllByRole("group")).toHaveLength(20);
    expect(screen.queryByRole("button", { name: "Aggiungi una condizione" })).toBeNull();
  });
});
