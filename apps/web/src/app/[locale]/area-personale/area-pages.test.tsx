import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import type { Application, OwnPayment } from "../../../session/answers.ts";
import { application, bugliano, document, inAll, payment, profile } from "../../../testing/examples.ts";
import { refusing } from "../../../testing/posted.ts";
import { Sent } from "../../../testing/request.ts";
import { shown } from "../../../testing/shown.tsx";
import PaymentPage from "../pagamenti/[id]/page.tsx";
import AreaLayout from "./layout.tsx";
import ApplicationPage from "./pratiche/[id]/page.tsx";
import DataAccessesPage from "./profilo/accessi-ai-dati/page.tsx";
import ProfilePage from "./profilo/page.tsx";

type Language = (typeof locales)[number];
type Search = Record<string, string>;
type Told = { locale?: Language; search?: Search };
const prefix = (locale: Language): string => (locale === "it" ? "" : `/${locale}`);
const citizen: object = {
  tenant: bugliano,
  actor: { kind: "citizen" },
  session: {
    kind: "citizen",
    name: "Maria Rossi",
    actor: { fiscalCode: "RSSMRA80A41H501U" },
    signIn: { protocol: "cie", level: "spid3" },
  },
};
const stranger: object = { tenant: bugliano, actor: { kind: "anonymous" }, session: null };
const over: object = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: true };
const props = <Params,>(params: Params, search: Search = {}) => ({
  params: Promise.resolve({ locale: "it", ...params }),
  searchParams: Promise.resolve(search),
});
const { id } = application();

describe("one's own application", () => {
  const markRead = vi.fn<(question: object) => Promise<void>>();
  const page = (
    changes: Partial<Application> = {},
    {
      locale = "it",
      search = {},
      context = citizen,
      find = async () => application(changes),
    }: Told & { context?: object; find?: () => Promise<object> } = {},
  ) => {
    markRead.mockClear();
    return shown(<ApplicationPage {...props({ id }, search)} />, {
      locale,
      context,
      api: { applications: { find }, messages: { markRead } },
    });
  };

  test.each(statuses.filter((status) => status !== "draft"))(
    "that is %s is one page with one title in every language",
    async (status) => {
      for (const locale of locales) {
        const { getAllByRole, links } = await page({ status }, { locale });
        expect(getAllByRole("heading", { level: 1 }).map(({ textContent }) => textContent)).toEqual([
          inAll("Permesso ZTL")[locale],
        ]);
        expect(Object.values(links)).toContain(`/api/applications/${id}/archive?locale=${locale}`);
        expect(Object.values(links)).toContain(`${prefix(locale)}/area-personale/attivita`);
      }
    },
  );

  test("not sent yet, one goes on filling it in", async () => {
    await expect(page({ status: "draft" }, { locale: "de" })).rejects.toThrow(
      new Sent(`/de/servizi/permesso-ztl/richiesta/${id}`),
    );
  });

  test.each(["payment_pending", "payment_failed", "stamp_pending"] as const)(
    "that is %s shows the way to pay before anything else",
    async (status) => {
      const { html } = await page({ status });
      const step = status === "stamp_pending" ? "bollo" : "pagamento";
      expect(html.indexOf(`/richiesta/${id}/${step}`)).toBeGreaterThan(0);
      expect(html.indexOf(`/richiesta/${id}/${step}`)).toBeLessThan(html.indexOf('id="iter"'));
    },
  );

  const office = {
    id: "m1",
    author: "operator" as const,
    isNote: false,
    text: "Manca la targa",
    readAt: null,
    createdAt: "2026-11-01T08:00:00Z",
    uploads: [],
  };
  test("messages of the office that were not read are marked read by being shown; others ask nothing", async () => {
    const { text } = await page({ messages: [office] as never });
    expect(markRead).toHaveBeenCalledWith({ applicationId: id });
    expect(text).toContain("Manca la targa");
    await page({
      messages: [
        { ...office, readAt: "2026-11-01T09:00:00Z" },
        { ...office, id: "m2", author: "citizen" },
      ] as never,
    });
    expect(markRead).not.toHaveBeenCalled();
  });

  test("taking it back is offered only where it may be", async () => {
    expect(
      (await page({ allowed: ["withdraw"] as never })).body.querySelector(`form[action$="/ritira"]`),
    ).not.toBeNull();
    expect((await page({ allowed: [] })).body.querySelector(`form[action$="/ritira"]`)).toBeNull();
  });

  test("while it waits for its number it says so, and no longer once there is none to wait for", async () => {
    expect((await page({ isRegistrationPending: true })).text).not.toBe(
      (await page({ isRegistrationPending: false, registrationNumber: null })).text,
    );
  });

  test.each([
    [{ fatto: "ritirata" }, /ritirat/i],
    [{ fatto: "messaggio" }, /messaggio/i],
    [{ fatto: "risposta" }, /risposta/i],
    [{ errore: "withdraw_after_payment" }, /pagat|pagamento/i],
  ])("after %o it says so aloud", async (search, words) => {
    const { getAllByRole } = await page({}, { search: search });
    expect(
      getAllByRole("alert")
        .map(({ textContent }) => textContent)
        .join(" "),
    ).toMatch(words);
  });

  test("papers can be taken away each by its name", async () => {
    expect(Object.values((await page({ documents: [document()] })).links)).toContain(
      `/api/files/document/${document().id}`,
    );
  });

  test.each(["not_found", "not_the_applicant", "invalid_input"] as const)(
    "of somebody else (%s) it never was",
    async (code) => {
      await expect(page({}, { find: refusing(code) })).rejects.toThrow(new Sent("not found"));
    },
  );

  test.each([
    [stranger, ""],
    [over, "&motivo=session_expired"],
  ])("a mail's link opened signed out leads here after signing in (%#)", async (context, reason) => {
    await expect(page({}, { context, locale: "en" })).rejects.toThrow(
      new Sent(`/en/accesso?ritorno=${encodeURIComponent(`/en/area-personale/pratiche/${id}`)}${reason}`),
    );
  });
});

describe("the profile", () => {
  const copyOf = (state: string) => ({
    id: "c1",
    state,
    done: 1,
    total: 4,
    size: 10,
    askedAt: "2026-11-01T08:00:00Z",
    readyAt: null,
    expiresAt: "2026-11-08T08:00:00Z",
  });
  const page = (
    search: Search = {},
    {
      locale = "it",
      changes = {},
      copy = null,
      languages = bugliano.languages,
    }: Told & { changes?: object; copy?: object | null; languages?: readonly Language[] } = {},
  ) =>
    shown(<ProfilePage {...props({}, search)} />, {
      locale,
      context: { ...citizen, tenant: { ...bugliano, languages } },
      api: { profile: { find: async () => profile(changes), export: async () => copy, sessions: async () => [] } },
    });

  test.each(locales)(
    "in %s everything the municipality knows is under headings, with who read it and a copy of it",
    async (locale) => {
      const { getAllByRole, links } = await page({}, { locale });
      expect(getAllByRole("heading", { level: 2 }).length).toBeGreaterThanOrEqual(5);
      expect(Object.values(links)).toContain(`${prefix(locale)}/area-personale/profilo/accessi-ai-dati`);
    },
  );

  test.each(["recapiti", "codice", "email", "preferenze", "altrove", "copia"])(
    "after «%s» it says aloud what was done, in words",
    async (fatto) => {
      for (const locale of locales) {
        const { getAllByRole } = await page({ fatto }, { locale });
        expect((getAllByRole("alert")[0]?.textContent ?? "").length).toBeGreaterThan(8);
      }
    },
  );

  test.each(["__proto__", "<b>x</b>", "altro"])("an address with «%s» says nothing was done", async (word) => {
    expect((await page({ fatto: word, errore: word, codice: word })).body.querySelectorAll("[role=alert]").length).toBe(
      0,
    );
  });

  test("what is announced by mail is ticked unless it is silenced; what the law wants told has no box", async () => {
    const { getAllByRole } = await page({}, { changes: { preferences: { silenced: ["message"] } } });
    const boxes = getAllByRole<HTMLInputElement>("checkbox").filter(({ name }) => name === "avviso");
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual([
      ["registered", true],
      ["in_charge", true],
      ["message", false],
    ]);
  });

  test("the language of the mails is chosen where there is a choice, and begins with the page's", async () => {
    const { body } = await page({}, { locale: "de" });
    expect(body.querySelector("#lingua option[selected]")?.getAttribute("value")).toBe("de");
    expect(
      (await page({}, { changes: { preferences: { silenced: [], locale: "en" } } })).body
        .querySelector("#lingua option[selected]")
        ?.getAttribute("value"),
    ).toBe("en");
    expect((await page({}, { languages: ["it"] })).body.querySelector("#lingua")).toBeNull();
  });

  test("a code in the mail's link is filled in already, and one that is none is not", async () => {
    const waiting = { changes: { waitingEmail: { email: "nuova@posta.example", expiresAt: "2026-11-26T09:00:00Z" } } };
    const field = async (codice: string) =>
      (await page({ codice }, waiting)).getByLabelText<HTMLInputElement>("Codice di 6 cifre").value;
    expect(await field("123456")).toBe("123456");
    expect(await field("12345a")).toBe("");
    expect((await page({})).queryByLabelText("Codice di 6 cifre")).toBeNull();
  });

  test.each([
    ["waiting", true],
    ["making", true],
    ["ready", false],
    ["failed", false],
  ])("a copy that is %s keeps the page fresh: %s", async (state, isFresh) => {
    expect((await page({}, { copy: copyOf(state) })).body.querySelector("progress") !== null).toBe(isFresh);
  });
});

describe("who used the data", () => {
  const access = {
    id: "1",
    at: "2026-10-24T22:30:00Z",
    reader: "staff",
    use: "file",
    office: inAll("Anagrafe"),
    vendor: null,
    application: { title: inAll("Permesso ZTL") },
    applicationId: id,
  };
  const page = (
    items: object[],
    {
      locale = "it",
      search = {},
      dataAccesses = async () => ({ items, nextCursor: null }),
    }: Told & { dataAccesses?: (question: { cursor?: string }) => Promise<object> } = {},
  ) =>
    shown(<DataAccessesPage {...props({}, search)} />, {
      locale,
      context: citizen,
      names: ["Halley"],
      api: { profile: { dataAccesses } },
    });

  test.each(locales)("in %s is an office with what for and the day of Rome, never a person", async (locale) => {
    const { text, links } = await page([access], { locale });
    expect(text).toContain(inAll("Anagrafe")[locale]);
    expect(text).toMatch({ it: /25 ottobre 2026/, de: /25\. Oktober 2026/, en: /25 October 2026/ }[locale]);
    expect(Object.values(links)).toContain(`${prefix(locale)}/area-personale/pratiche/${id}`);
  });

  test("a system is named, with the hour it was sent them", async () => {
    const { text } = await page([
      {
        ...access,
        reader: "connector",
        office: null,
        vendor: "Halley",
        application: null,
        applicationId: null,
        use: "registration",
      },
    ]);
    expect(text).toContain("Halley");
    expect(text).toMatch(/00:30/);
  });

  test("nobody yet is said, not shown as an empty list", async () => {
    expect((await page([])).getByRole("status").textContent).not.toBe("");
  });

  test("a place in the list that never was shows the first page", async () => {
    const dataAccesses = vi
      .fn<(question: { cursor?: string }) => Promise<object>>()
      .mockImplementationOnce(refusing("invalid_input"))
      .mockResolvedValueOnce({ items: [access], nextCursor: null });
    expect((await page([], { search: { da: "nonsense" }, dataAccesses })).text).toContain("Anagrafe");
    expect(dataAccesses.mock.calls).toEqual([[{ cursor: "nonsense" }], [{ cursor: undefined }]]);
  });
});

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

describe("one payment", () => {
  const own = (changes: object = {}) =>
    ({ ...payment(), application: null, refunds: [], iubd: null, ...changes }) as unknown as OwnPayment;
  const page = (
    changes: object = {},
    { locale = "it", search = {}, find = async () => own(changes) }: Told & { find?: () => Promise<object> } = {},
  ) =>
    shown(<PaymentPage {...props({ id: payment().id }, search)} />, {
      locale,
      context: citizen,
      api: { payments: { find } },
    });

  test.each(locales)("in %s leads back to the list and to what it is for", async (locale) => {
    const { links } = await page({ application: { id, slug: "permesso-ztl" } }, { locale });
    expect(Object.values(links)).toEqual(
      expect.arrayContaining([
        `${prefix(locale)}/area-personale/pagamenti`,
        `${prefix(locale)}/area-personale/pratiche/${id}`,
      ]),
    );
  });

  test.each([
    ["asked", {}],
    ["approved", {}],
    ["refused", { refusal: "Servizio già reso" }],
    ["refunded", { refundedOn: "2026-11-20" }],
  ])("a refund that is %s says how it stands, with the amount as money", async (state, more) => {
    const { text } = await page({
      state: "paid",
      refunds: [
        { id: "r1", state, amount: 123_456, refundedOn: null, refusal: null, askedAt: "2026-11-01T08:00:00Z", ...more },
      ],
    });
    expect(text.replaceAll(/\s/g, " ")).toMatch(/1\.?234,56 €/);
    if ("refusal" in more) expect(text).toContain("Servizio già reso");
    if ("refundedOn" in more) expect(text).toContain("20 novembre 2026");
  });

  test("of somebody else is a page that never was", async () => {
    await expect(page({}, { find: refusing("not_found") })).rejects.toThrow(new Sent("not found"));
  });

  test("why it could not be begun is read out", async () => {
    expect((await page({}, { search: { errore: "payment_expired" } })).getAllByRole("alert").length).toBeGreaterThan(0);
  });
});
