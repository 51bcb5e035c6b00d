import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { shown } from "../../../../testing/shown.tsx";
import { ColourField } from "./colour-field.tsx";
import { DomainNote } from "./domini/domain-note.tsx";
import { LogoField } from "./logo-field.tsx";

const colour = (value: string, isTried = false) => (
  <ColourField value={value} isReadOnly={false} isTried={isTried} onChange={() => undefined} />
);

describe("the main colour", () => {
  test.each(locales)("that carries white text says how well, in %s", async (locale) => {
    const { getByRole } = await shown(colour("#00614a"), { locale });
    expect(getByRole("status").textContent).toMatch(/7[.,]\d:1/);
  });

  test.each([["#ffd500"], ["#777777"]])("%s is told to be too light, beside the field", async (value) => {
    const { text, getByRole } = await shown(colour(value));
    expect(text).toContain("ne serve almeno 4,5:1");
    expect(getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    expect(getByRole("status").textContent).toBe("");
  });

  test("is seen on a header, a button and a link before it is saved, without a line of style", async () => {
    const { body, getByRole } = await shown(colour("#7a1f3d"));
    expect(getByRole("img", { name: "Come si vedrà" }).querySelectorAll('[fill="#7a1f3d"]')).toHaveLength(3);
    expect(body.querySelector("[style]")).toBeNull();
  });

  test("that is none is told only when it is to be saved", async () => {
    expect((await shown(colour("verde"))).text).not.toContain("Scrivi il colore");
    expect((await shown(colour("verde", true))).text).toContain("Scrivi il colore come #00614a");
  });
});

describe("the coat of arms", () => {
  test("that was uploaded is shown; one that ships with the site is not this app's", async () => {
    expect((await shown(<LogoField logo="/api/stemma/a.png" mayWrite />)).getByRole("img").getAttribute("src")).toBe(
      "/api/stemma/a.png",
    );
    expect((await shown(<LogoField logo="/stemmi/bugliano.svg" mayWrite={false} />)).queryByRole("img")).toBeNull();
  });
});

describe("a domain", () => {
  const domain = {
    id: "d",
    host: "servizi.comune.example",
    state: "failed" as const,
    problem: null,
    checkedAt: null,
    isAsked: false,
  };

  test.each([
    "bad_address",
    "not_https",
    "private_address",
    "unknown_name",
    "unreachable",
    "too_slow",
    "too_large",
    "too_many_redirects",
    "not_here",
    "taken",
  ])("that failed by %s says why in every language", async (problem) => {
    const texts = await Promise.all(
      locales.map(async (locale) => (await shown(<DomainNote domain={{ ...domain, problem }} />, { locale })).text),
    );
    expect(texts.every((text) => text.length > 10)).toBe(true);
  });

  test("of the installation says so, and has no check to tell of", async () => {
    expect((await shown(<DomainNote domain={{ ...domain, id: null, state: "answers" }} />)).text).toContain(
      "Dell'installazione",
    );
  });
});
