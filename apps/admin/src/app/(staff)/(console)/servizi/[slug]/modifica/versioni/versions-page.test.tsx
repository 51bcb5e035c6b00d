import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { type Asked, asking, Sent } from "../../../../../../../testing/request.ts";
import { shown } from "../../../../../../../testing/shown.tsx";
import VersionsPage from "./page.tsx";

const version = (number: number, changes = {}) => ({
  number,
  publishedAt: "2026-10-25T00:30:00Z",
  publishedBy: "Nina Costa",
  isInForce: false,
  applications: 12_345,
  ...changes,
});
const three = [version(3, { isInForce: true }), version(2), version(1, { publishedBy: null })];
type Given = {
  readonly locale?: Asked["locale"];
  readonly permissions?: readonly string[];
  readonly slug?: string;
};
const page = (
  versions: object[],
  search: Record<string, string> = {},
  { locale = "it", permissions = ["services.write"], slug = "nido" }: Given = {},
) =>
  shown(<VersionsPage {...{ params: Promise.resolve({ slug }), searchParams: Promise.resolve(search) }} />, {
    locale,
    me: { permissions },
    procedures: {
      "services.versions": () => versions,
      "services.compareVersions": () => ({
        changes: { general: [], sheet: [], options: [], form: [] },
        people: [],
      }),
      "tenant.current": () => ({ offices: [] }),
    },
    names: ["Nina Costa"],
  });
const compared = () => asking.filter(({ path }) => path === "services.compareVersions").map(({ input }) => input);

describe("the versions of a service", () => {
  test("are for who may change services, of a service that can be", async () => {
    await expect(page([], {}, { permissions: ["services.read"] })).rejects.toThrow(Sent);
    await expect(page([], {}, { slug: "NIDO" })).rejects.toEqual(new Sent("not found"));
  });

  test.each(locales)("say who published when and how many applications live by each, in %s", async (locale) => {
    const { getAllByRole, text } = await page(three, {}, { locale });
    expect(getAllByRole("row")).toHaveLength(4);
    expect(text).toMatch(/12[.,]345/);
    expect(text).toContain("—");
  });

  test("the one in force cannot be restored, every other can", async () => {
    const { getAllByRole } = await page(three);
    expect(getAllByRole("button").flatMap((one) => one.getAttribute("aria-label") ?? [])).toEqual([
      "Ripristina la versione n. 2",
      "Ripristina la versione n. 1",
    ]);
  });

  test("the last two are offered to be compared, and nothing is compared before one asks", async () => {
    const { body } = await page(three);
    expect(["da", "a"].map((name) => chosenIn(body.querySelector(`select[name=${name}]`) as Element))).toEqual([
      "2",
      "3",
    ]);
    expect(compared()).toEqual([]);
  });

  test("two of them are compared in the reader's language, and stay chosen", async () => {
    const { body, text } = await page(three, { da: "1", a: "3" });
    expect(compared()).toEqual([{ slug: "nido", from: 1, to: 3, locale: "it" }]);
    expect(text).toContain("Dalla versione n. 1 alla n. 3");
    expect(chosenIn(body.querySelector("select[name=da]") as Element)).toBe("1");
  });

  test.each([{ da: "1" }, { da: "x", a: "2" }, { da: "0", a: "1" }, { da: "1.5", a: "2" }, { da: "-1", a: "2" }])(
    "%j makes no sense and is left out",
    async (search) => {
      await page(three, search);
      expect(compared()).toEqual([]);
    },
  );

  test("one alone has nothing to be compared with; none says so", async () => {
    expect((await page([version(1, { isInForce: true })])).body.querySelector("form")).toBeNull();
    expect((await page([])).text).toContain("Nessuna versione pubblicata");
  });
});
