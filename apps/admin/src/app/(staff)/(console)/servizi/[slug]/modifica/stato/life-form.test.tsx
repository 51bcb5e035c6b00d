// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { router } from "../../../../../../../testing/router.ts";
import { LifeForm } from "./life-form.tsx";

type Props = Parameters<typeof LifeForm>[0];
type Given = { readonly change?: (input: never) => unknown; readonly locale?: (typeof locales)[number] };
const open = (given: Partial<Props> = {}, { change = () => ({ status: "suspended" }), locale = "it" }: Given = {}) =>
  alive(
    <LifeForm
      slug="ztl"
      status="active"
      commands={["suspend", "archive"]}
      reason={null}
      languages={["it", "de"]}
      applications={3}
      {...given}
    />,
    { locale, procedures: { "services.changeStatus": change } },
  );
const press = (name: string) => screen.getByRole("button", { name });
const dialog = () => within(screen.getByRole("dialog"));

describe("the life of a service", () => {
  test.each(["draft", "active", "suspended", "archived"] as const)(
    "%s is told in every language, with what it means for citizens",
    (status) => {
      const told = locales.map((locale) => {
        const { unmount, container } = open({ status, commands: [] }, { locale });
        const text = container.textContent ?? "";
        unmount();
        return text;
      });
      expect(new Set(told).size).toBe(3);
      expect(told.every((text) => text.length > 40)).toBe(true);
    },
  );

  test.each([
    [0, "Nessuna pratica inviata"],
    [1, "1 pratica inviata"],
    [1234, "1234 pratiche inviate"],
  ])("with %d applications says so", (applications, words) => {
    open({ applications });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test("offers only what makes sense now", () => {
    open({ status: "archived", commands: ["activate"] });
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Attiva"]);
  });

  test("suspended, shows the reason citizens read", () => {
    open({ status: "suspended", reason: { it: "Manutenzione fino a lunedì" }, commands: ["activate"] });
    expect(screen.getByText("Manutenzione fino a lunedì")).toBeTruthy();
  });

  test.each([
    ["archive", "Archivia", "Sparisce dal catalogo dei cittadini."],
    ["activate", "Attiva", "Da adesso i cittadini possono chiederlo."],
  ] as const)("%s: its consequence is read before it is done", async (command, name, consequence) => {
    const { user } = open({ commands: [command] });
    await user.click(press(name));
    expect(dialog().getByText(new RegExp(consequence))).toBeTruthy();
    expect(dialog().queryByRole("textbox")).toBeNull();
    expect(askedOf("services.changeStatus")).toEqual([]);
    await user.click(dialog().getByRole("button", { name }));
    await waitFor(() => expect(saidDone()).toEqual(["Stato cambiato"]));
    expect(askedOf("services.changeStatus")).toEqual([{ slug: "ztl", command }]);
    expect(router.refresh).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("back does nothing", async () => {
    const { user } = open();
    await user.click(press("Archivia"));
    await user.click(dialog().getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("services.changeStatus")).toEqual([]);
  });
});

describe("suspending", () => {
  test("asks for the reason in every language of the municipality; the Italian one must be there", async () => {
    const { user } = open();
    await user.click(press("Sospendi"));
    const fields = dialog().getAllByRole("textbox");
    expect(fields).toHaveLength(2);
    await user.type(fields[1] as HTMLElement, "W");
    await user.click(dialog().getByRole("button", { name: "Sospendi" }));
    expect(dialog().getByText("Scrivi il motivo in italiano")).toBeTruthy();
    expect(askedOf("services.changeStatus")).toEqual([]);
  });

  test("sends the reason with it", async () => {
    const { user } = open();
    await user.click(press("Sospendi"));
    await user.click(dialog().getAllByRole("textbox")[0] as HTMLElement);
    await user.paste("Manutenzione");
    await user.click(dialog().getByRole("button", { name: "Sospendi" }));
    await waitFor(() =>
      expect(askedOf("services.changeStatus")).toEqual([
        { slug: "ztl", command: "suspend", reason: { it: "Manutenzione" } },
      ]),
    );
  });

  test("begins with the reason of the last time", async () => {
    const { user } = open({ reason: { it: "Come l'altra volta", de: "Wie letztes Mal" } });
    await user.click(press("Sospendi"));
    expect(
      dialog()
        .getAllByRole<HTMLInputElement>("textbox")
        .map(({ value }) => value),
    ).toEqual(["Come l'altra volta", "Wie letztes Mal"]);
  });

  test("refused, says why inside the question, which stays open with what was typed", async () => {
    const { user } = open(
      {},
      {
        change: () => {
          throw refused("not_in_this_status");
        },
      },
    );
    await user.click(press("Sospendi"));
    await user.click(dialog().getAllByRole("textbox")[0] as HTMLElement);
    await user.paste("Manutenzione");
    await user.click(dialog().getByRole("button", { name: "Sospendi" }));
    expect((await dialog().findByRole("alert")).textContent).not.toBe("");
    expect(dialog().getAllByRole<HTMLInputElement>("textbox")[0]?.value).toBe("Manutenzione");
    expect(saidDone()).toEqual([]);
  });
});
