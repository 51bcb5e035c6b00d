import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../testing/examples.ts";
import { shown } from "../../../testing/shown.tsx";
import { ActivityFilters } from "./attivita/activity-filters.tsx";
import { ActivitySearch } from "./attivita/activity-search.ts";
import { WalletFilters } from "./documenti/wallet-filters.tsx";
import { paperKinds, WalletSearch } from "./documenti/wallet-search.ts";
import { ListSelect } from "./list-select.tsx";
import { NarrowByService } from "./narrow-by-service.tsx";

const options = [
  { value: "a", label: "Alfa" },
  { value: "b", label: "Beta" },
];
const told = (body: HTMLElement, label = "select") =>
  [...(body.querySelector(label)?.querySelectorAll("option") ?? [])].map((option) => option.textContent);

describe("one filter of a list", () => {
  test.each([
    [undefined, "", ["Tutti", "Alfa", "Beta"]],
    ["b", "b", ["Tutti", "Alfa", "Beta"]],
    ["gone", "gone", ["Tutti", "Alfa", "Beta", "gone"]],
  ])("with %s chosen shows %s among %j: no list is narrowed unseen", async (chosen, value, choices) => {
    const { body, getByLabelText } = await shown(
      <ListSelect id="x" label="Stato" every="Tutti" chosen={chosen} options={options} />,
      { names: ["Tutti", "Alfa", "Beta", "gone"] },
    );
    expect(chosenIn(getByLabelText("Stato"))).toBe(value);
    expect(told(body)).toEqual(choices);
  });

  test("that always has a choice offers none of nothing", async () => {
    const { body } = await shown(<ListSelect id="x" label="Stato" chosen="a" options={options} />, {
      names: ["Alfa", "Beta"],
    });
    expect(told(body)).toEqual(["Alfa", "Beta"]);
  });

  test("asked for with markup writes it as text", async () => {
    const { body } = await shown(<ListSelect id="x" label="Stato" chosen={'"><b>x'} options={options} />, {
      names: ["Alfa", "Beta", '"><b>x'],
    });
    expect(body.querySelector("b")).toBeNull();
    expect(told(body).at(-1)).toBe('"><b>x');
  });
});

describe("service and year", () => {
  const choices = { services: [{ slug: "nido", title: inAll("Nido") }], years: [2026, 2025] };

  test.each(locales)("in %s are named in that language", async (locale) => {
    const { body } = await shown(<NarrowByService choices={choices} service={undefined} year={undefined} />, {
      locale,
    });
    expect(told(body, "#servizio")[1]).toBe(inAll("Nido")[locale]);
    expect(told(body, "#anno").slice(1)).toEqual(["2026", "2025"]);
  });

  test("of an old link stay chosen though nothing is left of them", async () => {
    const { getByLabelText } = await shown(<NarrowByService choices={choices} service="mensa" year={2019} />, {
      names: ["mensa"],
    });
    expect([chosenIn(getByLabelText("Servizio")), chosenIn(getByLabelText("Anno"))]).toEqual(["mensa", "2019"]);
  });

  test("where there is nothing yet can be chosen from nothing, without breaking", async () => {
    const { body } = await shown(
      <NarrowByService choices={{ services: [], years: [] }} service={undefined} year={undefined} />,
    );
    expect([told(body, "#servizio").length, told(body, "#anno").length]).toEqual([1, 1]);
  });
});

describe("what the address of a list may say", () => {
  const known = [
    ["cerca", " nido ", "nido"],
    ["cerca", "x".repeat(201), ""],
    ["cerca", ["a", "b"], ""],
    ["servizio", "nido-estivo", "nido-estivo"],
    ["servizio", "Nido", undefined],
    ["servizio", "a/../b", undefined],
    ["servizio", "-a", undefined],
    ["servizio", "x".repeat(101), undefined],
    ["anno", "2026", 2026],
    ["anno", "1989", undefined],
    ["anno", "2026.5", undefined],
    ["anno", "", undefined],
    ["anno", "MMXXVI", undefined],
    ["anno", ["2026", "2025"], undefined],
    ["da", "c".repeat(400), "c".repeat(400)],
    ["da", "c".repeat(401), undefined],
  ] as const;

  test.each(known)("%s=%j is %j for activities and papers alike", (name, said, read) => {
    expect(Reflect.get(ActivitySearch.parse({ [name]: said }), name)).toEqual(read);
    expect(Reflect.get(WalletSearch.parse({ [name]: said }), name)).toEqual(read);
  });

  test.each([
    ["stato", "waiting", "waiting"],
    ["stato", "accepted", undefined],
    ["stato", "constructor", undefined],
    ["ordina", "scadenza", "scadenza"],
    ["ordina", "due", "recenti"],
    ["ordina", undefined, "recenti"],
    ["ordina", "toString", "recenti"],
  ])("of activities, %s=%s is %s", (name, said, read) => {
    expect(Reflect.get(ActivitySearch.parse({ [name]: said }), name)).toBe(read);
  });

  test.each([
    ...paperKinds.map((kind) => [kind, kind] as const),
    ["invoice", undefined],
    ["__proto__", undefined],
  ] as const)("of papers, tipo=%s is %s", (said, read) => {
    expect(WalletSearch.parse({ tipo: said }).tipo).toBe(read);
  });

  test("that is empty asks for everything", () => {
    expect(ActivitySearch.parse({})).toEqual({ cerca: "", ordina: "recenti" });
    expect(WalletSearch.parse({})).toEqual({ cerca: "" });
  });
});

describe("the filters of activities and papers", () => {
  const filters = { services: [{ slug: "nido", title: inAll("Nido") }], years: [2026] };

  test.each(locales)(
    "in %s post by address to their list, with a way back only when something is chosen",
    async (locale) => {
      const prefix = locale === "it" ? "" : `/${locale}`;
      const activities = (search: object, isNarrowed: boolean) =>
        shown(<ActivityFilters search={ActivitySearch.parse(search)} filters={filters} isNarrowed={isNarrowed} />, {
          locale,
        });
      const whole = await activities({}, false);
      expect(whole.body.querySelector("form")?.getAttribute("action")).toBe(`${prefix}/area-personale/attivita`);
      expect(whole.links).toEqual({});
      expect(Object.values((await activities({ stato: "waiting" }, true)).links)).toEqual([
        `${prefix}/area-personale/attivita`,
      ]);
      const papers = await shown(
        <WalletFilters search={WalletSearch.parse({ tipo: "outcome", cerca: "x" })} filters={filters} isNarrowed />,
        { locale },
      );
      expect(chosenIn(papers.body.querySelector("#tipo") as Element)).toBe("outcome");
      expect(papers.body.querySelector<HTMLInputElement>("#cerca")?.getAttribute("value")).toBe("x");
      expect(new Set(told(papers.body, "#tipo")).size).toBe(paperKinds.length + 1);
    },
  );
});
