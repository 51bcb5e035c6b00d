import { permissions, type Permission } from "@sportello/domain/access/permissions";
import { type Status, statuses } from "@sportello/domain/applications/status";
import { symptoms, writeSymptom } from "@sportello/domain/connectors/reason";
import { locales } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { describe, expect, test } from "vitest";
import { DueDay } from "../due/due-day.tsx";
import { sections } from "../navigation/sections.ts";
import { messagesOf } from "../testing/messages.ts";
import { shown } from "../testing/shown.tsx";
import { CalendarDay } from "./calendar-day.tsx";
import { Crest } from "./crest.tsx";
import { EmptyState } from "./empty-state.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Instant } from "./instant.tsx";
import { Markdown } from "./markdown.tsx";
import { Money } from "./money.tsx";
import { Notice } from "./notice.tsx";
import { Paging } from "./paging.tsx";
import { ReasonText } from "./reason-text.tsx";
import { SearchForm } from "./search-form.tsx";
import { SectionLinks } from "./section-links.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { Cell, Row, Table } from "./table.tsx";
import { ViewLinks } from "./view-links.tsx";

describe("where an application stands", () => {
  test.each(locales.flatMap((locale) => statuses.map((status) => [locale, status] as const)))(
    "in %s %s is a word, not a colour",
    async (locale, status) => {
      expect((await shown(<StatusBadge status={status} />, { locale })).text).toBe(messagesOf(locale).status[status]);
    },
  );

  test.each([
    ["accepted", "good"],
    ["rejected", "bad"],
    ["payment_failed", "bad"],
    ["in_charge", "warn"],
    ["registered", "primary"],
    ["awaiting_integration", "wait"],
    ["withdrawn", "line"],
  ] as const)("%s is tinted %s", async (status, tint) => {
    expect((await shown(<StatusBadge status={status} />)).body.firstElementChild?.className).toContain(
      `bg-${tint}-soft`,
    );
  });
});

describe("the last day to conclude", () => {
  const due = (dueOn: string | null, status: Status = "in_charge") => (
    <DueDay dueOn={dueOn} status={status} today="2026-11-26" />
  );

  test.each([
    ["2026-11-20", "20 novScaduta da 6 giorni"],
    ["2026-11-25", "25 novScaduta da 1 giorno"],
    ["2026-11-26", "26 novScade oggi"],
    ["2026-11-27", "27 novScade tra 1 giorno"],
    ["2026-12-01", "1 dicScade tra 5 giorni"],
    ["2026-12-02", "2 dic"],
    ["2027-01-02", "2 gen 2027"],
    [null, "—"],
  ])("on 26 November, %s is told: %s", async (dueOn, words) => {
    expect((await shown(due(dueOn))).text).toBe(words);
  });

  test.each(["accepted", "rejected", "withdrawn", "revoked"] as const)("%s has none any more", async (status) => {
    expect((await shown(due("2026-11-20", status))).text).toBe("—");
  });

  test.each(["integration_requested", "awaiting_integration"] as const)(
    "%s: the term rests, and nobody is called late",
    async (status) => {
      expect((await shown(due("2026-11-20", status))).text).toBe("Termini sospesi");
    },
  );

  test.each([
    ["de", "2026-11-25", "Seit 1 Tag überfällig"],
    ["de", "2026-11-29", "In 3 Tagen fällig"],
    ["en", "2026-11-25", "1 day overdue"],
    ["en", "2026-11-26", "Due today"],
  ] as const)("in %s %s: %s", async (locale, dueOn, words) => {
    expect((await shown(due(dueOn), { locale })).text).toContain(words);
  });

  test("a day is the same day in every time zone", async () => {
    const { body } = await shown(<CalendarDay day="2026-03-29" />);
    expect(body.textContent).toBe("29 mar");
    expect(body.querySelector("time")?.getAttribute("datetime")).toBe("2026-03-29");
  });

  test("on New Year's night in Rome the year is still said of the old one", async () => {
    expect((await shown(<CalendarDay day="2026-12-31" />, { now: new Date("2026-12-31T23:30:00Z") })).text).toBe(
      "31 dic 2026",
    );
  });
});

describe("instants", () => {
  test.each([
    ["the hour before the clocks go forward", "2026-03-29T00:59:00Z", "29/03/2026, 01:59"],
    ["the hour after", "2026-03-29T01:00:00Z", "29/03/2026, 03:00"],
    ["the first half past two of October", "2026-10-25T00:30:00Z", "25/10/2026, 02:30"],
    ["the second", "2026-10-25T01:30:00Z", "25/10/2026, 02:30"],
    ["a summer midnight", "2026-06-30T22:00:00Z", "01/07/2026, 00:00"],
  ])("%s", async (_, at, words) => {
    const { body } = await shown(<Instant at={at} />);
    expect(body.textContent).toBe(words);
    expect(body.querySelector("time")?.getAttribute("datetime")).toBe(at);
  });

  test.each([
    ["it", "3 ore fa"],
    ["de", "vor 3 Stunden"],
    ["en", "3 hours ago"],
  ] as const)("in %s an instant told from now is %s, and whole in its title", async (locale, words) => {
    const { body } = await shown(<Instant at="2026-11-26T05:00:00Z" as="relative" />, { locale });
    expect(body.textContent).toBe(words);
    expect(body.querySelector("time")?.getAttribute("title")).toMatch(/2026/);
  });

  test.each([
    ["2026-10-25T00:30:00Z", "25 ott"],
    ["2025-12-31T23:30:00Z", "1 gen"],
    ["2025-12-31T22:30:00Z", "31 dic 2025"],
  ])("the day of %s: %s", async (at, words) => {
    expect((await shown(<Instant at={at} as="day" />)).text).toBe(words);
  });
});

test.each([
  ["it", 1600, "16,00 €"],
  ["it", 5, "0,05 €"],
  ["de", 123_456_789, "1.234.567,89 €"],
  ["en", 123_456, "€1,234.56"],
] as const)("in %s %d cents are %s", async (locale, cents, words) => {
  expect((await shown(<Money cents={cents} />, { locale })).text).toBe(words);
});

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

describe("the menu", () => {
  const keys = sections.map(({ key }) => key);

  test.each(locales)("in %s each section has its name and leads to its page", async (locale) => {
    const { body } = await shown(<SectionLinks keys={keys} />, { locale });
    expect([...body.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "").toSorted()).toEqual(
      sections.map<string>(({ href }) => href).toSorted(),
    );
    expect(new Set([...body.querySelectorAll("a")].map(({ textContent }) => textContent)).size).toBe(sections.length);
  });

  test.each(sections)(
    "the section $key is marked on its own page and on those below it, no other",
    async ({ key, href }) => {
      for (const path of [href, `${href}/qualcosa`]) {
        const { body } = await shown(<SectionLinks keys={keys} />, { path });
        expect([...body.querySelectorAll("[aria-current=page]")].map(({ textContent }) => textContent)).toEqual([
          messagesOf("it").nav[key],
        ]);
      }
    },
  );

  test("only what one may see is there, and a part without sections has no title", async () => {
    const { text } = await shown(<SectionLinks keys={["applications"]} />);
    expect(text).toBe("ScrivaniaPratiche");
  });

  test("every permission a section asks for is one that exists", () => {
    for (const { permission } of sections) expect(permissions as readonly Permission[]).toContain(permission);
  });
});

describe("views of a list", () => {
  const views = [
    { label: "Tutte", href: "/a", count: 3, isCurrent: true },
    { label: "Scadute", href: "/b", count: 0, isCurrent: false, isUrgent: true },
    { label: "Mie", href: "/c", isCurrent: false },
  ];

  test("say how much is in each; one that is not counted says nothing", async () => {
    const { getByRole, body } = await shown(<ViewLinks label="Viste" views={views} />);
    expect(getByRole("navigation", { name: "Viste" })).toBeTruthy();
    expect([...body.querySelectorAll("a")].map(({ textContent }) => textContent)).toEqual([
      "Tutte3",
      "Scadute0",
      "Mie",
    ]);
  });

  test("the one shown is marked as this page", async () => {
    expect(
      [...(await shown(<ViewLinks label="Viste" views={views} />)).body.querySelectorAll("[aria-current=page]")].map(
        (link) => link.getAttribute("href"),
      ),
    ).toEqual(["/a"]);
  });
});

describe("pages of a list", () => {
  const addressOf = (trail: string | undefined) => (trail === undefined ? "/x" : `/x?da=${trail}`);

  test.each([
    ["everything on one page", undefined, null, {}, ""],
    ["the first of many", undefined, "b", { Successiva: "/x?da=b" }, "Pagina 1"],
    ["the second of three", "b", "c", { Precedente: "/x", Successiva: "/x?da=b.c" }, "Pagina 2"],
    ["the last", "b.c", null, { Precedente: "/x?da=b" }, "Pagina 3"],
  ] as const)("%s", async (_, trail, nextCursor, links, words) => {
    const page = await shown(<Paging trail={trail} nextCursor={nextCursor} addressOf={addressOf} />);
    expect(page.links).toEqual(links);
    expect(page.text).toContain(words);
  });
});

describe("a search", () => {
  const form = (value: string | undefined) => (
    <SearchForm
      action="/azioni"
      keep={{ stato: "risolte", da: undefined }}
      value={value}
      label="Cerca"
      hint="Codice"
      submit="Vai"
      clear={{ label: "Togli", href: "/azioni" }}
    />
  );

  test("works without scripts and keeps the other filters", async () => {
    const { getByRole, body, queryByRole } = await shown(form(undefined));
    expect(getByRole("search").getAttribute("action")).toBe("/azioni");
    expect(
      [...body.querySelectorAll("input[type=hidden]")].map((field) => [
        field.getAttribute("name"),
        field.getAttribute("value"),
      ]),
    ).toEqual([["stato", "risolte"]]);
    expect(queryByRole("link")).toBeNull();
  });

  test("shows what was looked for, as text, and the way out", async () => {
    const { getByRole, links } = await shown(form('"><script>'));
    expect(getByRole("searchbox", { name: "Cerca" }).getAttribute("value")).toBe('"><script>');
    expect(links).toEqual({ Togli: "/azioni" });
  });
});

describe("tables", () => {
  test("stay tables for those who listen, whatever the width", async () => {
    const { getByRole, getAllByRole } = await shown(
      <Table
        label="Pratiche"
        columns={[
          { key: "a", name: "Nome" },
          { key: "b", name: "Scadenza", sorted: "ascending" },
        ]}
      >
        <Row>
          <Cell>Maria</Cell>
          <Cell>Oggi</Cell>
        </Row>
      </Table>,
    );
    expect(getByRole("table", { name: "Pratiche" })).toBeTruthy();
    expect(getAllByRole("columnheader").map((head) => head.getAttribute("aria-sort"))).toEqual([null, "ascending"]);
    expect(getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["Maria", "Oggi"]);
  });
});

test.each([
  ["Comune di Bugliano", "B"],
  ["Gemeinde Bozen", "B"],
  ["Municipality of Trento", "T"],
  ["Unione dei Comuni", "U"],
])("%s has the initial %s on its crest, which nobody reads out", async (name, initial) => {
  const { body } = await shown(<Crest name={name} />);
  expect(body.textContent).toBe(initial);
  expect(body.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
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

test("an empty list says so and keeps its way out", async () => {
  const { text } = await shown(
    <EmptyState title="Nessuna pratica">
      <p>Arriveranno qui.</p>
    </EmptyState>,
  );
  expect(text).toBe("Nessuna praticaArriveranno qui.");
});
