// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import type { EditRefusal } from "@sportello/forms/builder/edit/edited";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { alive } from "../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../testing/kept.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { type View, ViewSwitch } from "./view-switch.tsx";

const reasons: readonly EditRefusal["reason"][] = [
  "not_there",
  "only_pages",
  "into_itself",
  "asks_for_itself",
  "last_page",
  "key_taken",
  "bad_key",
  "breaks",
];

describe("why a change was not made", () => {
  test.each(locales)("has its own words for every reason, said at once, in %s", (locale) => {
    const words = reasons.map((reason) => {
      const { unmount } = alive(<RefusalNotice refusal={{ reason, faults: [] }} />, { locale });
      const said = screen.getByRole("alert").textContent;
      unmount();
      return said;
    });
    expect(new Set(words).size).toBe(reasons.length);
    expect(words.join(" ")).not.toMatch(/_|\{/);
  });

  test("names each fault once, with what it is about", () => {
    const faults = [
      { path: "components.0", code: "unknown_reference", detail: "has" },
      { path: "components.1", code: "unknown_reference", detail: "has" },
      { path: "components.2", code: "bad_pattern" },
    ] as const;
    alive(<RefusalNotice refusal={{ reason: "breaks", faults }} />);
    expect(screen.getByRole("alert").textContent).toBe(
      "Così il modulo non funzionerebbe: una condizione su una domanda che non si trova («has»); un'espressione regolare che non funziona",
    );
  });
});

describe("the views of a form", () => {
  const open = () =>
    alive(<Kept<View> start="tree" show={(view, change) => <ViewSwitch view={view} onChange={change} />} />);
  const chosen = () => screen.getAllByRole("radio").filter((one) => one.getAttribute("aria-checked") === "true");

  test("are four, one at a time", async () => {
    const { user } = open();
    expect(screen.getAllByRole("radio").map(({ textContent }) => textContent)).toEqual([
      "Elenco",
      "Pagina",
      "Come lo vede il cittadino",
      "Chi vede cosa",
    ]);
    await user.click(screen.getByRole("radio", { name: "Chi vede cosa" }));
    expect(chosen().map(({ textContent }) => textContent)).toEqual(["Chi vede cosa"]);
  });

  test("one is always chosen: a second press leaves it", async () => {
    const { user } = open();
    await user.click(screen.getByRole("radio", { name: "Elenco" }));
    expect(chosen().map(({ textContent }) => textContent)).toEqual(["Elenco"]);
  });
});

describe("the browser's own list of choices", () => {
  const options = [
    { value: "a", label: "Prima" },
    { value: "b", label: "Seconda" },
  ];

  test("tells what was chosen by its value", async () => {
    const onChange = vi.fn<(value: string) => void>();
    const { user } = alive(<ChoiceField label="Voce" value="a" options={options} onChange={onChange} />);
    const list = screen.getByLabelText<HTMLSelectElement>("Voce");
    expect([list.value, list.getAttribute("aria-invalid"), list.getAttribute("aria-describedby")]).toEqual([
      "a",
      "false",
      null,
    ]);
    await user.selectOptions(list, "Seconda");
    expect(onChange.mock.calls).toEqual([["b"]]);
  });

  test("with an error is wrong for everybody: it is marked, and described by the words beside it", () => {
    alive(<ChoiceField label="Voce" value="a" options={options} error="Manca" onChange={() => {}} />);
    const list = screen.getByLabelText("Voce");
    expect(list.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(list.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Manca");
  });
});
