import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { conversation, inAll, listed, payment } from "../../testing/examples.ts";
import { Sent } from "../../testing/request.ts";
import { shown } from "../../testing/shown.tsx";
import ActivitiesPage from "./area-personale/attivita/page.tsx";
import { ListFoot } from "./area-personale/list-foot.tsx";
import MessagesPage from "./area-personale/messaggi/page.tsx";
import PaymentsPage from "./area-personale/pagamenti/page.tsx";
import DeskPage from "./area-personale/page.tsx";
import ServicesPage from "./area-personale/servizi/page.tsx";
import { citizen, propsOf } from "./citizen-pages.testing.ts";

describe("the desk", () => {
  const empty = { yourTurn: [], drafts: [], unread: [], messages: [], activities: [] };
  const desk = (changes = {}, locale: (typeof locales)[number] = "it") =>
    shown(<DeskPage />, { locale, context: citizen, api: { desk: { find: async () => ({ ...empty, ...changes }) } } });

  test("of a newcomer says what will be here and where to begin", async () => {
    const { text, links } = await desk();
    expect(text).toContain("Per cominciare, scegli un servizio.");
    expect(links["Trova un servizio"]).toBe("/servizi");
  });

  test("of who has done everything says so", async () => {
    expect((await desk({ activities: [listed()] })).text).toContain(
      "Nessuna pratica aspetta una tua risposta e hai letto tutti i messaggi.",
    );
  });

  test("while something waits, nobody is told that all is calm", async () => {
    for (const changes of [
      { unread: [conversation({ unread: 1 })] },
      {
        drafts: [
          {
            id: "d",
            updatedAt: "2026-11-01T08:00:00Z",
            service: { slug: "x", title: inAll("Nido") },
            availability: { state: "open" },
          },
        ],
      },
    ]) {
      expect((await desk({ activities: [listed()], ...changes })).text).not.toContain("Niente da fare");
    }
  });

  test.each(locales)("in %s its headings go down one level at a time", async (locale) => {
    const { body } = await desk(
      {
        unread: [conversation({ unread: 1 })],
        messages: [conversation({ applicationId: "b" })],
        activities: [listed()],
      },
      locale,
    );
    const levels = [...body.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? level - 1)).toBeLessThanOrEqual(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test("a stranger signs in first", async () => {
    await expect(shown(<DeskPage />)).rejects.toThrow(new Sent("/accesso?ritorno=%2Farea-personale"));
    await expect(
      shown(<DeskPage />, { context: { actor: { kind: "stranger" }, isSessionOver: true } }),
    ).rejects.toThrow(/motivo=session_expired/);
  });
});

describe("activities", () => {
  const page = async (search: Record<string, string> = {}, items: unknown[] = [], nextCursor: string | null = null) => {
    const asked: object[] = [];
    const api = {
      activities: {
        list: async (question: object) => (asked.push(question), { items, nextCursor }),
        filters: async () => ({ services: [{ slug: "nido", title: inAll("Nido") }], years: [2026] }),
      },
    };
    return { ...(await shown(<ActivitiesPage {...propsOf(search)} />, { api, context: citizen })), asked };
  };

  test.each([
    [{}, "Non hai ancora attività"],
    [{ ordina: "scadenza" }, "Nessuna pratica aperta ha una scadenza."],
    [{ stato: "concluded" }, "Prova a togliere un filtro."],
    [{ cerca: "nido" }, "Prova a togliere un filtro."],
  ])("none with %o: %s", async (search, words) => {
    expect((await page(search)).getByRole("status").textContent).toContain(words);
  });

  test.each([
    [{}, { text: "", sort: "recent", group: undefined, year: undefined }],
    [
      { ordina: "vecchie", stato: "waiting", anno: "2026", servizio: "nido" },
      { sort: "oldest", group: "waiting", year: 2026, service: "nido" },
    ],
    [
      { ordina: "__proto__", stato: "x", anno: "abc", servizio: "<b>" },
      { sort: "recent", group: undefined, year: undefined, service: undefined },
    ],
  ])("the address %o asks for %o", async (search, question) => {
    expect((await page(search)).asked[0]).toMatchObject(question);
  });

  test.each(statuses)("a %s is there as a card that says its group to machines", async (status) => {
    const { body } = await page({}, [{ ...listed({ status }), kind: "application" }]);
    expect(body.querySelector("li[data-group]")?.getAttribute("data-group")).toMatch(
      /^(?:to_complete|waiting|in_progress|concluded)$/,
    );
  });

  test.each([
    ["with nothing at all", {}, 0, false],
    ["with something", {}, 1, true],
    ["with nothing that a filter leaves", { stato: "concluded" }, 0, true],
    ["with nothing that the words find", { cerca: "nido" }, 0, true],
    ["with nothing in another order", { ordina: "scadenza" }, 0, true],
    ["on a page after the last", { da: "c2" }, 0, true],
  ] as const)("%s can be searched and filtered only where that helps: %o", async (_what, search, count, can) => {
    const items = Array.from({ length: count }, () => ({ ...listed(), kind: "application" }));
    expect((await page({ ...search }, items)).queryByRole("search") !== null).toBe(can);
  });

  test("what was chosen stays chosen", async () => {
    const { getByLabelText } = await page({ stato: "concluded", ordina: "vecchie" });
    expect(chosenIn(getByLabelText("Stato"))).toBe("concluded");
    expect(chosenIn(getByLabelText("Ordina per"))).toBe("vecchie");
  });
});

describe("further pages of a list", () => {
  test.each([
    [null, true, {}],
    ["c", true, { "Mostra i precedenti": "/x?stato=a&da=c" }],
    [null, false, { "Torna all'inizio": "/x?stato=a" }],
    ["c", false, { "Torna all'inizio": "/x?stato=a", "Mostra i precedenti": "/x?stato=a&da=c" }],
  ])("next %s, first %s", async (nextCursor, isFirst, links) => {
    expect(
      (
        await shown(
          <ListFoot path="/x" query={{ stato: "a", anno: undefined }} nextCursor={nextCursor} isFirst={isFirst} />,
        )
      ).links,
    ).toEqual(links);
  });
});

test.each([
  [{}, 0, false],
  [{}, 1, true],
  [{ cerca: "targa" }, 0, true],
  [{ da: "c2" }, 0, true],
] as const)("messages asked with %o, of which there are %i, can be searched: %s", async (search, count, can) => {
  const items = Array.from({ length: count }, () => conversation());
  const { queryByRole } = await shown(<MessagesPage {...propsOf({ ...search })} />, {
    context: citizen,
    api: { messages: { conversations: async () => ({ items, nextCursor: null }) } },
  });
  expect(queryByRole("search") !== null).toBe(can);
});

test.each([
  [{}, "Nessun messaggio. Puoi scrivere all'ufficio"],
  [{ cerca: "<b>targa</b>" }, "Nessun messaggio contiene «<b>targa</b>»."],
])("no messages with %o: %s", async (search, words) => {
  const { getByRole, body } = await shown(<MessagesPage {...propsOf(search)} />, {
    context: citizen,
    api: { messages: { conversations: async () => ({ items: [], nextCursor: null }) } },
  });
  expect(getByRole("status").textContent).toContain(words);
  expect(body.querySelector("b")).toBeNull();
});

describe("payments", () => {
  const page = (search: Record<string, string>, answer: object) =>
    shown(<PaymentsPage {...propsOf(search)} />, {
      context: citizen,
      api: {
        payments: {
          list: async () => ({ items: [], nextCursor: null, open: { count: 0, amount: 0 }, years: [], ...answer }),
        },
      },
    });

  test.each([
    [0, 0, "Non hai nulla da pagare."],
    [1, 1600, "Hai un pagamento da fare: 16,00 € in tutto."],
    [3, 123_456, "Hai 3 pagamenti da fare: 1.234,56 € in tutto."],
  ])("%d open: %s", async (count, amount, words) => {
    expect((await page({}, { open: { count, amount }, items: [payment()] })).text.replaceAll(/\s/g, " ")).toContain(
      words,
    );
  });

  test("none at all, and none with a filter, are told differently", async () => {
    const none = await page({}, {});
    expect(none.getByRole("status").textContent).toContain("Non ci sono ancora pagamenti.");
    expect(none.queryByRole("combobox")).toBeNull();
    const narrowed = await page({ stato: "pagati" }, {});
    expect(narrowed.getByRole("status").textContent).toContain("Prova a toglierne uno.");
    expect(narrowed.queryAllByRole("combobox").length).toBeGreaterThan(0);
  });

  test("each year with payments has its paper for the tax return", async () => {
    expect((await page({}, { years: [2026, 2025] })).links).toMatchObject({
      "Riepilogo 2026 (PDF)": "/api/payments/year/2026?locale=it",
      "Riepilogo 2025 (PDF)": "/api/payments/year/2025?locale=it",
    });
  });
});

test("services in use: how many where, and another request only where one may send it", async () => {
  const used = {
    slug: "nido",
    title: inAll("Nido"),
    counts: { waiting: 1, concluded: 2 },
    latest: { updatedAt: "2026-10-25T00:30:00Z", status: "accepted" },
  };
  const page = (state: string) =>
    shown(<ServicesPage />, {
      context: citizen,
      api: { catalogue: { inUse: async () => [{ ...used, availability: { state } }] } },
    });
  expect((await page("open")).links).toMatchObject({
    "In attesa: 1": "/area-personale/attivita?servizio=nido&stato=waiting",
    "Concluse: 2": "/area-personale/attivita?servizio=nido&stato=concluded",
    "Fai una nuova richiesta": "/servizi/nido/richiesta",
  });
  expect(Object.keys((await page("closed")).links)).not.toContain("Fai una nuova richiesta");
});
