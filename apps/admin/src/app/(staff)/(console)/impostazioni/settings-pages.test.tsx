import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { type Asked, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import DomainsPage from "./domini/page.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

const given = { id: null, host: "bugliano.example", state: "answers", problem: null, checkedAt: null, isAsked: false };
const own = { ...given, id: "d1", host: "servizi.bugliano.example" };
const items = [
  given,
  own,
  { ...own, id: "d2", host: "nuovo.bugliano.example", state: "waiting" },
  { ...own, id: "d3", host: "rotto.bugliano.example", state: "failed", problem: "unknown_name" },
];
const page = (permissions: readonly string[], locale: Asked["locale"] = "it") =>
  shown(<DomainsPage />, {
    locale,
    me: { permissions },
    procedures: { "settings.domains": () => ({ target: "sportello.example", items }) },
    names: ["sportello.example", ...items.map(({ host }) => host)],
  });

describe("the names of a municipality", () => {
  test("are not for who may not read its settings", async () => {
    await expect(page(["services.read"])).rejects.toThrow(Sent);
  });

  test.each(locales)("stand with how each is, and where a record must lead, in %s", async (locale) => {
    const { getAllByRole, text } = await page(["tenant.read"], locale);
    expect(getAllByRole("row")).toHaveLength(5);
    expect(text).toContain("sportello.example");
  });

  test("who only reads sees no command", async () => {
    const { queryAllByRole } = await page(["tenant.read"]);
    expect(queryAllByRole("button")).toEqual([]);
    expect(queryAllByRole("textbox")).toEqual([]);
  });

  test("the installation's own name cannot be given up; one that answers is not checked", async () => {
    const { getAllByRole } = await page(["tenant.read", "tenant.write"]);
    expect(getAllByRole("button").map((one) => one.getAttribute("aria-label") ?? one.textContent)).toEqual([
      "Aggiungi",
      "Togli servizi.bugliano.example",
      "Verifica nuovo.bugliano.example",
      "Togli nuovo.bugliano.example",
      "Verifica rotto.bugliano.example",
      "Togli rotto.bugliano.example",
    ]);
  });
});

test.each([
  ["body", "/impostazioni"],
  ["texts", "/impostazioni/testi"],
  ["domains", "/impostazioni/domini"],
] as const)(
  "the part %s of the settings is marked where one is, and the others are one step away",
  async (part, href) => {
    const { body, links } = await shown(await SettingsFrame({ part, children: null }));
    expect(body.querySelector("[aria-current]")?.getAttribute("href")).toBe(href);
    expect(new Set(Object.values(links))).toEqual(
      new Set(["/impostazioni", "/impostazioni/domini", "/impostazioni/testi"]),
    );
  },
);
