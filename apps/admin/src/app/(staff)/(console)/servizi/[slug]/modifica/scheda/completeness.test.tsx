import { locales } from "@sportello/domain/locales";
import { mandatorySections } from "@sportello/domain/services/completeness";
import { describe, expect, test } from "vitest";
import { shown } from "../../../../../../../testing/shown.tsx";
import { Completeness } from "./completeness.tsx";
import { SheetForm } from "./sheet-form.tsx";
import { emptySheet as empty, wholeSheet as whole } from "./sheets.testing.ts";

describe("how much of a sheet is written", () => {
  test.each(locales)("is counted, drawn and said line by line, in %s", async (locale) => {
    const screenful = await shown(<Completeness sheet={{ ...whole, needed: { it: " " } }} languages={["it"]} />, {
      locale,
    });
    const progress = screenful.getByRole("progressbar");
    expect([progress.getAttribute("value"), progress.getAttribute("max")]).toEqual(["7", "8"]);
    expect(screenful.getAllByRole("listitem")).toHaveLength(mandatorySections.length);
  });

  test("says of each compulsory section whether it is written, not by colour alone", async () => {
    const { getAllByRole } = await shown(
      <Completeness sheet={{ ...empty, howTo: { it: "Compila" } }} languages={["it"]} />,
    );
    expect(getAllByRole("listitem").map(({ textContent }) => textContent?.endsWith("scritta"))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test("leads to each section, and every way leads somewhere", async () => {
    const { body, links } = await shown(
      <SheetForm slug="links" given={{ content: empty, revision: 1 }} languages={["it"]} />,
    );
    const ways = Object.values(links).flatMap((to) => (to?.startsWith("#") ? [to] : []));
    expect(ways).toHaveLength(mandatorySections.length - 2);
    expect(ways.filter((to) => body.querySelector(to) === null)).toEqual([]);
  });

  test.each([
    [["it"], []],
    [["it", "de"], ["Deutsch: 7 testi da tradurre"]],
    [
      ["it", "de", "en"],
      ["Deutsch: 7 testi da tradurre", "English: 8 testi da tradurre"],
    ],
  ] as const)("published in %j, what is still to be translated is counted by language", async (languages, lines) => {
    const { body } = await shown(<Completeness sheet={whole} languages={languages} />, {
      outside: ["Deutsch", "English"],
    });
    expect(
      [...body.querySelectorAll("p")].map(({ textContent }) => textContent).filter((one) => one?.includes("tradurre")),
    ).toEqual([...lines]);
  });

  test("a text that is only translated is not written: the law wants Italian", async () => {
    const { getByRole } = await shown(
      <Completeness sheet={{ ...empty, title: { it: "", de: "Kita" } }} languages={["it", "de"]} />,
      {
        outside: ["Deutsch"],
      },
    );
    expect(getByRole("progressbar").getAttribute("value")).toBe("0");
  });
});
