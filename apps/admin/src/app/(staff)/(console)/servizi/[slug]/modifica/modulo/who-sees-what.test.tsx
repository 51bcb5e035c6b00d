import type { FormDefinition } from "@sportello/forms/definition";
// @vitest-environment happy-dom
import { permitForm } from "@sportello/forms/testing/permit-form";
import { listComponents } from "@sportello/forms/tools/listed-components";
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { WhoSeesWhat } from "./who-sees-what.tsx";

const open = (form: FormDefinition, locale: "it" | "de" | "en" = "it") => {
  const onJump = vi.fn<(node: { readonly place: string }) => void>();
  return { ...alive(<WhoSeesWhat form={form} onJump={onJump} />, { locale }), onJump };
};
const placeOf = (id: string) => listComponents(permitForm).find((listed) => listed.id === id)?.path;
const everybody = () => within(screen.getByRole("heading", { level: 3 }).parentElement as HTMLElement);

describe("the form seen from its conditions", () => {
  test("counts its questions and its conditions", () => {
    open(permitForm);
    expect(screen.getByText("10 domande, 2 condizioni")).toBeTruthy();
  });

  test("tells page by page what everybody is asked, without what only some are", () => {
    open(permitForm);
    const names = everybody()
      .getAllByRole("button")
      .map(({ textContent }) => textContent);
    expect(names).toContain("Nome");
    expect(names).toContain("Reddito");
    expect(names).not.toContain("Indirizzo");
  });

  test("tells each condition once with all it shows, and on which page", () => {
    open(permitForm);
    expect(screen.getByText(/Solo se «Sei residente\?» è «Sì»/).closest("li")?.textContent).toContain(
      "Indirizzo Richiedente",
    );
    expect(screen.getByText(/Solo se «È a noleggio»/).closest("li")?.textContent).toContain("Locatore Veicoli");
  });

  test.each([
    ["Indirizzo", "street"],
    ["Locatore", "vehicles.lessor"],
    ["Reddito", "income"],
  ])("leads to %s", async (name, id) => {
    const { user, onJump } = open(permitForm);
    await user.click(screen.getByRole("button", { name }));
    expect(onJump.mock.calls).toEqual([[{ place: placeOf(id) }]]);
  });

  test.each([
    ["it", "Nessun elemento ha una condizione: tutti rispondono alle stesse domande.", "1 domanda, nessuna condizione"],
    ["de", "Kein Element hat eine Bedingung: Alle beantworten dieselben Fragen.", "1 Frage, keine Bedingung"],
  ] as const)("without a condition says so in %s", (locale, words, count) => {
    open(
      {
        display: "wizard",
        components: [
          { type: "panel", key: "p", title: "P", components: [{ type: "textfield", key: "a", label: "A" }] },
        ],
      },
      locale,
    );
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(count)).toBeTruthy();
  });

  test("of a page that only some reach says so beside its title", () => {
    open({
      display: "wizard",
      components: [
        { type: "panel", key: "p", title: "Prima", components: [{ type: "yesno", key: "has", label: "Hai?" }] },
        {
          type: "panel",
          key: "q",
          title: "Seconda",
          conditional: { show: true, when: "has", eq: "yes" },
          components: [{ type: "textfield", key: "a", label: "A" }],
        },
      ],
    });
    expect(everybody().getByText("Seconda").textContent).toMatch(/Seconda · .*Hai\?/);
  });
});
