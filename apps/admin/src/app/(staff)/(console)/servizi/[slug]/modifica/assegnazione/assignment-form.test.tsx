// @vitest-environment happy-dom
import { ServiceOptions } from "@sportello/domain/services/options";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { AssignmentForm } from "./assignment-form.tsx";
import { mobility, offices, questions, registry } from "./assignment.testing.ts";

const options = ServiceOptions.parse({
  level: "spid2",
  maxDays: 30,
  allowWithdraw: true,
  allowReopening: true,
  allowIntegration: true,
  registration: null,
  messages: {},
});
type Assignment = NonNullable<ServiceOptions["assignment"]>;
const rule = (value: string, officeId = mobility): Assignment["rules"][number] => ({
  question: "zone",
  operator: "is",
  values: [value],
  to: { officeId },
});
let slugs = 0;
type Tried = (input: never) => unknown;
const open = (assignment?: Assignment, tried: Tried = () => ({ tried: 0, counts: [] })) => {
  slugs += 1;
  let revision = 1;
  return alive(
    <AssignmentForm
      slug={`assign-${slugs}`}
      given={{ content: assignment ? { ...options, assignment } : options, revision: 1 }}
      questions={questions}
      offices={offices}
    />,
    {
      procedures: {
        "services.saveDraft": () => ({ isSaved: true, revision: (revision += 1), updatedAt: "2026-11-26T08:00:00Z" }),
        "services.tryAssignment": tried,
      },
    },
  );
};
const saved = () => (askedOf("services.saveDraft") as { content: ServiceOptions }[]).at(-1)?.content;
const press = (name: string) => screen.getByRole("button", { name });
const fieldset = (name: RegExp) => within(screen.getByRole("group", { name }));
const keptLine = () => screen.findByText(/^Salvato:/);

describe("to which office applications go", () => {
  test("without a rule is the service's own, and nothing can be tried", () => {
    open();
    expect(screen.getByText("Nessuna regola: tutte le pratiche vanno all'ufficio del servizio.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Prova" })).toBeNull();
  });

  test("a rule under way is not kept; whole it is", async () => {
    const { user } = open();
    await user.click(press("Aggiungi una regola"));
    expect(await screen.findByText("Non ancora salvato: correggi i campi segnalati")).toBeTruthy();
    const first = fieldset(/^Regola 1/);
    await user.selectOptions(first.getByLabelText("Se la risposta a"), "Zona");
    await user.selectOptions(first.getByLabelText("Valore"), "Nord");
    await user.selectOptions(first.getByLabelText("va all'ufficio"), "Mobilità");
    await keptLine();
    expect(saved()?.assignment).toEqual({ rules: [rule("north")] });
  });

  test("the order is what counts: a rule moved up is asked first", async () => {
    const { user } = open({ rules: [rule("north"), rule("south", registry)] });
    await user.click(press("Sposta su la regola 2"));
    await keptLine();
    expect(saved()?.assignment?.rules.map(({ values }) => values[0])).toEqual(["south", "north"]);
  });

  test("the last rule taken out leaves no assignment behind", async () => {
    const { user } = open({ rules: [rule("north")] });
    await user.click(press("Elimina la regola 1"));
    await keptLine();
    expect(saved()).toEqual(options);
  });

  test("what holds when no rule does can stand alone, and goes by choosing the service's office", async () => {
    const { user } = open();
    const rest = fieldset(/^Se nessuna regola si applica/);
    await user.selectOptions(rest.getByLabelText("va all'ufficio"), "Anagrafe");
    await waitFor(() => expect(saved()?.assignment).toEqual({ rules: [], otherwise: { officeId: registry } }));
    await user.selectOptions(rest.getByLabelText("va all'ufficio"), "Ufficio del servizio");
    await waitFor(() => expect(saved()).toEqual(options));
  });

  test("an office that is closed is seen as such, not as another one", () => {
    open({ rules: [], otherwise: { officeId: "0197a000-0000-7000-8000-0000000000ff" } });
    const list = fieldset(/^Se nessuna/).getByLabelText<HTMLSelectElement>("va all'ufficio");
    expect(list.selectedOptions[0]?.textContent).toBe("Ufficio che non c'è più");
  });

  test("fifty rules are enough", () => {
    open({ rules: Array.from({ length: 50 }, () => rule("north")) });
    expect((press("Aggiungi una regola") as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("rules tried on what was sent before", () => {
  const two: Assignment = { rules: [rule("north"), rule("south", registry)], otherwise: { officeId: registry } };
  const counts = [
    { rule: 1, count: 3 },
    { rule: 0, count: 12 },
    { rule: null, count: 7 },
  ];
  const lines = () =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent);

  test("nothing is asked before one says so", () => {
    open(two);
    expect(askedOf("services.tryAssignment")).toEqual([]);
  });

  test("tell where how many would go, the most first", async () => {
    const { user } = open(two, () => ({ tried: 22, counts }));
    await user.click(press("Prova"));
    expect(await screen.findByText("Provate 22 pratiche")).toBeTruthy();
    expect(lines()).toEqual([
      "Se nessuna regola si applica: Anagrafe12",
      "Ufficio del servizio, nessuna regola si applica7",
      "Regola 1: Mobilità3",
    ]);
    expect(askedOf("services.tryAssignment")).toMatchObject([{ assignment: two }]);
  });

  test.each([
    ["  AN7K2M ", { code: "AN7K2M" }],
    ["   ", {}],
  ])("one alone by its code: «%s»", async (typed, asked) => {
    const { user } = open(two, () => ({ tried: 1, counts: [{ rule: 2, count: 1 }] }));
    await user.type(screen.getByRole("textbox", { name: /^Codice di una pratica/ }), typed);
    await user.click(press("Prova"));
    expect(await screen.findByText("Provata 1 pratica")).toBeTruthy();
    const [input] = askedOf("services.tryAssignment") as Record<string, unknown>[];
    expect(input?.["code"]).toBe("code" in asked ? asked.code : undefined);
    expect(lines()).toEqual(["Regola 2: Anagrafe1"]);
  });

  test("on nothing say so, without an empty table", async () => {
    const { user } = open(two);
    await user.click(press("Prova"));
    expect(await screen.findByText("Nessuna pratica da provare.")).toBeTruthy();
    expect(screen.queryByRole("grid")).toBeNull();
  });

  test("that cannot be tried say why", async () => {
    const { user } = open(two, () => {
      throw refused("not_allowed");
    });
    await user.click(press("Prova"));
    expect((await screen.findByRole("alert")).textContent).toContain("Il tuo ruolo non lo permette.");
  });

  test("changed afterwards leave the answer to what was tried", async () => {
    const { user } = open(two, () => ({ tried: 3, counts: [{ rule: 1, count: 3 }] }));
    await user.click(press("Prova"));
    await screen.findByText("Provate 3 pratiche");
    await user.click(press("Sposta su la regola 2"));
    expect(lines()).toEqual(["Regola 1: Mobilità3"]);
  });
});
