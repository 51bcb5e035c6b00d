import { locales } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../../../../session/answers.ts";
import { draft } from "../../../../../../../testing/examples.ts";
import { shown } from "../../../../../../../testing/shown.tsx";
import { PageNotices } from "./page-notices.tsx";

type Told = {
  search?: Record<string, string | string[]>;
  changes?: Partial<Draft>;
  page?: string;
  locale?: (typeof locales)[number];
};
const notices = ({ search = {}, changes = {}, page = "applicantPage", locale = "it" }: Told = {}) =>
  shown(<PageNotices search={search} draft={draft(changes)} page={page} />, {
    locale,
    names: ["Targa", "Colore", "Rosso", "AB123CD"],
    outside: ["field-vehicles-0-document", "field-licence"],
  });

describe("what a page of a form says on top", () => {
  test("is nothing when there is nothing to say", async () => expect((await notices()).html).toBe(""));

  test.each(locales)("in %s a save is announced, otherwise to a guest, who cannot come back later", async (locale) => {
    const said = async (challenge: object | null) =>
      (await notices({ search: { fatto: "salvata" }, changes: { challenge: challenge as never }, locale })).getByRole(
        "alert",
      ).textContent;
    expect(await said(null)).not.toBe(await said({ difficulty: 1 }));
  });

  test.each(Object.keys(refusals) as RefusalCode[])(
    "a refusal with %s is told in words in every language, aloud",
    async (errore) => {
      const said = new Set<string | null>();
      for (const locale of locales)
        said.add((await notices({ search: { errore }, locale })).getByRole("alert").textContent);
      expect(said.size).toBe(3);
    },
  );

  test("a file that was not accepted leads to its question, in a row too", async () => {
    const { links } = await notices({ search: { file: "file_too_large", domanda: "vehicles.0.document" } });
    expect(Object.values(links)).toEqual(["#field-vehicles-0-document"]);
    expect((await notices({ search: { file: "file_too_large" } })).links).toEqual({});
    expect((await notices({ search: { file: "file_too_large", domanda: ["licence", "x"] } })).links).toEqual({});
  });

  test.each<[string, Record<string, string | string[]>]>([
    ["two refusals at once", { errore: ["not_found", "forged_request"] }],
    ["a refusal nobody knows", { errore: "toString" }],
    ["a file refused for a reason nobody knows", { file: "toString", domanda: "licence" }],
    ["something done that nobody does", { fatto: "inviata" }],
  ])("an address with %s says nothing", async (_what, search) => {
    expect((await notices({ search })).html).toBe("");
  });

  describe("of a form that changed since the draft was begun", () => {
    const formChanged = (...newQuestions: string[]) => ({ formChanged: { newQuestions } as never });

    test.each(locales)("in %s names what is new, one or several", async (locale) => {
      const one = (await notices({ changes: formChanged("Targa"), locale })).text;
      const two = (await notices({ changes: formChanged("Targa", "Colore"), locale })).text;
      expect(one).toContain("«Targa»");
      expect(two).toContain("«Targa», «Colore»");
      expect(one.replace("«Targa»", "")).not.toBe(two.replace("«Targa», «Colore»", ""));
    });

    test("on a page it does not have any more says nothing of it", async () => {
      expect((await notices({ changes: formChanged("Targa"), page: "gone" })).html).toBe("");
    });

    test("shows what is not asked any more, folded, two alike as two", async () => {
      const { body, queryByRole } = await notices({
        changes: {
          leftOut: [
            { label: "Targa", value: "AB123CD" },
            { label: "Targa", value: "AB123CD" },
            { label: "Colore", value: "Rosso" },
          ] as never,
        },
      });
      expect(body.querySelector("details")?.hasAttribute("open")).toBe(false);
      expect([...body.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual([
        "AB123CD",
        "AB123CD",
        "Rosso",
      ]);
      expect(queryByRole("alert")).toBeNull();
    });
  });
});
