// @vitest-environment happy-dom
import type { ReadableQuestion } from "@sportello/forms/builder/readable-questions";
import type { Question } from "@sportello/forms/components";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../../testing/kept.tsx";
import { ConditionTest } from "./condition-test.tsx";
import type { TestTyped } from "./condition-typed.ts";

const asked = (question: object, reference?: string, within: readonly string[] = []): ReadableQuestion => ({
  reference: reference ?? (question as Question).key,
  question: question as Question,
  within,
});
const zones = [
  { label: "Centro", value: "a", translations: { de: "Zentrum" } },
  { label: "Mare", value: "b" },
];
const questions = [
  asked({ type: "yesno", key: "has", label: "Hai un'auto?" }),
  asked({ type: "radio", key: "zone", label: "Zona", values: zones }),
  asked({ type: "currency", key: "income", label: "Reddito" }),
  asked({ type: "number", key: "age", label: "Età" }),
  asked({ type: "checkbox", key: "rented", label: "È a noleggio" }),
  asked({ type: "datetime", key: "born", label: "Nato il" }),
  asked({ type: "day", key: "from", label: "Dal" }),
  asked({ type: "time", key: "at", label: "Alle" }),
  asked({ type: "textfield", key: "note", label: "" }),
  asked({ type: "email", key: "mail", label: "E-mail" }, "owner.mail", ["Padrone", "Contatti"]),
];

let now: TestTyped;
const onRemove = vi.fn<() => void>();
const open = (start: TestTyped, { isWrong = false } = {}) => {
  const show = (test: TestTyped, change: (next: TestTyped) => void) => {
    now = test;
    return (
      <ConditionTest
        number={2}
        test={test}
        questions={questions}
        isWrong={isWrong}
        onChange={change}
        onRemove={onRemove}
      />
    );
  };
  return alive(<Kept start={start} show={show} />);
};
const list = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const options = (name: string) => [...list(name).options].map(({ textContent }) => textContent);
const value = () => screen.queryByLabelText<HTMLInputElement | HTMLSelectElement>("Valore");

describe("the question a condition reads", () => {
  test("is chosen by its words; within a subform with the way there, without words by its key", () => {
    open({ component: "has", operator: "isEqual" });
    expect(options("Domanda")).toEqual([
      "Hai un'auto?",
      "Zona",
      "Reddito",
      "Età",
      "È a noleggio",
      "Nato il",
      "Dal",
      "Alle",
      "note",
      "Padrone › Contatti › E-mail",
    ]);
  });

  test("that is there no more stays chosen, by its key: nothing is changed by looking", () => {
    open({ component: "gone", operator: "greaterThan", value: 3 });
    expect(list("Domanda").value).toBe("gone");
    expect(options("Domanda")[0]).toBe("gone");
    expect(options("Confronto")).toEqual(["è maggiore di"]);
    expect(now).toEqual({ component: "gone", operator: "greaterThan", value: 3 });
  });

  test.each([
    ["zone", "isEqual"],
    ["income", "isEqual"],
    ["rented", "isEqual"],
    ["owner.mail", "isEqual"],
  ])("changed to %s begins with its first comparison and without the old value", async (component, operator) => {
    const { user } = open({ component: "has", operator: "isNotEqual", value: "yes" });
    await user.selectOptions(list("Domanda"), component);
    expect(now).toEqual({ component, operator });
  });
});

describe("how it is compared", () => {
  test.each([
    ["has", ["è", "non è"]],
    ["zone", ["è", "non è", "è senza risposta", "ha una risposta"]],
    ["age", ["è", "è maggiore di", "è almeno", "è minore di", "è al massimo", "è senza risposta", "ha una risposta"]],
    ["note", ["è", "non è", "comprende", "non comprende", "è senza risposta", "ha una risposta"]],
  ])("%s: only by what makes sense for it", (component, words) => {
    open({ component, operator: "isEqual", value: "x" });
    expect(options("Confronto")).toEqual(words);
  });

  test("a comparison made elsewhere that makes no sense is shown, not replaced behind one's back", () => {
    open({ component: "has", operator: "includes", value: "yes" });
    expect(options("Confronto")).toEqual(["comprende", "è", "non è"]);
    expect(list("Confronto").value).toBe("includes");
  });

  test.each(["isEmpty", "isNotEmpty"] as const)("%s needs no value", (operator) => {
    open({ component: "note", operator });
    expect(value()).toBeNull();
  });
});

describe("with what it is compared", () => {
  test("an answer of a choice is chosen among its own, in the language of who reads", async () => {
    const { user } = open({ component: "zone", operator: "isEqual", value: "a" });
    expect(options("Valore")).toEqual(["Centro", "Mare"]);
    await user.selectOptions(list("Valore"), "Mare");
    expect(now.value).toBe("b");
  });

  test("a box is ticked or not, kept as a truth and not as a word", async () => {
    const { user } = open({ component: "rented", operator: "isEqual", value: false });
    expect(options("Valore")).toEqual(["Sì", "No"]);
    await user.selectOptions(list("Valore"), "Sì");
    expect(now.value).toBe(true);
  });

  test("nothing chosen yet is no answer of the list", () => {
    open({ component: "zone", operator: "isEqual" });
    expect(options("Valore")).toEqual(["…", "Centro", "Mare"]);
  });

  test("an answer the list has no more is still shown, by its value", () => {
    open({ component: "zone", operator: "isEqual", value: "old" });
    expect(options("Valore")).toEqual(["old", "Centro", "Mare"]);
  });

  test.each([
    ["income", "12,50", 1_250],
    ["income", "1000", 100_000],
    ["age", "1,5", 1.5],
    ["age", "-3", -3],
    ["note", " a b ", "a b"],
    ["note", "  ", undefined],
    ["age", "tanti", undefined],
    ["income", "12,505", undefined],
    ["income", "-3", undefined],
  ])("%s: «%s» is kept as %j", async (component, text, kept) => {
    const { user } = open({ component, operator: "isEqual" });
    await user.type(value() as HTMLInputElement, text);
    expect(now.value).toEqual(kept);
  });

  test.each([
    ["born", "date", "2010-01-31"],
    ["from", "date", "2010-01-31"],
    ["at", "time", "08:30"],
  ])("%s is picked, so that it is kept as answers are", async (component, type, text) => {
    open({ component, operator: "lessThan" });
    const field = value() as HTMLInputElement;
    expect(field.type).toBe(type);
    fireEvent.change(field, { target: { value: text } });
    expect(now.value).toBe(text);
  });

  test("a date written otherwise by another program is still seen", () => {
    open({ component: "born", operator: "lessThan", value: "31/01/2010" });
    expect([(value() as HTMLInputElement).type, value()?.value]).toEqual(["text", "31/01/2010"]);
  });

  test("an amount is read back in euro", () => {
    open({ component: "income", operator: "greaterThan", value: 1_250 });
    expect(value()?.value).toBe("12,50");
  });

  test.each([
    [{ component: "note", operator: "isEqual" }, true, true],
    [{ component: "note", operator: "isEqual", value: "x" }, true, false],
    [{ component: "zone", operator: "isEqual" }, true, true],
    [{ component: "zone", operator: "isEqual" }, false, false],
    [{ component: "age", operator: "isEqual", value: 3 }, true, false],
  ] as const)("%j, found wrong: %s: is marked: %s", (start, isWrong, isMarked) => {
    open(start, { isWrong });
    expect(value()?.getAttribute("aria-invalid") === "true").toBe(isMarked);
  });
});

test("a comparison is taken out by its own button, named by its number", async () => {
  const { user } = open({ component: "has", operator: "isEqual", value: "yes" });
  await user.click(screen.getByRole("button", { name: "Elimina la condizione n. 2" }));
  expect(onRemove).toHaveBeenCalledOnce();
});
