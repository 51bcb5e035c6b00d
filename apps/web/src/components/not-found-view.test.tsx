import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { bugliano, catalogue, inAll, services } from "../testing/examples.ts";
import { shown } from "../testing/shown.tsx";
import { NotFoundView } from "./not-found-view.tsx";

const view = async (locale: (typeof locales)[number] = "it", offered = services(8)) => {
  const asked: object[] = [];
  const seen = await shown(<NotFoundView />, {
    locale,
    context: { tenant: bugliano, actor: { kind: "anonymous" } },
    api: { catalogue: { list: async (question: object) => (asked.push(question), catalogue({ services: offered })) } },
  });
  return { ...seen, asked };
};

describe("an address that leads nowhere", () => {
  test.each(locales)(
    "in %s says so once, and offers a search and the ways people were most likely looking for",
    async (locale) => {
      const { getAllByRole, getByRole, links, asked } = await view(locale);
      const prefix = locale === "it" ? "" : `/${locale}`;
      expect(getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(getByRole("search").getAttribute("action")).toBe(`${prefix}/servizi`);
      expect(Object.values(links)).toContain(
        `${prefix}/accesso?ritorno=${encodeURIComponent(`${prefix}/area-personale`)}`,
      );
      for (const path of ["/servizi", "/stato-pratica", "/domande-frequenti", "/mappa-del-sito"])
        expect(Object.values(links)).toContain(prefix + path);
      expect(asked).toEqual([{ locale }]);
    },
  );

  test("names the first five services, not all of them", async () => {
    const { links } = await view();
    const hrefs = Object.values(links).filter((href) => href?.startsWith("/servizi/"));
    expect(hrefs).toEqual([0, 1, 2, 3, 4].map((index) => `/servizi/servizio-${index}`));
    expect(links[inAll("Servizio 0").it]).toBe("/servizi/servizio-0");
  });

  test("in a town that offers nothing yet still leads on", async () => {
    const { links, getByRole } = await view("it", []);
    expect(Object.values(links).filter((href) => href?.startsWith("/servizi/"))).toEqual([]);
    expect(getByRole("search")).toBeTruthy();
  });
});
