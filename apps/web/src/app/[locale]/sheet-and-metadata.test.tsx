import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { publicMetadata } from "../../components/machines/public-metadata.ts";
import { bugliano } from "../../testing/examples.ts";
import { refusing } from "../../testing/posted.ts";
import { request, Sent } from "../../testing/request.ts";
import { shown } from "../../testing/shown.tsx";
import { type Language, apiOf, of, page, stranger } from "./public-pages.testing.ts";
import ServicePage, { generateMetadata as ofService } from "./servizi/[slug]/page.tsx";

describe("the sheet of a service", () => {
  test("says when it was changed and what is near it", async () => {
    const { text, links } = await page(<ServicePage {...of({ slug: "permesso-ztl" })} />);
    expect(text).toContain("1 ottobre 2026");
    expect(links["Servizio 0"] ?? Object.values(links).find((to) => to === "/servizi/servizio-0")).toBeTruthy();
  });

  test("that is not offered is no page, nor an address in a search engine", async () => {
    const gone = {
      context: stranger,
      api: { ...apiOf(), catalogue: { sheet: refusing("not_found"), related: async () => [] } },
    };
    await expect(shown(<ServicePage {...of({ slug: "x" })} />, gone)).rejects.toThrow(new Sent("not found"));
    request.is(gone);
    expect(await ofService(of({ slug: "x" }))).toMatchObject({ robots: { index: false } });
  });

  test.each(locales)("in %s what machines read has the same name as what people read", async (locale) => {
    const { body } = await page(<ServicePage {...of({ slug: "permesso-ztl" })} />, locale);
    const data = [...body.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent ?? "") as { name?: string; "@type"?: string },
    );
    const named = data.find((one) => one["@type"] === "GovernmentService");
    expect(named?.name).toBe(body.querySelector("h1")?.textContent);
  });
});

describe("what search engines and shared links read", () => {
  const meta = (locale: Language, changes: Partial<Parameters<typeof publicMetadata>[0]> = {}, tenant = bugliano) => {
    request.is({ locale, context: { ...stranger, tenant } });
    return publicMetadata({ title: "Servizi", description: "Tutti i servizi", path: "/servizi", ...changes });
  };

  test.each([
    ["it", "/servizi", "it_IT"],
    ["de", "/de/servizi", "de_DE"],
    ["en", "/en/servizi", "en_GB"],
  ] as const)("in %s the one address is %s, and the others are named", async (locale, url, tag) => {
    const { alternates, openGraph } = await meta(locale);
    expect(alternates).toEqual({
      canonical: url,
      languages: { it: "/servizi", de: "/de/servizi", en: "/en/servizi", "x-default": "/servizi" },
    });
    expect(openGraph).toMatchObject({ url, locale: tag, siteName: bugliano.name[locale] });
  });

  test("a language the municipality does not speak is not promised", async () => {
    const { alternates } = await meta("it", {}, { ...bugliano, languages: ["it"] });
    expect(Object.keys(alternates?.languages ?? {})).toEqual(["it", "x-default"]);
  });

  test.each([["parola ".repeat(60)], ["x".repeat(400)]])(
    "a description is cut at a word and never longer than two hundred (%#)",
    async (description) => {
      const { description: told } = await meta("it", { description });
      expect((told ?? "").length).toBeLessThanOrEqual(200);
      expect(told).toMatch(/(?:parola|x)…$/);
    },
  );
});
