// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { SettingsForm } from "./settings-form.tsx";
import { keptSettings as kept } from "./settings.testing.ts";

type Given = {
  readonly mayWrite?: boolean;
  readonly locale?: (typeof locales)[number];
  readonly save?: (input: never) => unknown;
};
const open = (settings = kept(), { mayWrite = true, locale = "it", save = () => ({ revision: 5 }) }: Given = {}) =>
  alive(<SettingsForm settings={settings} mayWrite={mayWrite} />, { locale, procedures: { "settings.save": save } });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = () => screen.getByRole("button", { name: "Salva" });
const write = async (user: ReturnType<typeof open>["user"], name: string, text: string) => {
  await user.clear(field(name));
  if (text === "") return;
  await user.click(field(name));
  await user.paste(text);
};
const errorOf = (name: string) =>
  (field(name).getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

describe("what the municipality says of itself", () => {
  test("is saved as a whole, over the revision that was read", async () => {
    const { user } = open();
    await write(user, "Telefono", "0588 22");
    await write(user, "Nome in italiano", "  Comune di Bugliano Terme ");
    await user.click(press());
    await waitFor(() => expect(saidDone()).toEqual(["Impostazioni salvate"]));
    expect(askedOf("settings.save")).toMatchObject([
      {
        revision: 4,
        settings: {
          name: { it: "Comune di Bugliano Terme", de: "Gemeinde Bugliano" },
          phone: "0588 22",
          languages: ["it", "de"],
          siteUrl: null,
        },
      },
    ]);
    expect(router.refresh).toHaveBeenCalledOnce();
  });

  test("has its texts in the languages it speaks; Italian must be there, the others may", () => {
    open();
    const names = screen
      .getAllByRole("textbox")
      .map((one) => document.querySelector(`label[for="${one.id}"]`)?.textContent);
    expect(names).toEqual(expect.arrayContaining(["Nome in italiano", "Nome in tedesco (facoltativo)"]));
    expect(names).not.toContain("Nome in inglese (facoltativo)");
  });

  test("a language that is added brings its fields; Italian cannot be left out", async () => {
    const { user } = open();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /Italiano/ }).disabled).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: /English/ }));
    await write(user, "Nome in inglese (facoltativo)", "Town of Bugliano");
    await user.click(press());
    await waitFor(() =>
      expect(askedOf("settings.save")).toMatchObject([
        { settings: { languages: ["it", "de", "en"], name: { en: "Town of Bugliano" } } },
      ]),
    );
  });

  test("a language that is left out keeps its place among the languages when it comes back", async () => {
    const { user } = open(kept({ languages: ["it", "de", "en"] }));
    await user.click(screen.getByRole("checkbox", { name: /Deutsch/ }));
    await user.click(screen.getByRole("checkbox", { name: /Deutsch/ }));
    await user.click(press());
    await waitFor(() =>
      expect(askedOf("settings.save")).toMatchObject([{ settings: { languages: ["it", "de", "en"] } }]),
    );
  });

  test("an optional text that is emptied is not there any more", async () => {
    const { user } = open();
    await write(user, "Nome in tedesco (facoltativo)", "");
    await user.click(press());
    await waitFor(() => expect(askedOf("settings.save")).toHaveLength(1));
    expect((askedOf("settings.save")[0] as { settings: { name: object } }).settings.name).toEqual({
      it: "Comune di Bugliano",
    });
  });
});

describe("what cannot be saved", () => {
  test.each([
    ["Nome in italiano", "", "Compila questo campo"],
    ["Codice IPA", "c b", "Da 2 a 16 lettere, cifre o trattini"],
    ["Codice ISTAT (facoltativo)", "12", "Sei cifre, per esempio 050999"],
    ["Codice fiscale", "00998877669", "Non è un codice fiscale giusto: controlla le undici cifre"],
    ["E-mail", "comune", "Scrivi un indirizzo come nome@ente.it"],
    ["PEC", "", "Compila questo campo"],
    ["Dichiarazione di accessibilità", "form.agid.gov.it", "Scrivi un indirizzo che comincia con https://"],
    ["Sito istituzionale (facoltativo)", "http:/x", "Scrivi un indirizzo che comincia con https://"],
  ])("%s as %j: said beside it once it is tried, and nothing is sent", async (name, text, words) => {
    const { user } = open();
    await write(user, name, text);
    expect(errorOf(name)).not.toContain(words);
    await user.click(press());
    expect(errorOf(name)).toContain(words);
    expect(field(name).getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("settings.save")).toEqual([]);
  });

  test("a colour on which white cannot be read", async () => {
    const { user } = open(kept({ branding: { ...kept().branding, colour: "#ffd500" } }));
    await user.click(press());
    expect(askedOf("settings.save")).toEqual([]);
    expect(screen.getByText(/ne serve almeno 4,5:1/)).toBeTruthy();
  });

  test("brings whoever pressed at the bottom to the first field that is wrong", async () => {
    const { user } = open();
    await write(user, "Codice IPA", "");
    await write(user, "PEC", "x");
    await user.click(press());
    await waitFor(() => expect(document.activeElement).toBe(field("Codice IPA")));
  });

  test.each([
    ["changed_meanwhile", "Nel frattempo qualcuno l'ha cambiata."],
    ["low_contrast", "Il colore è troppo chiaro: il testo bianco non si leggerebbe."],
    ["not_allowed", "Il tuo ruolo non lo permette."],
  ])("refused by the server for %s: said in words, and what was typed is still there", async (code, words) => {
    const { user } = open(kept(), {
      save: () => {
        throw refused(code);
      },
    });
    await write(user, "Telefono", "0588 22");
    await user.click(press());
    expect((await screen.findByRole("alert")).textContent).toContain(words);
    expect(field("Telefono").value).toBe("0588 22");
    expect(saidDone()).toEqual([]);
  });
});

describe("who may only look", () => {
  test.each(locales)("finds the same fields in %s, none to be changed, and no button", (locale) => {
    open(kept(), { mayWrite: false, locale });
    expect(screen.getAllByRole<HTMLInputElement>("textbox").filter(({ readOnly }) => !readOnly)).toEqual([]);
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ disabled }) => !disabled)).toEqual([]);
    expect(within(document.body).queryByRole("button", { name: /^(Salva|Speichern|Save)$/ })).toBeNull();
  });
});
