import { symptoms, writeSymptom } from "@sportello/domain/connectors/reason";
import { locales } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { describe, expect, test } from "vitest";
import { shown } from "../testing/shown.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Markdown } from "./markdown.tsx";
import { Notice } from "./notice.tsx";
import { ReasonText } from "./reason-text.tsx";

describe("what went wrong", () => {
  const codes = Object.keys(refusals) as RefusalCode[];

  test.each(codes)("%s is a sentence in every language, read out at once", async (code) => {
    for (const locale of locales) {
      const { getByRole } = await shown(<FailureNotice failure={{ kind: "refused", code, params: {} }} />, { locale });
      expect(getByRole("alert").textContent?.length).toBeGreaterThan(12);
    }
  });

  test("a fault of ours gives the number under which the log has it", async () => {
    expect((await shown(<FailureNotice failure={{ kind: "broken", requestId: "r-77" }} />)).text).toContain("r-77");
  });

  test("when no answer came, nobody claims to know", async () => {
    expect((await shown(<FailureNotice failure={{ kind: "unanswered" }} />)).text).toContain(
      "non sappiamo se l'operazione è riuscita",
    );
  });

  test.each(symptoms)(
    "the symptom %s of an outside system is told in each language, with what a technician needs",
    async (symptom) => {
      const said: string[] = [];
      for (const locale of locales)
        said.push((await shown(<ReasonText reason={writeSymptom(symptom, "HTTP 503")} />, { locale })).text);
      expect(new Set(said).size).toBe(3);
      for (const text of said) expect(text).toContain("HTTP 503");
    },
  );

  test("words that only look like a symptom are words", async () => {
    expect((await shown(<ReasonText reason="@nonsense 12" />)).text).toBe("@nonsense 12");
  });

  test("what the outside system said is repeated as it said it, as text", async () => {
    const { body, text } = await shown(<ReasonText reason={'<b>Errore</b> 42: "Classificazione inesistente"'} />);
    expect(body.querySelector("b")).toBeNull();
    expect(text).toBe('<b>Errore</b> 42: "Classificazione inesistente"');
  });

  test("a notice that was there from the start is not announced", async () => {
    expect((await shown(<Notice tone="note" title="Titolo" />)).queryByRole("status")).toBeNull();
    expect((await shown(<Notice tone="bad" live="status" title="Titolo" />)).getByRole("status").textContent).toBe(
      "Titolo",
    );
  });
});

describe("texts of a sheet", () => {
  test.each([
    ["[x](javascript:alert(1))", ""],
    ["[x](data:text/html,1)", ""],
    ["[x](//altrove.example)", ""],
    ["[x](https://www.bugliano.example)", "https://www.bugliano.example"],
    ["[x](mailto:a@b.example)", "mailto:a@b.example"],
    ["[x](/servizi)", "/servizi"],
  ])("%s leads to %s", async (markdown, href) => {
    expect((await shown(<Markdown>{markdown}</Markdown>)).body.querySelector("a")?.getAttribute("href")).toBe(href);
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://a.example/x.png)",
    "<iframe src=//a></iframe>",
  ])("%s brings nothing into the page", async (markdown) => {
    expect((await shown(<Markdown>{markdown}</Markdown>)).body.querySelector("script, img, iframe")).toBeNull();
  });

  test("headings stay below those of the page", async () => {
    expect(
      [
        ...(await shown(<Markdown>{"# Uno\n\n## Due\n\n### Tre"}</Markdown>)).body.querySelectorAll("h1, h2, h3, h4"),
      ].map(({ tagName }) => tagName),
    ).toEqual(["H3", "H3", "H4"]);
  });
});
