// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { simulate } from "@sportello/forms/tools/simulate";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { PageSteps } from "./page-steps.tsx";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      translations: { de: { title: "Erste" } },
      components: [
        { type: "yesno", key: "has", label: "Hai?", validate: { required: true } },
        { type: "textfield", key: "name", label: "Nome", validate: { required: true } },
      ],
    },
    {
      type: "panel",
      key: "second",
      title: "Seconda",
      conditional: { show: true, when: "has", eq: "yes" },
      components: [{ type: "textfield", key: "note", label: "Nota" }],
    },
  ],
};
const open = (answers: Record<string, string>, language: "it" | "de" = "it") => {
  const onChoose = vi.fn<(page: string) => void>();
  const { pages } = simulate(form, answers, { today: "2026-11-26" }, "it");
  return {
    ...alive(<PageSteps form={form} pages={pages} page="first" language={language} onChoose={onChoose} />),
    onChoose,
  };
};
const texts = () => screen.getAllByRole("button").map(({ textContent }) => textContent);

describe("the pages of a form that is tried", () => {
  test.each([
    [{}, ["Prima· 2 punti da completare", "Seconda"]],
    [{ has: "no" }, ["Prima· 1 punto da completare", "Seconda"]],
    [{ has: "yes", name: "Anna" }, ["Prima· a posto", "Seconda· a posto"]],
  ])("with %j say how much of each is missing", (answers, expected) => {
    open(answers);
    expect(texts()).toEqual(expected);
  });

  test("one that these answers never reach is there and cannot be opened", async () => {
    const { user, onChoose } = open({ has: "no" });
    const [, second] = screen.getAllByRole<HTMLButtonElement>("button");
    expect(second?.disabled).toBe(true);
    if (second) await user.click(second);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test("the others are opened by a press, and the one that is open says so", async () => {
    const { user, onChoose } = open({ has: "yes" });
    expect(screen.getAllByRole("button").map((one) => one.getAttribute("aria-current"))).toEqual(["step", null]);
    await user.click(screen.getByRole("button", { name: /Seconda/ }));
    expect(onChoose.mock.calls).toEqual([["second"]]);
  });

  test("are named in the language in which the form is seen, Italian where it is not translated", () => {
    open({ has: "yes" }, "de");
    expect(texts().map((text) => text.split("·")[0])).toEqual(["Erste", "Seconda"]);
  });
});
