import { Refused } from "@sportello/api/refused";
import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import { code, inAll } from "../../../testing/examples.ts";
import { shown } from "../../../testing/shown.tsx";
import StatusPage from "./page.tsx";

const found = {
  status: "in_charge",
  title: inAll("Permesso ZTL"),
  submittedAt: "2026-10-25T00:30:00Z",
  dueOn: "2026-11-24",
};
const statusByCode = vi.fn<(question: { code: string }) => Promise<object>>();
const page = (
  search: Record<string, string | string[]>,
  answer: () => Promise<object> = async () => found,
  locale: (typeof locales)[number] = "it",
) => {
  statusByCode.mockReset().mockImplementation(answer);
  return shown(<StatusPage params={Promise.resolve({ locale })} searchParams={Promise.resolve(search)} />, {
    locale,
    api: { applications: { statusByCode } },
  });
};
const refused = (refusal: ConstructorParameters<typeof Refused>[0]) => async () => {
  throw new Refused(refusal);
};

describe("where an application stands, by its code", () => {
  test.each(
    statuses
      .filter((status) => status !== "draft")
      .flatMap((status) => locales.map((locale) => [status, locale] as const)),
  )("%s is told in %s, aloud, with the title in that language", async (status, locale) => {
    const { getByRole } = await page({ codice: code }, async () => ({ ...found, status }), locale);
    expect(getByRole("status").querySelector("h2")?.textContent).toBe(inAll("Permesso ZTL")[locale]);
    expect(getByRole("status").querySelector(".chip-label")?.textContent).toMatch(/\S/);
  });

  test.each([
    [{ submittedAt: null }, 3],
    [{ dueOn: null }, 3],
    [{ submittedAt: null, dueOn: null }, 2],
    [{}, 4],
  ])("with %j it has no empty lines: %d facts", async (changes, count) => {
    const { body } = await page({ codice: code }, async () => ({ ...found, ...changes }));
    expect(body.querySelectorAll("dl > div")).toHaveLength(count);
  });

  test.each([
    ["lower case", code.toLowerCase()],
    ["groups", `${code.slice(0, 2)} ${code.slice(2, 6)}-${code.slice(6)}`],
    ["blanks around it", `  ${code}\t`],
  ])("typed with %s is asked for once, as it is kept", async (_how, codice) => {
    await page({ codice });
    expect(statusByCode.mock.calls).toEqual([[{ code }]]);
  });

  test.each([[{}], [{ codice: "" }], [{ codice: "   " }], [{ codice: ["AN1", "AN2"] }]])(
    "%j asks for nothing and says nothing",
    async (search) => {
      const { queryByRole } = await page(search);
      expect([queryByRole("alert"), queryByRole("status"), statusByCode.mock.calls]).toEqual([null, null, []]);
    },
  );

  test("that is none is not even asked for: its check character tells", async () => {
    await page({ codice: "AN0000000000001" });
    expect(statusByCode).not.toHaveBeenCalled();
  });

  test.each(locales)("in %s tried too often says so, otherwise than for a code that is none", async (locale) => {
    const alert = async (refusal: ConstructorParameters<typeof Refused>[0]) =>
      (await page({ codice: code }, refused(refusal), locale)).getByRole("alert").textContent;
    expect(await alert("too_many_requests")).not.toBe(await alert("not_found"));
  });

  test("that is of somebody the asker may not know is the same as one that never was", async () => {
    const text = async (refusal: ConstructorParameters<typeof Refused>[0]) =>
      (await page({ codice: code }, refused(refusal))).text;
    expect(await text("not_the_applicant")).toBe(await text("not_found"));
  });

  test("while the database is away is an error, never «there is none»", async () => {
    await expect(
      page({ codice: code }, async () => {
        throw new TypeError("the database does not answer");
      }),
    ).rejects.toThrow("the database does not answer");
  });

  test("is asked by a form without scripts, by address, and its field stays filled", async () => {
    const { body } = await page({ codice: code });
    expect(body.querySelector("form")?.getAttribute("method")).toBe("get");
    expect(body.querySelector("#codice")?.getAttribute("value")).toBe(code);
    expect(body.querySelector("#codice")?.getAttribute("autocomplete")).toBe("off");
  });
});
