import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { bugliano, code, conversation, inAll, listed, payment, profile, services } from "../../testing/examples.ts";
import { Sent } from "../../testing/request.ts";
import { shown } from "../../testing/shown.tsx";
import SignInPage from "./accesso/page.tsx";
import ActivitiesPage from "./area-personale/attivita/page.tsx";
import { ListFoot } from "./area-personale/list-foot.tsx";
import MessagesPage from "./area-personale/messaggi/page.tsx";
import PaymentsPage from "./area-personale/pagamenti/page.tsx";
import DeskPage from "./area-personale/page.tsx";
import { CertifiedData } from "./area-personale/profilo/certified-data.tsx";
import { ConfirmEmail } from "./area-personale/profilo/confirm-email.tsx";
import { ContactsForm } from "./area-personale/profilo/contacts-form.tsx";
import { DataExport } from "./area-personale/profilo/data-export.tsx";
import { SignIns } from "./area-personale/profilo/sign-ins.tsx";
import ServicesPage from "./area-personale/servizi/page.tsx";
import NoticesPage from "./novita/avvisi/page.tsx";
import StatusPage from "./stato-pratica/page.tsx";

const citizen = { tenant: bugliano, actor: { kind: "citizen" } };
const propsOf = (search: Record<string, string> = {}) => ({
  params: Promise.resolve({ locale: "it" }),
  searchParams: Promise.resolve(search),
});

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
    [3, 123_456, "Hai 3 pagamenti da fare: 1234,56 € in tutto."],
  ])("%d open: %s", async (count, amount, words) => {
    expect((await page({}, { open: { count, amount }, items: [payment()] })).text.replaceAll(/\s/g, " ")).toContain(
      words,
    );
  });

  test("none at all, and none with a filter, are told differently", async () => {
    expect((await page({}, {})).getByRole("status").textContent).toContain("Non ci sono ancora pagamenti.");
    expect((await page({ stato: "pagati" }, {})).getByRole("status").textContent).toContain("Prova a toglierne uno.");
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

describe("the profile", () => {
  test("what the identity certified cannot be typed over", async () => {
    const { queryByRole, text } = await shown(<CertifiedData profile={profile()} />);
    expect(queryByRole("textbox")).toBeNull();
    expect(text).toContain("ResidenzaVia Verdi 2, 56000 Bugliano (PI)");
    expect(text).toContain("Data di nascita1 gennaio 1980");
  });

  test("what was not certified is not an empty line", async () => {
    const { text } = await shown(<CertifiedData profile={profile({ certified: {} })} />);
    expect(text).not.toMatch(/Residenza|Luogo di nascita|Data di nascita/);
  });

  test("contacts that were refused are marked, and what is known stays", async () => {
    const { getByLabelText } = await shown(<ContactsForm profile={profile()} isWrong />);
    expect(getByLabelText<HTMLInputElement>("E-mail").value).toBe("maria@posta.example");
    expect(getByLabelText("E-mail").getAttribute("aria-invalid")).toBe("true");
    expect(getByLabelText("Telefono").getAttribute("autocomplete")).toBe("tel");
  });

  test.each([
    [undefined, undefined, null],
    ["wrong_code", "codice-errore", "Il codice non è quello giusto: controlla il messaggio più recente."],
  ])("the code after %s: described by %s", async (error, id, words) => {
    const { getByLabelText, body } = await shown(
      <ConfirmEmail
        waiting={{ email: "nuova@posta.example", expiresAt: "2026-10-25T00:30:00Z" }}
        code="123456"
        error={error}
      />,
    );
    const field = getByLabelText<HTMLInputElement>("Codice di 6 cifre");
    expect(field.value).toBe("123456");
    expect(field.getAttribute("autocomplete")).toBe("one-time-code");
    expect(field.getAttribute("aria-describedby") ?? undefined).toBe(id);
    expect(body.querySelector("#codice-errore")?.textContent ?? null).toBe(words);
  });

  const copy = (state: "waiting" | "making" | "ready" | "failed" | "expired") => ({
    id: "c1",
    state,
    done: 3,
    total: 10,
    size: 2_500_000,
    askedAt: "2026-11-01T08:00:00Z",
    readyAt: null,
    expiresAt: "2026-11-08T08:00:00Z",
  });

  test.each([
    [null, { asks: true, downloads: false, progress: false }],
    ["waiting", { asks: false, downloads: false, progress: true }],
    ["making", { asks: false, downloads: false, progress: true }],
    ["ready", { asks: true, downloads: true, progress: false }],
    ["failed", { asks: true, downloads: false, progress: false }],
    ["expired", { asks: true, downloads: false, progress: false }],
  ] as const)("a copy of one's data that is %s offers %o", async (state, offered) => {
    const { queryByRole, body } = await shown(<DataExport copy={state === null ? null : copy(state)} />);
    expect({
      asks: queryByRole("button") !== null,
      downloads: body.querySelector('a[href="/api/exports/c1"]') !== null,
      progress: body.querySelector("progress") !== null,
    }).toEqual(offered);
  });

  test.each([
    [[{ isThis: true, isOpen: true }], false],
    [
      [
        { isThis: true, isOpen: true },
        { isThis: false, isOpen: false },
      ],
      false,
    ],
    [
      [
        { isThis: true, isOpen: true },
        { isThis: false, isOpen: true },
      ],
      true,
    ],
  ])("of the sign-ins %o others can be ended: %s", async (some, can) => {
    const sessions = some.map((one, index) => ({
      startedAt: `2026-11-0${index + 1}T08:00:00Z`,
      lastSeenAt: "2026-11-03T08:00:00Z",
      protocol: "spid" as const,
      provider: "Poste ID",
      ...one,
    }));
    expect((await shown(<SignIns sessions={sessions} />)).queryByRole("button") !== null).toBe(can);
  });
});

describe("the state by code", () => {
  const page = (
    search: Record<string, string>,
    statusByCode: () => Promise<object> = async () => ({
      status: "in_charge",
      title: inAll("Permesso ZTL"),
      submittedAt: "2026-10-25T00:30:00Z",
      dueOn: "2026-11-24",
    }),
  ) => shown(<StatusPage {...propsOf(search)} />, { api: { applications: { statusByCode } } });

  test("nothing asked, nothing answered", async () => {
    const { queryByRole, getByLabelText } = await page({});
    expect(queryByRole("status")).toBeNull();
    expect(getByLabelText("Codice della pratica *").hasAttribute("required")).toBe(true);
  });

  test.each([code, "an 0000 0000 0000 0", "OOOO-OOOO-OOOO-O"])(
    "%s is understood however it is typed",
    async (codice) => {
      expect((await page({ codice })).getByRole("status").textContent).toMatch(
        /Permesso ZTL.*Presa in carico.*AN 0000 0000 0000 0.*25 ottobre 2026.*24 novembre 2026/,
      );
    },
  );

  test.each(["AN1", "x".repeat(80), "<script>", "AN0000000000001"])(
    "%s is no code: told kindly, and still in the field",
    async (codice) => {
      const { getByRole, getByLabelText } = await page({ codice });
      expect(getByRole("alert").textContent).toContain("Nessuna pratica con questo codice");
      expect(getByLabelText<HTMLInputElement>("Codice della pratica *").value).toBe(codice.slice(0, 61));
    },
  );

  test("who cannot be told more learns no name and no answer", async () => {
    expect((await page({ codice: code })).text).not.toMatch(/Maria|Rossi|RSSMRA/);
  });
});

describe("signing in", () => {
  const page = (search: Record<string, string> = {}, locale: (typeof locales)[number] = "it") =>
    shown(<SignInPage {...propsOf(search)} />, { locale, context: { actor: { kind: "stranger" } } });

  test.each(locales)("in %s there are three ways, plain links that come back", async (locale) => {
    const { body } = await page({}, locale);
    const area = encodeURIComponent(`${locale === "it" ? "" : `/${locale}`}/area-personale`);
    expect([...body.querySelectorAll(".sign-in-button")].map((link) => link.getAttribute("href"))).toEqual(
      ["spid", "cie", "eidas"].map((method) => `/api/accesso/${method}?ritorno=${area}`),
    );
  });

  test.each(["https://altrove.example", "//altrove.example", "javascript:alert(1)", "/\\altrove.example"])(
    "nobody is sent to %s afterwards",
    async (ritorno) => {
      const { body } = await page({ ritorno });
      for (const link of body.querySelectorAll(".sign-in-button"))
        expect(link.getAttribute("href")).toContain("ritorno=%2Farea-personale");
    },
  );

  test.each([
    [{ motivo: "session_expired" }, "La sessione è scaduta"],
    [{ motivo: "identity_level_too_low" }, "Serve un accesso più sicuro"],
    [{ error: "AccessDenied" }, "Hai annullato l'accesso"],
    [{ error: "OAuthSignin" }, "Il sistema di accesso non risponde"],
    [{ error: "Identity" }, "non comunica un codice fiscale italiano valido"],
    [{ error: "Whatever" }, "L'accesso non è andato a buon fine"],
  ])("%o: %s", async (search, words) => {
    expect((await page(search as Record<string, string>)).text).toContain(words);
  });

  test.each(locales)("in %s the English words of eIDAS are read out as English", async (locale) => {
    expect((await page({}, locale)).getByText("Login with eIDAS").getAttribute("lang")).toBe("en");
  });

  test("a citizen who is in already goes on", async () => {
    await expect(shown(<SignInPage {...propsOf()} />, { context: citizen })).rejects.toThrow(
      new Sent("/area-personale"),
    );
  });

  test.each(["/servizi/permesso-ztl/richiesta", "/de/pagamenti/1?a=b"])(
    "signed in meanwhile in another tab, on to where the link leads: %s",
    async (ritorno) => {
      await expect(shown(<SignInPage {...propsOf({ ritorno })} />, { context: citizen })).rejects.toThrow(
        new Sent(ritorno),
      );
    },
  );

  test("who needs a stronger sign-in is not sent round in circles", async () => {
    expect(
      (
        await shown(<SignInPage {...propsOf({ ritorno: "/pagamenti/1", motivo: "identity_level_too_low" })} />, {
          context: citizen,
        })
      ).text,
    ).toContain("Serve un accesso più sicuro");
  });
});

test("where nothing opens, closes or stands still, that is the news", async () => {
  const { text } = await shown(<NoticesPage />, {
    api: { catalogue: { list: async () => ({ services: services(2) }) } },
  });
  expect(text).toContain("Nessun avviso: tutti i servizi online accettano richieste e nessuno ha una scadenza.");
});
