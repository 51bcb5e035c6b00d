import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { type Asked, asking, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import ListPage from "./[id]/page.tsx";
import ListsPage from "./page.tsx";

const id = "0192f5c0-0000-7000-8000-0000000000e1";
const list = (changes = {}) => ({
  id,
  key: "scuole",
  name: inAll("Scuole"),
  entries: 12_345,
  uses: [],
  updatedAt: "2026-10-25T00:30:00Z",
  ...changes,
});
const use = (kind: "service" | "subform", key: string, title: string) => ({ kind, key, title });
const context = { tenant: { languages: ["it"] } };
const lists = (all: object[], permissions = ["services.write"], locale: Asked["locale"] = "it") =>
  shown(<ListsPage />, {
    locale,
    me: { permissions },
    context,
    procedures: { "lists.list": () => all },
    names: ["Nido"],
  });
const one = (changes = {}, asked = id) =>
  shown(<ListPage {...{ params: Promise.resolve({ id: asked }), searchParams: Promise.resolve({}) }} />, {
    me: { permissions: ["services.write"] },
    context,
    procedures: {
      "lists.find": () => ({ ...list(), entries: [{ value: "a", label: { it: "Alfa" } }], revision: 3, ...changes }),
    },
    names: ["Nido", "Scuola"],
  });

describe("the lists a municipality keeps", () => {
  test("are for who may change services", async () => {
    await expect(lists([], ["services.read"])).rejects.toThrow(Sent);
  });

  test.each(locales)("say how long each is, who uses it and when it changed in Italy, in %s", async (locale) => {
    const { text, getAllByRole } = await lists([list({ uses: [use("service", "nido", "Nido")] })], undefined, locale);
    expect(getAllByRole("row")).toHaveLength(2);
    expect(text).toMatch(/12[.,]345/);
    expect(text).toContain("Nido");
    expect(text).toMatch(/25/);
  });

  test("one that nothing uses says so", async () => {
    expect((await lists([list()])).text).toContain("nessun modulo");
  });

  test("none yet says what they are good for, and a new one can be made", async () => {
    const { text, getByRole, queryByRole } = await lists([]);
    expect(text).toContain("Creane uno quando più moduli");
    expect(getByRole("button", { name: "Nuovo elenco" })).toBeTruthy();
    expect(queryByRole("table")).toBeNull();
  });
});

describe("one list", () => {
  test.each(["1", "scuole", `${id}0`])("«%s» is none: not found, and nothing is asked", async (asked) => {
    await expect(one({}, asked)).rejects.toEqual(new Sent("not found"));
    expect(asking).toEqual([]);
  });

  test("can be taken away as a table, and led back from", async () => {
    const { links } = await one();
    expect(links["Scarica CSV"]).toBe(`/api/elenchi/${id}`);
    expect(links["Torna agli elenchi"]).toBe("/elenchi");
  });

  test("that is used cannot be deleted: who uses it is named, services with the way there", async () => {
    const { links, text, queryByRole } = await one({
      uses: [use("service", "nido", "Nido"), use("subform", "school", "Scuola")],
    });
    expect(text).toContain("Usato da 2 moduli");
    expect(links["Nido"]).toBe("/servizi/nido");
    expect(links["Scuola"]).toBeUndefined();
    expect(queryByRole("button", { name: "Elimina l'elenco" })).toBeNull();
  });

  test("that nothing uses can", async () => {
    expect((await one()).getByRole("button", { name: "Elimina l'elenco" })).toBeTruthy();
  });
});
