import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import { bugliano, inAll, profile } from "../../../testing/examples.ts";
import { refusing } from "../../../testing/posted.ts";
import { shown } from "../../../testing/shown.tsx";
import { type Language, type Search, type Told, citizen, id, prefix, props } from "./area-pages.testing.ts";
import DataAccessesPage from "./profilo/accessi-ai-dati/page.tsx";
import ProfilePage from "./profilo/page.tsx";

describe("the profile", () => {
  const copyOf = (state: string) => ({
    id: "c1",
    state,
    done: 1,
    total: 4,
    size: 10,
    askedAt: "2026-11-01T08:00:00Z",
    readyAt: null,
    expiresAt: "2026-11-08T08:00:00Z",
  });
  const page = (
    search: Search = {},
    {
      locale = "it",
      changes = {},
      copy = null,
      languages = bugliano.languages,
    }: Told & { changes?: object; copy?: object | null; languages?: readonly Language[] } = {},
  ) =>
    shown(<ProfilePage {...props({}, search)} />, {
      locale,
      context: { ...citizen, tenant: { ...bugliano, languages } },
      api: { profile: { find: async () => profile(changes), export: async () => copy, sessions: async () => [] } },
    });

  test.each(locales)(
    "in %s everything the municipality knows is under headings, with who read it and a copy of it",
    async (locale) => {
      const { getAllByRole, links } = await page({}, { locale });
      expect(getAllByRole("heading", { level: 2 }).length).toBeGreaterThanOrEqual(5);
      expect(Object.values(links)).toContain(`${prefix(locale)}/area-personale/profilo/accessi-ai-dati`);
    },
  );

  test.each(["recapiti", "codice", "email", "preferenze", "altrove", "copia"])(
    "after «%s» it says aloud what was done, in words",
    async (fatto) => {
      for (const locale of locales) {
        const { getAllByRole } = await page({ fatto }, { locale });
        expect((getAllByRole("alert")[0]?.textContent ?? "").length).toBeGreaterThan(8);
      }
    },
  );

  test.each(["__proto__", "<b>x</b>", "altro"])("an address with «%s» says nothing was done", async (word) => {
    expect((await page({ fatto: word, errore: word, codice: word })).body.querySelectorAll("[role=alert]").length).toBe(
      0,
    );
  });

  test("what is announced by mail is ticked unless it is silenced; what the law wants told has no box", async () => {
    const { getAllByRole } = await page({}, { changes: { preferences: { silenced: ["message"] } } });
    const boxes = getAllByRole<HTMLInputElement>("checkbox").filter(({ name }) => name === "avviso");
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual([
      ["registered", true],
      ["in_charge", true],
      ["message", false],
    ]);
  });

  test("the language of the mails is chosen where there is a choice, and begins with the page's", async () => {
    const { body } = await page({}, { locale: "de" });
    expect(body.querySelector("#lingua option[selected]")?.getAttribute("value")).toBe("de");
    expect(
      (await page({}, { changes: { preferences: { silenced: [], locale: "en" } } })).body
        .querySelector("#lingua option[selected]")
        ?.getAttribute("value"),
    ).toBe("en");
    expect((await page({}, { languages: ["it"] })).body.querySelector("#lingua")).toBeNull();
  });

  test("a code in the mail's link is filled in already, and one that is none is not", async () => {
    const waiting = { changes: { waitingEmail: { email: "nuova@posta.example", expiresAt: "2026-11-26T09:00:00Z" } } };
    const field = async (codice: string) =>
      (await page({ codice }, waiting)).getByLabelText<HTMLInputElement>("Codice di 6 cifre").value;
    expect(await field("123456")).toBe("123456");
    expect(await field("12345a")).toBe("");
    expect((await page({})).queryByLabelText("Codice di 6 cifre")).toBeNull();
  });

  test.each([
    ["waiting", true],
    ["making", true],
    ["ready", false],
    ["failed", false],
  ])("a copy that is %s keeps the page fresh: %s", async (state, isFresh) => {
    expect((await page({}, { copy: copyOf(state) })).body.querySelector("progress") !== null).toBe(isFresh);
  });
});

describe("who used the data", () => {
  const access = {
    id: "1",
    at: "2026-10-24T22:30:00Z",
    reader: "staff",
    use: "file",
    office: inAll("Anagrafe"),
    vendor: null,
    application: { title: inAll("Permesso ZTL") },
    applicationId: id,
  };
  const page = (
    items: object[],
    {
      locale = "it",
      search = {},
      dataAccesses = async () => ({ items, nextCursor: null }),
    }: Told & { dataAccesses?: (question: { cursor?: string }) => Promise<object> } = {},
  ) =>
    shown(<DataAccessesPage {...props({}, search)} />, {
      locale,
      context: citizen,
      names: ["Halley"],
      api: { profile: { dataAccesses } },
    });

  test.each(locales)("in %s is an office with what for and the day of Rome, never a person", async (locale) => {
    const { text, links } = await page([access], { locale });
    expect(text).toContain(inAll("Anagrafe")[locale]);
    expect(text).toMatch({ it: /25 ottobre 2026/, de: /25\. Oktober 2026/, en: /25 October 2026/ }[locale]);
    expect(Object.values(links)).toContain(`${prefix(locale)}/area-personale/pratiche/${id}`);
  });

  test("a system is named, with the hour it was sent them", async () => {
    const { text } = await page([
      {
        ...access,
        reader: "connector",
        office: null,
        vendor: "Halley",
        application: null,
        applicationId: null,
        use: "registration",
      },
    ]);
    expect(text).toContain("Halley");
    expect(text).toMatch(/00:30/);
  });

  test("nobody yet is said, not shown as an empty list", async () => {
    expect((await page([])).getByRole("status").textContent).not.toBe("");
  });

  test("a place in the list that never was shows the first page", async () => {
    const dataAccesses = vi
      .fn<(question: { cursor?: string }) => Promise<object>>()
      .mockImplementationOnce(refusing("invalid_input"))
      .mockResolvedValueOnce({ items: [access], nextCursor: null });
    expect((await page([], { search: { da: "nonsense" }, dataAccesses })).text).toContain("Anagrafe");
    expect(dataAccesses.mock.calls).toEqual([[{ cursor: "nonsense" }], [{ cursor: undefined }]]);
  });
});
