import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { type Asked, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import OfficesPage from "./page.tsx";

const office = (changes = {}) => ({
  id: "o1",
  slug: "scuola",
  name: inAll("Scuola"),
  closedAt: null,
  keepsAccounts: false,
  services: 1,
  applications: 12_345,
  staff: 0,
  contacts: {
    address: "Via Roma 1",
    phone: "0588 1",
    email: "s@comune.example",
    pec: "s@pec.example",
    hours: inAll("9–12"),
  },
  ...changes,
});
const page = (all: object[], permissions: readonly string[] = ["staff.read"], locale: Asked["locale"] = "it") =>
  shown(<OfficesPage />, {
    locale,
    me: { permissions },
    context: { tenant: { languages: ["it", "de"] } },
    procedures: { "offices.list": () => all },
  });
const writer = ["staff.read", "staff.write"];

describe("the offices of a municipality", () => {
  test("are not for who may not read of people", async () => {
    await expect(page([], ["services.read"])).rejects.toThrow(Sent);
  });

  test.each(locales)("stand with what hangs on each, on small screens in words, in %s", async (locale) => {
    const { getAllByRole, text } = await page([office()], undefined, locale);
    expect(getAllByRole("row")).toHaveLength(2);
    expect(text).toMatch(/12[.,]345/);
    expect(text).toContain("0588 1");
  });

  test.each([
    [{ keepsAccounts: true }, "Contabilità"],
    [{ closedAt: "2026-01-01T00:00:00Z" }, "Chiuso"],
  ])("%j is said in a word: %s", async (changes, word) => {
    expect((await page([office(changes)])).text).toContain(word);
    expect((await page([office()])).text).not.toContain(word);
  });

  test.each([
    [{}, writer, ["Nuovo ufficio", "Modifica Scuola", "Chiudi Scuola"]],
    [{ closedAt: "2026-01-01T00:00:00Z" }, writer, ["Nuovo ufficio", "Riapri Scuola"]],
    [{}, ["staff.read"], []],
  ])("%j, with %j, offers %j", async (changes, permissions, commands) => {
    const { queryAllByRole } = await page([office(changes)], permissions);
    expect(queryAllByRole("button").map((one) => one.getAttribute("aria-label") ?? one.textContent)).toEqual(commands);
  });

  test("none yet says what they are needed for", async () => {
    const { text, queryByRole } = await page([], writer);
    expect(text).toContain("Crea il primo");
    expect(queryByRole("table")).toBeNull();
  });
});
