import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { shown } from "../../../../testing/shown.tsx";
import type { BarsProps } from "../statistiche/bar-chart.tsx";
import { AmountsSection } from "./amounts-section.tsx";
import type { Dashboard } from "./payment-tiles.tsx";
import { ServicesSection } from "./services-section.tsx";
import { StatesSection } from "./states-section.tsx";
import { WeeksSection } from "./weeks-section.tsx";

const drawn = vi.hoisted(() => [] as BarsProps[]);
vi.mock("../statistiche/bars.tsx", () => ({
  Bars: (props: BarsProps) => {
    drawn.push(props);
    return null;
  },
}));
const lastDrawn = () => drawn.at(-1);
const service = (changes: Partial<Dashboard["services"][number]> = {}) => ({
  serviceId: "s1",
  slug: "suolo",
  title: inAll("Suolo pubblico"),
  state: "paid" as const,
  count: 1,
  amount: 1_000,
  ...changes,
});
const rowsOf = (table: HTMLElement) =>
  [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent?.replaceAll(/\s/g, " ")),
  );
const names = ["Suolo pubblico"];

describe("amounts with their table", () => {
  const section = (lines: Parameters<typeof AmountsSection>[0]["lines"]) => (
    <AmountsSection title="Per stato" text="Testo" heads={["Stato"]} lines={lines} bars={{ rows: [], series: [] }} />
  );

  test.each(locales)("in %s: a head for each column, a name for each line", async (locale) => {
    const { getByRole } = await shown(section([{ key: "a", cells: ["x"], count: 3, amount: 123_456 }]), {
      locale,
      names: ["Per stato", "Testo", "Stato"],
    });
    const table = getByRole("table");
    const words = messagesOf(locale).payments;
    expect([...table.querySelectorAll("th[scope=col]")].map(({ textContent }) => textContent)).toEqual([
      "Stato",
      words.count,
      words.amount,
    ]);
    expect(table.querySelector("th[scope=row]")?.textContent).toBe("x");
  });

  test("nothing to count: said so, with neither an empty chart nor an empty table", async () => {
    const { queryByRole, text } = await shown(section([]));
    expect(text).toContain(messagesOf("it").payments.nothing);
    expect([queryByRole("table"), queryByRole("img")]).toEqual([null, null]);
  });
});

describe("by service", () => {
  test("what came and what did not are two parts of one bar, in euro", async () => {
    await shown(
      <ServicesSection
        services={[
          service({ amount: 30_000 }),
          service({ state: "waiting", amount: 12_345 }),
          service({ state: "expired", amount: 5 }),
        ]}
      />,
      { names },
    );
    expect(lastDrawn()?.rows).toEqual([{ name: "Suolo pubblico", paid: 300, rest: 123.5 }]);
    expect(lastDrawn()).toMatchObject({ isMoney: true, isAcross: true });
  });

  test("two services of the same name stay two, as in the table", async () => {
    const { getByRole } = await shown(
      <ServicesSection services={[service({ amount: 100 }), service({ serviceId: "s2", amount: 250 })]} />,
      { names },
    );
    expect(lastDrawn()?.rows).toEqual([
      { name: "Suolo pubblico", paid: 1, rest: 0 },
      { name: "Suolo pubblico", paid: 2.5, rest: 0 },
    ]);
    expect(rowsOf(getByRole("table")).map(([, , , amount]) => amount)).toEqual(["1,00 €", "2,50 €"]);
  });

  test("one whose sheet is not published goes by its address", async () => {
    await shown(<ServicesSection services={[service({ title: null })]} />);
    expect(lastDrawn()?.rows).toEqual([expect.objectContaining({ name: "suolo" })]);
  });
});

describe("by state", () => {
  test("is summed over the services, and a state without payments has no bar", async () => {
    const { getByRole } = await shown(
      <StatesSection
        services={[
          service({ state: "expired", amount: 5, count: 1 }),
          service({ amount: 1_000, count: 2 }),
          service({ serviceId: "s2", amount: 1, count: 1 }),
        ]}
      />,
    );
    expect(rowsOf(getByRole("table"))).toEqual([
      ["Pagato", "3", "10,01 €"],
      ["Scaduto", "1", "0,05 €"],
    ]);
    expect(lastDrawn()?.rows).toEqual([
      { name: "Pagato", amount: 10.01 },
      { name: "Scaduto", amount: 0.05 },
    ]);
  });
});

describe("by week", () => {
  test.each([
    ["it", "1.234,56 €", "0,07 €"],
    ["de", "1.234,56 €", "0,07 €"],
    ["en", "€1,234.56", "€0.07"],
  ] as const)("says in %s every cent: amounts are no figures to be rounded", async (locale, asked, paid) => {
    const { getByRole } = await shown(<WeeksSection weeks={[{ week: "2026-11-16", asked: 123_456, paid: 7 }]} />, {
      locale,
    });
    expect(rowsOf(getByRole("table")).map(([, ...amounts]) => amounts)).toEqual([[asked, paid]]);
  });

  test("is named by its Monday, wherever the reader's clock stands", async () => {
    const { getByRole } = await shown(<WeeksSection weeks={[{ week: "2026-11-16", asked: 1, paid: 1 }]} />);
    expect(rowsOf(getByRole("table"))[0]?.[0]).toBe("16 nov");
  });
});
