// @vitest-environment happy-dom
import type { Locale } from "@sportello/domain/locales";
import { legalTextKinds } from "@sportello/domain/tenants/legal-texts";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import { router } from "../../../../../testing/router.ts";
import { LegalTextForm } from "./legal-text-form.tsx";

const words = messagesOf("it").settings.legal;
type Given = {
  readonly kind?: (typeof legalTextKinds)[number];
  readonly languages?: readonly Locale[];
  readonly mayWrite?: boolean;
  readonly save?: () => unknown;
};
const open = ({ kind = "privacy", languages = ["it", "de"], mayWrite = true, save = () => ({}) }: Given = {}) =>
  alive(
    <LegalTextForm
      kind={kind}
      text={{ it: "# Chi tratta i dati", en: "# Who" }}
      languages={languages}
      revision={7}
      mayWrite={mayWrite}
    />,
    { procedures: { "settings.saveLegalText": save } },
  );
const field = (language: Locale) => screen.getByLabelText<HTMLTextAreaElement>(words.words[language]);

describe("a legal text in the municipality's own words", () => {
  test("is asked for in the languages it publishes in; what there is in another one is not lost", async () => {
    const { user } = open();
    expect(screen.getAllByRole("textbox")).toHaveLength(2);
    await user.type(field("de"), "Wer");
    await user.click(screen.getByRole("button", { name: "Salva Informativa sulla privacy" }));
    await waitFor(() => expect(saidDone()).toEqual(["Testo salvato"]));
    expect(askedOf("settings.saveLegalText")).toEqual([
      { revision: 7, kind: "privacy", text: { it: "# Chi tratta i dati", de: "Wer", en: "# Who" } },
    ]);
    expect(router.refresh).toHaveBeenCalledOnce();
  });

  test("emptied goes back to the text of the product: it is sent empty", async () => {
    const { user } = open({ languages: ["it"] });
    await user.clear(field("it"));
    await user.click(screen.getByRole("button", { name: /^Salva/ }));
    await waitFor(() => expect(askedOf("settings.saveLegalText")).toMatchObject([{ text: { it: "" } }]));
  });

  test.each(legalTextKinds)("%s says whether a part of it stays by law", (kind) => {
    const { container } = open({ kind });
    expect(container.textContent?.includes(words.licenceStays)).toBe(kind === "legalNotes");
  });

  test("that a colleague changed meanwhile is not overwritten: said, and what was typed stays", async () => {
    const { user } = open({
      save: () => {
        throw refused("changed_meanwhile");
      },
    });
    await user.type(field("it"), " nuovo");
    await user.click(screen.getByRole("button", { name: /^Salva/ }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(field("it").value).toBe("# Chi tratta i dati nuovo");
    expect(router.refresh).not.toHaveBeenCalled();
  });

  test("who may only read has nothing to save", () => {
    open({ mayWrite: false });
    expect(screen.queryByRole("button", { name: /^Salva/ })).toBeNull();
  });
});
