import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { type Asked, asking, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import SubformPage from "./[key]/page.tsx";
import { UsedBy } from "./[key]/used-by.tsx";
import SubformsPage from "./page.tsx";
import type { Use } from "./uses-of.ts";

const use = (kind: Use["kind"], where: string, version: number): Use => ({ kind, where, version, name: inAll(where) });
const subform = (changes = {}) => ({
  key: "owner",
  name: inAll("Padrone"),
  version: 3,
  questions: 4,
  hasDraft: false,
  uses: [],
  createdAt: "2026-10-25T00:30:00Z",
  ...changes,
});
const context = { tenant: { languages: ["it", "de"] } };
const page = (
  all: object[],
  search: Record<string, string | string[]> = {},
  permissions = ["services.write"],
  locale: Asked["locale"] = "it",
) =>
  shown(<SubformsPage {...{ params: Promise.resolve({}), searchParams: Promise.resolve(search) }} />, {
    locale,
    me: { permissions },
    context,
    procedures: { "subforms.list": () => all },
  });

describe("the reusable parts of forms", () => {
  test("are for who may change services", async () => {
    await expect(page([], {}, ["services.read"])).rejects.toThrow(Sent);
  });

  test.each(locales)("say what they ask, in which version, and who uses them, in %s", async (locale) => {
    const { getAllByRole, body } = await page(
      [subform({ uses: [use("published", "cani", 3)] })],
      {},
      undefined,
      locale,
    );
    expect(getAllByRole("row")).toHaveLength(2);
    expect(body.querySelector("a[data-row-link]")?.getAttribute("href")).toBe("/sottomoduli/owner");
  });

  test.each([
    [[], null],
    [[use("published", "cani", 3)], null],
    [[use("published", "cani", 3), use("draft", "cani", 3)], null],
    [[use("published", "cani", 2), use("published", "gatti", 1), use("published", "nido", 3)], "2"],
    [[use("published", "cani", 1), use("draft", "cani", 2)], "1"],
  ])("uses %j: who stays behind is counted once, however often they use it: %s", async (uses, older) => {
    const { body } = await page([subform({ uses })]);
    const badges = [...body.querySelectorAll("td:nth-child(4) span span")].map(({ textContent }) => textContent ?? "");
    expect(badges.some((text) => /\d/.test(text) && text.startsWith(older ?? "–"))).toBe(older !== null);
  });

  test.each([
    ["padr", 1],
    ["OWNER", 1],
    ["veic", 1],
    ["", 2],
    ["zzz", 0],
  ])("searched by «%s» are %d", async (testo, count) => {
    const { body } = await page([subform(), subform({ key: "vehicle", name: inAll("Veicolo") })], { testo });
    expect(body.querySelectorAll("a[data-row-link]")).toHaveLength(count);
  });

  test("none at all and none found are two things", async () => {
    const none = (await page([])).text;
    const notFound = (await page([subform()], { testo: "zzz" })).text;
    expect(none).not.toBe(notFound);
    expect((await page([subform()], { testo: ["a", "b"] })).body.querySelectorAll("a[data-row-link]")).toHaveLength(1);
  });

  test("one in preparation says so", async () => {
    expect((await page([subform({ hasDraft: true })])).text).not.toBe((await page([subform()])).text);
  });
});

describe("one reusable part", () => {
  const find = (key: string) =>
    shown(<SubformPage {...{ params: Promise.resolve({ key }), searchParams: Promise.resolve({}) }} />, {
      me: { permissions: ["services.write"] },
      context,
      procedures: {
        "subforms.find": () => ({
          ...subform(),
          form: { display: "form", components: [] },
          draft: null,
          versions: [
            { version: 3, createdAt: "2026-10-25T00:30:00Z" },
            { version: 2, createdAt: "2026-03-01T10:00:00Z" },
          ],
        }),
        "subforms.shelf": () => [],
      },
    });

  test.each(["Owner", "1owner", "a b", "x".repeat(65), "../x"])(
    "«%s» is none: not found, and nothing is asked",
    async (key) => {
      await expect(find(key)).rejects.toEqual(new Sent("not found"));
      expect(asking).toEqual([]);
    },
  );

  test("is shown with its versions, the newest first, and the way back", async () => {
    const { links, getByRole, text } = await find("owner");
    expect(Object.values(links)).toEqual(["/sottomoduli"]);
    expect(getByRole("heading", { level: 1 }).textContent).toBe("Padrone");
    expect(text.indexOf("25/10/2026")).toBeLessThan(text.indexOf("01/03/2026"));
  });
});

describe("who uses a part", () => {
  const shownUses = async (uses: readonly Use[], locale: Asked["locale"] = "it") =>
    shown(<UsedBy uses={uses} newest={3} locale={locale} />, { locale });

  test("is one line for a service that uses it in its draft and in force, leading to its form", async () => {
    const { getAllByRole, links } = await shownUses([use("published", "cani", 2), use("draft", "cani", 3)]);
    expect(getAllByRole("listitem")).toHaveLength(1);
    expect(links["cani"]).toBe("/servizi/cani/modifica/modulo");
  });

  test("a subform leads to itself, even one that is called as a service", async () => {
    const { getAllByRole, body } = await shownUses([use("subform", "cani", 3), use("published", "cani", 3)]);
    expect(getAllByRole("listitem")).toHaveLength(2);
    expect([...body.querySelectorAll("a")].map((one) => one.getAttribute("href"))).toEqual([
      "/sottomoduli/cani",
      "/servizi/cani/modifica/modulo",
    ]);
  });

  test.each(locales)("nobody is said in words, in %s", async (locale) => {
    const { queryAllByRole, text } = await shownUses([], locale);
    expect(queryAllByRole("listitem")).toEqual([]);
    expect(text.length).toBeGreaterThan(5);
  });
});
