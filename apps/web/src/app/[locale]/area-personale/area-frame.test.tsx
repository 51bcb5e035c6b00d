import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { shown } from "../../../testing/shown.tsx";
import { type Language, citizen, stranger } from "./area-pages.testing.ts";
import AreaLayout from "./layout.tsx";

describe("the frame of the personal area", () => {
  const frame = (
    locale: Language = "it",
    path = "/area-personale",
    context: object = citizen,
    counts = { yourTurn: 2, unread: 0 },
  ) =>
    shown(
      <AreaLayout>
        <p>contenuto</p>
      </AreaLayout>,
      { locale, path, context, names: ["contenuto"], api: { desk: { badges: async () => counts } } },
    );

  test.each(locales)("in %s says who is signed in and how, and signs out in the language", async (locale) => {
    const { text, body } = await frame(locale);
    expect(text).toContain("Maria Rossi");
    expect(text).toContain("RSSMRA80A41H501U");
    expect(text).toContain("CIE");
    expect(body.querySelector("form[method=post]")?.getAttribute("action")).toBe(`/api/uscita?locale=${locale}`);
  });

  test.each([
    ["/area-personale", "/area-personale", "page"],
    ["/area-personale/pratiche/1", "/area-personale/attivita", "true"],
    ["/area-personale/profilo/accessi-ai-dati", "/area-personale/profilo", "true"],
    ["/area-personale/documenti", "/area-personale/documenti", "page"],
  ])("at %s the section %s is marked as the current one, and no other", async (path, href, current) => {
    const marked = [...(await frame("it", path)).body.querySelectorAll(".area-tabs [aria-current]")];
    expect(marked.map((link) => [link.getAttribute("href"), link.getAttribute("aria-current")])).toEqual([
      [href, current],
    ]);
  });

  test("what waits is counted where it waits, and said to who cannot see the number", async () => {
    const { body } = await frame("it", "/area-personale", citizen, { yourTurn: 2, unread: 0 });
    expect([...body.querySelectorAll(".area-badge")].map(({ textContent }) => textContent)).toEqual(["2"]);
    expect(body.querySelector('a[href="/area-personale/attivita"]')?.textContent).toMatch(/2.*\(.+\)/);
  });

  test("a stranger sees none of it", async () => {
    await expect(frame("it", "/area-personale", stranger)).rejects.toThrow(/accesso/);
  });
});
