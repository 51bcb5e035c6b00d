import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { Availability, ServiceInList } from "../../session/answers.ts";
import { service } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { AvailabilityChip } from "../availability-chip.tsx";
import { AvailabilityText } from "../availability-text.tsx";
import { AvailabilityLine } from "./availability-line.tsx";
import { ServiceCard } from "./service-card.tsx";

const card = (changes: Partial<ServiceInList> = {}) => <ServiceCard service={service(changes)} level="h3" />;

/** Half past midnight in Rome on the 1st is still the 31st in Greenwich. */
const at = "2026-12-31T23:30:00Z";

describe("the card of a service", () => {
  test.each([
    ["it", "Permesso ZTL", "/servizi/permesso-ztl", "Mobilità e trasporti", "Entrare in auto nel centro"],
    ["de", "Permesso ZTL (de)", "/de/servizi/permesso-ztl", "Mobilität und Verkehr", "Entrare in auto nel centro (de)"],
    [
      "en",
      "Permesso ZTL (en)",
      "/en/servizi/permesso-ztl",
      "Mobility and transport",
      "Entrare in auto nel centro (en)",
    ],
  ] as const)("in %s is called %s and leads to %s", async (locale, title, href, category, summary) => {
    const { getByRole, text } = await shown(card(), { locale });
    expect(getByRole("link", { name: title }).getAttribute("href")).toBe(href);
    expect(text).toContain(category);
    expect(text).toContain(summary);
  });

  test("is an article that names its category to who jumps from card to card", async () => {
    expect(
      (await shown(card())).getByRole("article", { name: "Servizio, categoria Mobilità e trasporti" }),
    ).toBeTruthy();
  });

  test("keeps to the level of headings of the page around it", async () => {
    expect((await shown(card())).getByRole("heading", { level: 3 }).textContent).toBe("Permesso ZTL");
    expect(
      (await shown(<ServiceCard service={service()} level="h2" />)).getByRole("heading", { level: 2 }),
    ).toBeTruthy();
  });

  test("has one link, so that the whole card can be pressed", async () => {
    expect((await shown(card())).getAllByRole("link")).toHaveLength(1);
  });

  test("shows Italian where nobody translated", async () => {
    const { text } = await shown(card({ title: { it: "Passo carrabile" } }), {
      locale: "de",
      names: ["Passo carrabile"],
    });
    expect(text).toContain("Passo carrabile");
  });

  test("takes a title as text, whatever is in it", async () => {
    const { body, text } = await shown(card({ title: { it: '<script>alert(1)</script> & "ZTL"' } }));
    expect(body.querySelector("script")).toBeNull();
    expect(text).toContain('<script>alert(1)</script> & "ZTL"');
  });

  test("a category outside the closed list is written as it is", async () => {
    expect((await shown(card({ category: "transumanza" }))).text).toContain("transumanza");
  });
});

describe("when a service can be asked for", () => {
  const lines: readonly (readonly [Availability, string, string, string])[] = [
    [{ state: "open", at }, "Puoi inviare la richiesta fino al 1 gennaio 2027.", "1. Januar 2027", "1 January 2027"],
    [{ state: "not_yet", at }, "Potrai inviare la richiesta dal 1 gennaio 2027.", "1. Januar 2027", "1 January 2027"],
    [
      { state: "closed", at },
      "Il termine per inviare la richiesta è scaduto il 1 gennaio 2027.",
      "1. Januar 2027",
      "1 January 2027",
    ],
  ];

  test.each(lines)("%o is told with the day as it is in Rome", async (availability, italian, german, english) => {
    expect((await shown(<AvailabilityLine availability={availability} />)).text).toBe(italian);
    expect((await shown(<AvailabilityLine availability={availability} />, { locale: "de" })).text).toContain(german);
    expect((await shown(<AvailabilityLine availability={availability} />, { locale: "en" })).text).toContain(english);
  });

  test("simply now needs no line", async () => {
    expect((await shown(<AvailabilityLine availability={{ state: "open" }} />)).html).toBe("");
  });

  test("a suspension gives the town's reason in the reader's language, else says that it is one", async () => {
    const reason = { it: "Manutenzione", de: "Wartung" };
    expect(
      (await shown(<AvailabilityLine availability={{ state: "suspended", reason }} />, { locale: "de" })).text,
    ).toBe("Wartung");
    expect((await shown(<AvailabilityLine availability={{ state: "suspended" }} />)).text).toBe(
      "Servizio non attivo: sospeso",
    );
  });

  test("a service that closed for good is closed, without a day", async () => {
    expect((await shown(<AvailabilityLine availability={{ state: "closed" }} />)).text).toBe(
      "Servizio non attivo: chiuso",
    );
  });

  const states: readonly Availability[] = [
    { state: "open" },
    { state: "not_yet", at },
    { state: "closed", at },
    { state: "suspended" },
  ];

  describe.each(locales)("in %s", (locale) => {
    test("each state has its own words on the chip", async () => {
      const said = await Promise.all(
        states.map(
          async (availability) => (await shown(<AvailabilityChip availability={availability} />, { locale })).text,
        ),
      );
      expect(new Set(said).size).toBe(states.length);
    });

    test.each(states.slice(1))(
      "a page of a service that is %o says why and what to do meanwhile",
      async (availability) => {
        const { text, body } = await shown(<AvailabilityText availability={availability} />, { locale });
        expect(text.length).toBeGreaterThan(40);
        expect(body.querySelectorAll("p").length).toBeGreaterThan(0);
      },
    );
  });

  test("the notice of an open service is no notice", async () => {
    expect((await shown(<AvailabilityText availability={{ state: "open", at }} />)).html).toBe("");
  });

  test("the notice gives the hour too", async () => {
    expect((await shown(<AvailabilityText availability={{ state: "not_yet", at }} />)).text).toContain(
      "Potrai inviare la richiesta dal 1 gennaio 2027 alle ore 00:30",
    );
  });

  test("the colour of the chip warns of what is not open", async () => {
    const classOf = async (availability: Availability) =>
      (await shown(<AvailabilityChip availability={availability} />)).body.querySelector(".chip")?.className;
    expect(await classOf({ state: "open" })).toContain("chip-primary");
    for (const availability of states.slice(1)) expect(await classOf(availability)).toContain("chip-warning");
  });
});
