// @vitest-environment happy-dom
import type { Typed } from "@sportello/forms/builder/property";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../../../testing/examples.ts";
import { Kept } from "../../../../../../../../testing/kept.tsx";
import { ChoicesFields } from "./choices-fields.tsx";

let typed: Typed;
type Given = { readonly languages?: readonly ("it" | "de" | "en")[]; readonly wrong?: readonly string[] };
const [a, b, c] = [
  { label: "A", value: "a" },
  { label: "B", value: "b" },
  { label: "C", value: "c" },
];
const radio = { type: "radio", key: "k", label: "K", values: [a, b, c] };
const select = { type: "select", key: "k", label: "K", dataSrc: "values", data: { values: [a, b] } };
const lists = [{ id: "l1", key: "zone-ztl", name: inAll("Zone ZTL"), entries: 3 }];
const open = (start: Typed = radio, { languages = ["it"], wrong = [] }: Given = {}) => {
  const show = (now: Typed, change: (next: Typed) => void) => {
    typed = now;
    return <ChoicesFields typed={now} languages={languages} wrong={wrong} onChange={change} />;
  };
  return alive(<Kept start={start} show={show} />, { procedures: { "lists.list": () => lists } });
};
const choice = (number: number) => within(screen.getByRole("group", { name: `Voce ${number}` }));
const press = (name: string) => screen.getByRole("button", { name });

describe("choices that are written in the form", () => {
  test("are told one by one, with label and value", () => {
    open();
    expect(screen.getAllByRole("group")).toHaveLength(3);
    expect([1, 2, 3].map((number) => choice(number).getByLabelText<HTMLInputElement>("Valore").value)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("are changed in their place", async () => {
    const { user } = open();
    await user.type(choice(2).getByLabelText("Testo"), "is");
    await user.type(choice(2).getByLabelText("Valore"), "2");
    expect(typed["values"]).toEqual([a, { label: "Bis", value: "b2" }, c]);
  });

  test("move up one by one; the first has no further up", async () => {
    const { user } = open();
    expect((press("Sposta su la voce 1") as HTMLButtonElement).disabled).toBe(true);
    await user.click(press("Sposta su la voce 3"));
    expect(typed["values"]).toEqual([a, c, b]);
    await user.click(press("Sposta su la voce 2"));
    expect(typed["values"]).toEqual([c, a, b]);
  });

  test("go one by one, but never the last", async () => {
    const { user } = open();
    await user.click(press("Elimina la voce 2"));
    expect(typed["values"]).toEqual([a, c]);
    await user.click(press("Elimina la voce 1"));
    expect(typed["values"]).toEqual([c]);
    expect((press("Elimina la voce 1") as HTMLButtonElement).disabled).toBe(true);
  });

  test("get a new one with a value that none has yet", async () => {
    const { user } = open({
      ...radio,
      values: [
        { label: "Uno", value: "option1" },
        { label: "Tre", value: "option3" },
      ],
    });
    await user.click(press("Aggiungi una voce"));
    await user.click(press("Aggiungi una voce"));
    expect((typed["values"] as Typed[]).map(({ value }) => value)).toEqual([
      "option1",
      "option3",
      "option2",
      "option4",
    ]);
  });

  test("are translated beside; a translation that is emptied is gone", async () => {
    const { user } = open(radio, { languages: ["it", "de"] });
    await user.type(choice(1).getByLabelText("Testo (DE)"), "X");
    expect((typed["values"] as Typed[])[0]).toEqual({ ...a, translations: { de: { label: "X" } } });
    await user.clear(choice(1).getByLabelText("Testo (DE)"));
    expect((typed["values"] as Typed[])[0]).toEqual(a);
  });

  test("are marked where they are wrong, and only there", () => {
    open(radio, { wrong: ["values.1.value"] });
    const marked = [1, 2, 3].map(
      (number) => choice(number).getByLabelText("Valore").getAttribute("aria-invalid") === "true",
    );
    expect(marked).toEqual([false, true, false]);
    expect(choice(2).getByLabelText("Testo").getAttribute("aria-invalid")).not.toBe("true");
  });

  test("that are wrong as a whole say so above them", () => {
    open(radio, { wrong: ["values"] });
    expect(screen.getByText(/Questo valore non va bene/)).toBeTruthy();
  });
});

describe("where the choices of a list come from", () => {
  test("is asked of a list only: buttons have their own", () => {
    open();
    expect(screen.queryByLabelText("Da dove vengono le voci")).toBeNull();
  });

  test("a list of the country keeps no choice of one's own behind", async () => {
    const { user } = open(select);
    await user.selectOptions(screen.getByLabelText("Da dove vengono le voci"), "Province italiane");
    expect(typed).toEqual({ type: "select", key: "k", label: "K", dataSrc: "list", list: "provinces" });
    expect(screen.queryByRole("group")).toBeNull();
  });

  test("back to one's own begins with one choice", async () => {
    const { user } = open({ type: "select", key: "k", label: "K", dataSrc: "list", list: "countries" });
    const source = screen.getByLabelText<HTMLSelectElement>("Da dove vengono le voci");
    expect(source.value).toBe("countries");
    await user.selectOptions(source, "Scritte qui");
    expect(typed).toEqual({
      type: "select",
      key: "k",
      label: "K",
      dataSrc: "values",
      data: { values: [{ label: "Voce 1", value: "option1" }] },
    });
  });

  test("a list of the municipality is chosen by its name", async () => {
    const { user } = open(select);
    await user.selectOptions(screen.getByLabelText("Da dove vengono le voci"), "Un elenco del Comune");
    expect(typed).toEqual({ type: "select", key: "k", label: "K", dataSrc: "tenant", list: "" });
    await screen.findByRole("option", { name: "Zone ZTL" });
    await user.selectOptions(screen.getByLabelText("Chiave dell'elenco"), "Zone ZTL");
    expect(typed).toMatchObject({ list: "zone-ztl" });
  });

  test("a list that is not there any more is shown by its key, and stays chosen until one says otherwise", async () => {
    open({ type: "select", key: "k", label: "K", dataSrc: "tenant", list: "gone" });
    await screen.findByRole("option", { name: "Zone ZTL" });
    expect(screen.getByLabelText<HTMLSelectElement>("Chiave dell'elenco").value).toBe("gone");
  });

  test("no list chosen is told beside it, with the way to the lists", () => {
    open({ type: "select", key: "k", label: "K", dataSrc: "tenant", list: "" }, { wrong: ["list"] });
    expect(screen.getByText(/Questo valore non va bene/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Elenchi" }).getAttribute("href")).toBe("/elenchi");
  });
});
