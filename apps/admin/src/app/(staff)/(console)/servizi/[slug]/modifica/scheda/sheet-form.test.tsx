// @vitest-environment happy-dom
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { wholeSheet as whole } from "./sheets.testing.ts";

describe("writing a sheet", () => {
  let slugs = 0;
  const open = (sheet = whole) => {
    slugs += 1;
    let revision = 1;
    return alive(
      <SheetForm slug={`sheet-${slugs}`} given={{ content: sheet, revision: 1 }} languages={["it", "de"]} />,
      {
        procedures: {
          "services.saveDraft": () => ({ isSaved: true, revision: (revision += 1), updatedAt: "2026-11-26T08:00:00Z" }),
        },
      },
    );
  };
  const field = (name: RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
  const kept = async () => {
    await screen.findByText(/^Salvato:/);
    return (askedOf("services.saveDraft").at(-1) as { content: DraftSheet }).content;
  };
  const inGerman = () => screen.getByRole("radio", { name: "Deutsch" });

  test("begins in Italian, with what is there", () => {
    open();
    expect([
      field(/^Titolo/).value,
      field(/^Titolo/)
        .closest("[lang]")
        ?.getAttribute("lang"),
    ]).toEqual(["Nido", "it"]);
  });

  test("in another language writes there and leaves the Italian as it is", async () => {
    const { user } = open();
    await user.click(inGerman());
    expect(field(/^Titolo/).value).toBe("Kita");
    expect(field(/^Descrizione breve/).value).toBe("");
    await user.click(field(/^Descrizione breve/));
    await user.paste("Anmelden");
    expect((await kept()).summary).toEqual({ it: "Iscrivi al nido", de: "Anmelden" });
  });

  test("a section the model leaves free begins only when something is written in it", async () => {
    const { user } = open();
    await user.click(field(/^Parole per la ricerca/));
    await user.paste("asilo");
    expect(await kept()).toEqual({ ...whole, keywords: { it: "asilo" } });
  });

  test("the time is written in its text, its steps stay", async () => {
    const steps = [{ days: 5, title: { it: "Primo" }, text: { it: "" } }];
    const { user } = open({ ...whole, times: { text: { it: "Dieci" }, steps } });
    await user.click(within(document.getElementById("times") as HTMLElement).getByRole("textbox"));
    await user.paste(" giorni");
    expect((await kept()).times).toEqual({ text: { it: "Dieci giorni" }, steps });
  });

  test("what is compulsory is marked so, the rest is not", () => {
    open();
    const isRequired = (id: string) =>
      within(document.getElementById(id) as HTMLElement).getByRole<HTMLTextAreaElement>("textbox").required;
    expect(["recipients", "howTo", "needed", "outcome", "times", "conditions"].filter((id) => !isRequired(id))).toEqual(
      [],
    );
    expect(["description", "costs"].filter(isRequired)).toEqual([]);
  });

  test("what is missing is counted while one writes", async () => {
    const { user } = open({ ...whole, needed: { it: "" } });
    expect(screen.getByText("7 sezioni obbligatorie su 8")).toBeTruthy();
    await user.type(within(document.getElementById("needed") as HTMLElement).getByRole("textbox"), "x");
    expect(screen.getByText("8 sezioni obbligatorie su 8")).toBeTruthy();
  });
});
