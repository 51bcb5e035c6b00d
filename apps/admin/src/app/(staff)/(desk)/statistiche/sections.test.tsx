import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { shown } from "../../../../testing/shown.tsx";
import { BacklogSection } from "./backlog-section.tsx";
import { DecidedSection } from "./decided-section.tsx";
import { FigureTable } from "./figure-table.tsx";
import StatisticsPage from "./page.tsx";
import { PeriodForm } from "./period-form.tsx";
import { ReceivedSection } from "./received-section.tsx";
import type { BacklogRow, DecidedRow, WeekRow } from "./tables.ts";
import { Tiles } from "./tiles.tsx";

const backlog = (changes: Partial<BacklogRow> = {}): BacklogRow => ({
  name: "Nido",
  open: 1234,
  overdue: 2,
  soon: 3,
  later: 1229,
  citizens: 4,
  ...changes,
});
const decided = (changes: Partial<DecidedRow> = {}): DecidedRow => ({
  name: "Nido",
  decided: 10,
  accepted: 8,
  inTime: 9,
  median: 4.5,
  ninetieth: 28,
  maxDays: 30,
  ...changes,
});
const week = (changes: Partial<WeekRow> = {}): WeekRow => ({
  week: "2026-10-19",
  total: 5,
  counts: { Nido: 3, ZTL: 2 },
  ...changes,
});
const cellsOf = (table: Element) =>
  [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => textContent));

describe("the figures one looks at first", () => {
  const tiles = (changes: Partial<Parameters<typeof Tiles>[0]> = {}) => (
    <Tiles backlog={[backlog()]} decided={[decided()]} weeks={[week(), week()]} {...changes} />
  );

  test("add up what stands below", async () => {
    const { body } = await shown(tiles({ backlog: [backlog(), backlog({ open: 6, overdue: 1 })] }));
    expect([...body.querySelectorAll("dd")].map(({ firstChild }) => firstChild?.textContent)).toEqual([
      "1240",
      "3",
      "10",
      "90%",
    ]);
  });

  test("nothing decided is no percentage", async () => {
    const { text } = await shown(tiles({ decided: [] }));
    expect(text).toContain("Decise nei termini—nessuna decisa nel periodo");
  });

  test.each([
    [1, "di 1 decisa nel periodo"],
    [2, "di 2 decise nel periodo"],
  ])("of %d decided: %s", async (count, words) => {
    expect((await shown(tiles({ decided: [decided({ decided: count, inTime: 1 })] }))).text).toContain(words);
  });

  test("late ones are marked, none is not", async () => {
    const toneOf = async (overdue: number) =>
      (await shown(tiles({ backlog: [backlog({ overdue })] }))).body.querySelectorAll("dd")[1]?.className;
    expect(await toneOf(1)).toContain("text-bad");
    expect(await toneOf(0)).not.toContain("text-bad");
  });
});

describe("what is open", () => {
  test("says in its table what the bars show, by service and by office", async () => {
    const { getByRole } = await shown(
      <BacklogSection
        rows={[backlog()]}
        offices={[backlog({ name: "Scuola" }), backlog({ name: "Anagrafe", open: 2 })]}
        address="/api/x"
      />,
    );
    expect(cellsOf(getByRole("table", { name: "Pratiche aperte" }))).toEqual([["Nido", "1234", "2", "3", "4"]]);
    expect(cellsOf(getByRole("table", { name: "Pratiche aperte per ufficio" })).map(([name]) => name)).toEqual([
      "Scuola",
      "Anagrafe",
    ]);
  });

  test("one office needs no table of offices", async () => {
    expect(
      (await shown(<BacklogSection rows={[backlog()]} offices={[backlog()]} address="/api/x" />)).queryByRole("table", {
        name: "Pratiche aperte per ufficio",
      }),
    ).toBeNull();
  });

  test("nothing open: no empty chart, no file of nothing", async () => {
    const { text, queryByRole } = await shown(<BacklogSection rows={[]} offices={[]} address="/api/x" />);
    expect(text).toContain("Nessun dato in questo periodo");
    expect(queryByRole("img")).toBeNull();
    expect(queryByRole("link")).toBeNull();
  });

  test.each(locales)("in %s the chart is called by its title, and the file too", async (locale) => {
    const { getByRole, body } = await shown(
      <BacklogSection rows={[backlog()]} offices={[]} address="/api/x?tabella=aperte" />,
      { locale },
    );
    const title = getByRole("heading", { level: 2 }).textContent ?? "";
    expect(getByRole("img").getAttribute("aria-label")).toContain(title);
    expect(body.querySelector('a[href^="/api/"]')?.textContent).toContain(title);
    expect(body.querySelector('a[href^="/api/"]')?.getAttribute("href")).toBe("/api/x?tabella=aperte");
  });
});

describe("how long deciding took", () => {
  test("half within, nine of ten within, what the sheet declares; no term is a dash", async () => {
    const { getByRole } = await shown(
      <DecidedSection
        rows={[decided(), decided({ name: "ZTL", maxDays: null, median: 0, ninetieth: 0.25 })]}
        address="/api/x"
      />,
    );
    expect(cellsOf(getByRole("table"))).toEqual([
      ["Nido", "10", "8", "9", "4,5", "28", "30"],
      ["ZTL", "10", "8", "9", "0", "0,3", "—"],
    ]);
  });

  test.each([
    ["it", "4,5"],
    ["de", "4,5"],
    ["en", "4.5"],
  ] as const)("in %s half a day is written %s", async (locale, words) => {
    expect(
      (await shown(<DecidedSection rows={[decided()]} address="/api/x" />, { locale })).getByRole("table").textContent,
    ).toContain(words);
  });
});

describe("what came", () => {
  test("week by week; beyond the busiest everything is others", async () => {
    const { getByRole } = await shown(
      <ReceivedSection
        rows={[week(), week({ week: "2026-10-26", total: 0, counts: {} })]}
        services={[{ id: "Nido", name: "Nido" }]}
        address="/api/x"
      />,
    );
    expect([...getByRole("table").querySelectorAll("thead th")].map(({ textContent }) => textContent)).toEqual([
      "Settimana dal",
      "Totale",
      "Nido",
      "Altri servizi",
    ]);
    expect(cellsOf(getByRole("table"))).toEqual([
      ["19 ott", "5", "3", "2"],
      ["26 ott", "0", "0", "0"],
    ]);
  });

  test("two services that are called alike have each their column, and nothing is left over", async () => {
    const { getByRole } = await shown(
      <ReceivedSection
        rows={[week({ counts: { one: 3, two: 2 } })]}
        services={["one", "two"].map((id) => ({ id, name: "Permesso" }))}
        address="/api/x"
      />,
    );
    expect([...getByRole("table").querySelectorAll("thead th")].map(({ textContent }) => textContent)).toEqual([
      "Settimana dal",
      "Totale",
      "Permesso",
      "Permesso",
    ]);
    expect(cellsOf(getByRole("table"))).toEqual([["19 ott", "5", "3", "2"]]);
  });

  test("no others, no column for them", async () => {
    const { getByRole } = await shown(
      <ReceivedSection
        rows={[week()]}
        services={["Nido", "ZTL"].map((name) => ({ id: name, name }))}
        address="/api/x"
      />,
    );
    expect(getByRole("table").textContent).not.toContain("Altri servizi");
  });

  test("weeks in which nothing came are no chart", async () => {
    expect(
      (await shown(<ReceivedSection rows={[week({ total: 0, counts: {} })]} services={[]} address="/api/x" />)).text,
    ).toContain("Nessun dato in questo periodo");
  });
});

test("figures are set with their heads: each row names itself", async () => {
  const { getByRole } = await shown(
    <FigureTable label="Prova" heads={["Nome", "Quante"]} rows={[{ name: "<b>x</b>", figures: [null] }]} />,
  );
  expect(getByRole("rowheader").textContent).toBe("<b>x</b>");
  expect(getByRole("rowheader").getAttribute("scope")).toBe("row");
  expect(getByRole("cell").textContent).toBe("—");
});

describe("the days the figures are of", () => {
  const id = "0197a000-0000-7000-8000-000000000001";
  const form = (from: string, to: string, offices = 1) => (
    <PeriodForm
      parameters={{ servizio: id }}
      from={from}
      to={to}
      today="2026-11-26"
      services={[{ id, title: inAll("Nido") }]}
      offices={Array.from({ length: offices }, (_, n) => ({ id: `${n}`, name: inAll(`Ufficio ${n}`) }))}
    />
  );

  test.each([
    ["2026-10-28", "30 giorni"],
    ["2026-08-29", "90 giorni"],
    ["2025-11-27", "365 giorni"],
  ])("from %s to today is the usual stretch of %s", async (from, name) => {
    const { body } = await shown(form(from, "2026-11-26"));
    expect([...body.querySelectorAll("[aria-current]")].map(({ textContent }) => textContent)).toEqual([name]);
  });

  test("other days are no usual stretch; the usual ones keep the service", async () => {
    const { body, links } = await shown(form("2026-01-01", "2026-02-01"));
    expect(body.querySelector("[aria-current]")).toBeNull();
    expect(links["30 giorni"]).toBe(`/statistiche?dal=2026-10-28&al=2026-11-26&servizio=${id}`);
  });

  test("the days cannot cross, and none is in the future", async () => {
    const { getByLabelText } = await shown(form("2026-10-01", "2026-10-31"));
    expect(getByLabelText("Dal").getAttribute("max")).toBe("2026-10-31");
    expect(getByLabelText("Al").getAttribute("min")).toBe("2026-10-01");
    expect(getByLabelText("Al").getAttribute("max")).toBe("2026-11-26");
  });

  test.each([
    [1, false],
    [2, true],
  ])("with %d offices one may choose among them: %s", async (offices, chooses) => {
    expect((await shown(form("2026-10-01", "2026-10-31", offices))).queryByLabelText("Ufficio") !== null).toBe(chooses);
  });
});

test("who belongs to no office is told whom to ask, and no figure is asked for", async () => {
  const props = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
  expect(
    (await shown(<StatisticsPage {...props} />, { me: { permissions: ["applications.read"], offices: [] } })).text,
  ).toContain("Non appartieni ancora a un ufficio");
});
