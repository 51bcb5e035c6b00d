// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import { nina, type Person } from "../people.testing.ts";
import { AccessCommand } from "./access-command.tsx";
import { PersonForm } from "./person-form.tsx";

const person = (given: Partial<Person> = {}): Person =>
  nina({ id: "p1", offices: [{ id: "o1", name: { it: "Anagrafe" } }], commands: [], ...given });
const offices = [
  { value: "o1", label: "Anagrafe" },
  { value: "o2", label: "Mobilità" },
];
type Given = { readonly isReadOnly?: boolean; readonly save?: (input: never) => unknown };
const open = (given: Partial<Person> = {}, { isReadOnly = false, save = () => ({ id: "p1" }) }: Given = {}) =>
  alive(<PersonForm person={person(given)} offices={offices} isReadOnly={isReadOnly} />, {
    procedures: { "staff.save": save },
  });
const press = () => screen.getByRole("button", { name: "Salva" });

describe("what somebody may do", () => {
  test("is changed with name and offices in one go", async () => {
    const { user } = open();
    await user.clear(screen.getByLabelText("Cognome"));
    await user.type(screen.getByLabelText("Cognome"), " Neri ");
    await user.selectOptions(screen.getByLabelText("Ruolo"), "Responsabile");
    await user.click(screen.getByRole("checkbox", { name: "Mobilità" }));
    await user.click(press());
    await waitFor(() => expect(saidDone()).toEqual(["Salvato"]));
    expect(askedOf("staff.save")).toEqual([
      { id: "p1", givenName: "Nina", familyName: "Neri", role: "manager", officeIds: ["o1", "o2"] },
    ]);
  });

  test.each(["Nome", "Cognome"])("needs a %s, and says so at once", async (name) => {
    const { user } = open();
    await user.clear(screen.getByLabelText(name));
    await user.type(screen.getByLabelText(name), "  ");
    expect(screen.getByText("Compila questo campo")).toBeTruthy();
    await user.click(press());
    expect(askedOf("staff.save")).toEqual([]);
  });

  test("nobody gives themselves another role: it is said who can, and the name can be changed all the same", async () => {
    const { user } = open({ isSelf: true, role: "administrator", offices: [] });
    expect(screen.queryByLabelText("Ruolo")).toBeNull();
    expect(screen.getByText("Il tuo ruolo può cambiarlo solo un altro amministratore.")).toBeTruthy();
    await user.click(press());
    await waitFor(() => expect(askedOf("staff.save")).toMatchObject([{ role: "administrator", officeIds: [] }]));
  });

  test("is only read by who may not change it", () => {
    open({}, { isReadOnly: true });
    expect([screen.queryByRole("textbox"), screen.queryByRole("button")]).toEqual([null, null]);
    expect(screen.getByText(/Operatore/).textContent).toBe("OperatoreAnagrafe");
  });

  test.each([
    ["last_administrator", "È l'ultimo amministratore: prima nominane un altro."],
    ["own_account", "Non puoi farlo sul tuo stesso accesso"],
  ])("refused for %s says why", async (code, words) => {
    const { user } = open(
      {},
      {
        save: () => {
          throw refused(code);
        },
      },
    );
    await user.click(press());
    expect((await screen.findByRole("alert")).textContent).toContain(words);
    expect(saidDone()).toEqual([]);
  });
});

describe("somebody's access", () => {
  const command = (
    name: Parameters<typeof AccessCommand>[0]["command"],
    change: (input: never) => unknown = () => ({}),
    locale: "it" | "de" = "it",
  ) => alive(<AccessCommand id="p1" command={name} />, { locale, procedures: { "staff.changeAccess": change } });
  const dialog = () => within(screen.getByRole("dialog"));

  test.each([
    ["invite", "Manda un nuovo invito", "quello di prima non vale più", "Invito mandato"],
    ["suspend", "Sospendi l'accesso", "Esce subito da ogni browser", "Accesso sospeso"],
    ["restore", "Riattiva l'accesso", "Può entrare di nuovo", "Accesso riattivato"],
    ["end", "Chiudi l'accesso", "resta nella storia delle pratiche", "Accesso chiuso"],
    ["resetSecondFactor", "Azzera il secondo fattore", "Da usare se ha perso il telefono", "Secondo fattore azzerato"],
    [
      "resetAccess",
      "Azzera password e secondo fattore",
      "Da usare se ha dimenticato la password",
      "Credenziali azzerate",
    ],
  ] as const)("%s is done after its consequence was read, and it is said", async (name, label, consequence, done) => {
    const { user } = command(name);
    await user.click(screen.getByRole("button", { name: label }));
    expect(dialog().getByText(new RegExp(consequence))).toBeTruthy();
    expect(askedOf("staff.changeAccess")).toEqual([]);
    await user.click(dialog().getByRole("button", { name: label }));
    await waitFor(() => expect(saidDone()).toEqual([done]));
    expect(askedOf("staff.changeAccess")).toEqual([{ id: "p1", command: name, locale: "it" }]);
  });

  test("the mail that goes with it is in the language of who asks for it", async () => {
    const { user } = command("invite", () => ({}), "de");
    await user.click(screen.getByRole("button"));
    await user.click(dialog().getAllByRole("button").at(-1) as HTMLElement);
    await waitFor(() => expect(askedOf("staff.changeAccess")).toMatchObject([{ locale: "de" }]));
  });

  test("is as it was when one goes back, and when it is refused", async () => {
    const { user } = command("end", () => {
      throw refused("last_administrator");
    });
    await user.click(screen.getByRole("button", { name: "Chiudi l'accesso" }));
    await user.click(dialog().getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("staff.changeAccess")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Chiudi l'accesso" }));
    await user.click(dialog().getByRole("button", { name: "Chiudi l'accesso" }));
    expect((await dialog().findByRole("alert")).textContent).toContain("È l'ultimo amministratore");
    expect(saidDone()).toEqual([]);
  });
});
