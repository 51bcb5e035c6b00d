// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../testing/kept.tsx";
import { ada, mobility, offices, questions, registry } from "./assignment.testing.ts";
import { RuleFields } from "./rule-fields.tsx";
import { blankRule, type TypedRule } from "./typed-rules.ts";

let rule: TypedRule;
type Given = { readonly number?: number; readonly isLast?: boolean };
const open = (start: Partial<TypedRule> = {}, { number = 1, isLast = true }: Given = {}) => {
  const [onMove, onRemove] = [vi.fn<(by: -1 | 1) => void>(), vi.fn<() => void>()];
  const show = (now: TypedRule, change: (next: TypedRule) => void) => {
    rule = now;
    return (
      <RuleFields
        rule={now}
        number={number}
        isLast={isLast}
        questions={questions}
        offices={offices}
        onChange={change}
        onMove={onMove}
        onRemove={onRemove}
      />
    );
  };
  return { ...alive(<Kept start={{ ...blankRule, ...start }} show={show} />), onMove, onRemove };
};
const select = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const optionsOf = (name: string) => [...select(name).options].map(({ textContent }) => textContent);
const incomplete = () => screen.queryByText("Completa la regola: finché manca qualcosa non viene salvata.") !== null;
const whole: Partial<TypedRule> = { question: "zone", operator: "is", values: ["north"], to: { officeId: mobility } };

describe("a rule of assignment", () => {
  test("that is new says that it is not whole, until nothing is missing", async () => {
    const { user } = open();
    expect(incomplete()).toBe(true);
    await user.selectOptions(select("Se la risposta a"), "Zona");
    await user.selectOptions(select("Valore"), "Nord");
    expect(incomplete()).toBe(true);
    await user.selectOptions(select("va all'ufficio"), "Mobilità");
    expect(incomplete()).toBe(false);
    expect(rule).toEqual({ question: "zone", operator: "is", values: ["north"], to: { officeId: mobility } });
  });

  test("chooses a value where the question is answered by choosing, and several where it is one of a list", async () => {
    const { user } = open(whole);
    expect(optionsOf("Valore")).toEqual(["Scegli un valore", "Nord", "Sud"]);
    await user.selectOptions(select("Confronto"), "è una di");
    await user.click(screen.getByLabelText("Sud"));
    expect(rule.values).toEqual(["north", "south"]);
    await user.click(screen.getByLabelText("Nord"));
    expect(rule.values).toEqual(["south"]);
  });

  test("takes words where it looks for a part of the answer, or the question is written", async () => {
    const { user } = open({ ...whole, operator: "contains", values: [] });
    expect(screen.getByLabelText("Valore").tagName).toBe("INPUT");
    expect(screen.getByText("Indica almeno un valore")).toBeTruthy();
    await user.click(screen.getByLabelText("Valore"));
    await user.paste("centro");
    expect(rule.values).toEqual(["centro"]);
    expect(screen.queryByText("Indica almeno un valore")).toBeNull();
  });

  test("takes one value a line for a written question that is one of several", async () => {
    const { user } = open({ question: "note", operator: "isOneOf" });
    await user.click(screen.getByLabelText("Valori"));
    await user.paste("uno\ndue");
    expect(rule.values).toEqual(["uno", "due"]);
  });

  test("forgets its values with another question, and all but the first when only one may be", async () => {
    const { user } = open({ ...whole, operator: "isOneOf", values: ["north", "south"] });
    await user.selectOptions(select("Confronto"), "è");
    expect(rule.values).toEqual(["north"]);
    await user.selectOptions(select("Se la risposta a"), "Nota");
    expect(rule).toMatchObject({ question: "note", values: [] });
  });

  test("goes to an office, or to somebody in it; with another office nobody of the first stays", async () => {
    const { user } = open(whole);
    await user.selectOptions(select("e alla persona"), "Ada Conti");
    expect(rule.to).toEqual({ officeId: mobility, staffId: ada });
    await user.selectOptions(select("va all'ufficio"), "Anagrafe");
    expect(rule.to).toEqual({ officeId: registry });
    expect(optionsOf("e alla persona")).toEqual(["Chiunque dell'ufficio"]);
  });

  test("whose question or office is gone says so and keeps what it was, until one chooses", () => {
    open({ question: "gone", operator: "is", values: ["x"], to: { officeId: "o9" } });
    expect(select("Se la risposta a").selectedOptions[0]?.textContent).toBe("Domanda che non c'è più (gone)");
    expect(select("va all'ufficio").selectedOptions[0]?.textContent).toBe("Ufficio che non c'è più");
    expect(screen.queryByLabelText("e alla persona")).toBeNull();
  });

  test.each([
    [1, false, [true, false]],
    [2, false, [false, false]],
    [3, true, [false, true]],
  ] as const)("at place %d moves only where there is room", async (number, isLast, disabled) => {
    const { user, onMove, onRemove } = open(whole, { number, isLast });
    const [up, down] = [`Sposta su la regola ${number}`, `Sposta giù la regola ${number}`].map((name) =>
      screen.getByLabelText<HTMLButtonElement>(name),
    );
    expect([up?.disabled, down?.disabled]).toEqual(disabled);
    if (up && !up.disabled) await user.click(up);
    if (down && !down.disabled) await user.click(down);
    expect(onMove.mock.calls.flat()).toEqual([...(disabled[0] ? [] : [-1]), ...(disabled[1] ? [] : [1])]);
    await user.click(screen.getByLabelText(`Elimina la regola ${number}`));
    expect(onRemove).toHaveBeenCalledOnce();
  });
});
