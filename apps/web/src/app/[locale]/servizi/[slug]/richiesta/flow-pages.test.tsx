import { locales } from "@sportello/domain/locales";
import { permitAnswers } from "@sportello/forms/testing/permit-form";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../../session/answers.ts";
import { application, bugliano, code, document, draft, inAll, sheet } from "../../../../../testing/examples.ts";
import { refusing } from "../../../../../testing/posted.ts";
import { Sent } from "../../../../../testing/request.ts";
import { shown } from "../../../../../testing/shown.tsx";
import FormStepPage from "./[id]/[pagina]/page.tsx";
import ReceiptPage from "./[id]/inviata/page.tsx";
import ResumePage from "./[id]/page.tsx";
import PrivacyPage from "./[id]/privacy/page.tsx";
import SummaryPage from "./[id]/riepilogo/page.tsx";
import StartPage from "./page.tsx";

type Language = (typeof locales)[number];
type Told = { locale?: Language; context?: object; search?: Record<string, string>; names?: readonly string[] };

const slug = "permesso-ztl";
const { id } = draft();
const flow = `/servizi/${slug}/richiesta`;
const own = `${flow}/${id}`;
const citizen: object = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen" } };
const guest: object = { tenant: bugliano, actor: { kind: "guest" }, session: { kind: "guest" } };
const stranger = { tenant: bugliano, actor: { kind: "anonymous" }, session: null };
/** The permit of the tests speaks Italian only; so do the answers. */
const italian = [
  "Richiedente",
  "Veicoli",
  "Veicolo",
  "Nome",
  "Indirizzo e-mail",
  "Residenza",
  "Sei residente?",
  "Indirizzo",
  "Targa",
  "Reddito",
  "Patente",
  "Dichiaro che è vero",
  "È a noleggio",
  "Locatore",
  "Sì",
  "Maria",
];
const sheetWith = (changes: Parameters<typeof sheet>[0] = {}) => ({ catalogue: { sheet: async () => sheet(changes) } });
const guestSheet = sheetWith({ options: { ...sheet().options, level: "none" } as never });

describe("the door of a service", () => {
  const page = (
    { locale = "it", context = citizen, search = {} }: Told = {},
    changes: Parameters<typeof sheet>[0] = {},
    drafts: object = {},
  ) =>
    shown(<StartPage params={Promise.resolve({ locale, slug })} searchParams={Promise.resolve(search)} />, {
      locale,
      context,
      api: { ...sheetWith(changes), drafts: { earlier: async () => null, known: async () => [], ...drafts } },
    });

  test.each(locales)(
    "in %s shows the whole way before the first question: privacy, the form's pages, the summary",
    async (locale) => {
      const { body, getByRole } = await page({ locale });
      const steps = {
        it: ["Informativa sulla privacy", "Veicoli", "Riepilogo"],
        de: ["Datenschutz", "Veicoli (de)", "Zusammenfassung"],
        en: ["Privacy", "Veicoli (en)", "Summary"],
      }[locale];
      expect(body.querySelector(".steppers-index")?.textContent).toBe("1/3");
      for (const step of steps) expect(body.textContent).toContain(step);
      expect(getByRole("heading", { level: 1 }).textContent).toContain("Permesso ZTL");
      expect(body.querySelector("form[method=post]")?.getAttribute("action")).toBe(
        `${locale === "it" ? "" : `/${locale}`}${flow}/avvia`,
      );
    },
  );

  test("a stranger signs in, and comes back to this very door", async () => {
    await expect(page({ context: stranger, locale: "de" })).rejects.toThrow(
      new Sent(`/de/accesso?ritorno=${encodeURIComponent(`/de${flow}`)}`),
    );
  });

  test("where no sign-in is asked for, a stranger begins at once, with the trap for programs and the way to sign in all the same", async () => {
    const { body, links } = await page(
      { context: stranger },
      { options: { ...sheet().options, level: "none" } as never },
    );
    expect(body.querySelector("#sito")).not.toBeNull();
    expect(links["Preferisco accedere"]).toBe(`/accesso?ritorno=${encodeURIComponent(flow)}`);
  });

  test("a citizen is never taken for a program, even there", async () => {
    expect(
      (await page({}, { options: { ...sheet().options, level: "none" } as never })).body.querySelector("#sito"),
    ).toBeNull();
  });

  test.each([
    [{ state: "not_yet", at: "2026-12-01T08:00:00Z" }, /1 dicembre 2026.*09:00/],
    [{ state: "closed", at: "2026-11-20T22:59:00Z" }, /20 novembre 2026.*23:59/],
    [{ state: "suspended", reason: inAll("Lavori all'anagrafe") }, /Lavori all'anagrafe/],
  ] as const)("of a service that is %o nothing can be sent, and the day is said", async (availability, words) => {
    const { body, text } = await page({}, { availability: availability as never, hasDrafts: true });
    expect(text).toMatch(words);
    expect(body.querySelector("form[action$=avvia]")).toBeNull();
  });

  test("with a draft, the choice: go on or begin another; earlier answers are offered beside", async () => {
    const { getAllByRole, getByRole } = await page(
      {},
      { hasDrafts: true },
      { earlier: async () => ({ id: "e", code, submittedAt: "2026-10-24T22:30:00Z" }) },
    );
    expect(
      getAllByRole("button")
        .map((button) => button.getAttribute("value"))
        .filter((value) => value === "riprendi" || value === "nuova"),
    ).toEqual(["riprendi", "nuova"]);
    expect(getByRole("checkbox", { name: /AN 0000 0000 0000 0/ })).toBeTruthy();
  });

  test("a service that is not there, or not offered any more, is a page that never was", async () => {
    const gone = shown(
      <StartPage params={Promise.resolve({ locale: "it", slug })} searchParams={Promise.resolve({})} />,
      { context: citizen, api: { catalogue: { sheet: refusing("not_found") } } },
    );
    await expect(gone).rejects.toThrow(new Sent("not found"));
  });
});

describe("a draft opened again", () => {
  const resume = (
    found: () => Promise<unknown>,
    { context = citizen, locale = "it" }: Told = {},
    api: object = sheetWith(),
  ) =>
    shown(<ResumePage params={Promise.resolve({ locale, slug, id })} searchParams={Promise.resolve({})} />, {
      context,
      locale,
      api: { ...api, drafts: { find: found } },
    });
  const at =
    (progress: object, changes: Partial<Draft> = {}) =>
    async () =>
      draft({ progress: progress as never, ...changes });

  test.each([
    ["in another browser, the notice not yet read", at({ pages: [] }), "privacy"],
    ["its first page not done", at({ privacyAt: "2026-11-25T08:00:00Z", pages: [] }), "applicantPage"],
    ["its first page done", at({ privacyAt: "2026-11-25T08:00:00Z", pages: ["applicantPage"] }), "vehiclesPage"],
    ["all done", at({ privacyAt: "2026-11-25T08:00:00Z", pages: ["applicantPage", "vehiclesPage"] }), "riepilogo"],
  ] as const)("%s goes on where it was left", async (_name, found, step) => {
    await expect(resume(found)).rejects.toThrow(new Sent(`${own}/${step}`));
    await expect(resume(found, { locale: "en" })).rejects.toThrow(new Sent(`/en${own}/${step}`));
  });

  test("sent meanwhile: its receipt", async () => {
    await expect(resume(refusing("not_in_this_status"))).rejects.toThrow(new Sent(`${own}/inviata`));
  });

  test.each(["not_found", "not_the_applicant", "invalid_input"] as const)(
    "of somebody else, or of nobody (%s): a page that never was",
    async (refusal) => {
      await expect(resume(refusing(refusal))).rejects.toThrow(new Sent("not found"));
    },
  );

  test("under the address of another service it is not shown", async () => {
    await expect(resume(async () => draft({ service: { ...draft().service, slug: "altro" } }))).rejects.toThrow(
      new Sent("not found"),
    );
  });

  test("a citizen who is signed out comes back here; a guest begins again", async () => {
    const signedOut = { ...stranger, isSessionOver: true };
    await expect(resume(at({}), { context: signedOut })).rejects.toThrow(
      new Sent(`/accesso?ritorno=${encodeURIComponent(own)}&motivo=session_expired`),
    );
    await expect(resume(at({}), { context: signedOut }, guestSheet)).rejects.toThrow(
      new Sent(`${flow}?errore=session_expired`),
    );
    await expect(resume(at({}), { context: stranger }, guestSheet)).rejects.toThrow(new Sent(flow));
  });
});

describe("a page of the form", () => {
  const page = (
    changes: Partial<Draft> = {},
    { locale = "it", context = citizen, search = {}, pagina = "applicantPage" }: Told & { pagina?: string } = {},
  ) =>
    shown(
      <FormStepPage params={Promise.resolve({ locale, slug, id, pagina })} searchParams={Promise.resolve(search)} />,
      {
        context,
        locale,
        names: italian,
        api: { drafts: { find: async () => draft(changes) } },
      },
    );

  test.each(locales)(
    "in %s is a form that is posted natively, with its three buttons and the day's state in hidden fields",
    async (locale) => {
      const { body, getByRole } = await page({}, { locale });
      const form = body.querySelector("#service-form");
      expect(form?.getAttribute("action")).toBe(`${locale === "it" ? "" : `/${locale}`}${own}/applicantPage/salva`);
      expect(form?.getAttribute("method")).toBe("post");
      expect(form?.getAttribute("enctype")).toBe("multipart/form-data");
      expect(body.querySelector<HTMLInputElement>("[name=_stale]")?.value).toBe(draft().savedAt);
      expect(getByRole("button", { name: { it: "Avanti", de: "Weiter", en: "Next" }[locale] })).toBeTruthy();
    },
  );

  test("what the identity certified is read, not typed", async () => {
    const { body } = await page({ answers: { givenName: "Maria" }, locked: { givenName: "Maria" } });
    expect(body.querySelector<HTMLInputElement>("[name=givenName]")?.matches("[readonly], [type=hidden]")).not.toBe(
      false,
    );
  });

  test("errors are not shown to who only came; asked for, they are on top and beside each question", async () => {
    expect((await page({})).body.querySelectorAll("[aria-invalid=true]").length).toBe(0);
    const { body, getAllByRole } = await page({ answers: { email: "maria@" } }, { search: { verifica: "si" } });
    const wrong = [...body.querySelectorAll("[aria-invalid=true]")];
    expect(wrong.map((control) => control.getAttribute("name"))).toContain("email");
    for (const control of wrong) {
      const told = (
        (control.matches("[type=radio]") ? control.closest("fieldset") : control)?.getAttribute("aria-describedby") ??
        ""
      )
        .split(" ")
        .map((each) => body.querySelector(`[id="${each}"]`)?.textContent ?? "");
      expect(told.join("")).not.toBe("");
    }
    expect(getAllByRole("alert")[0]?.querySelectorAll("a[href^='#']").length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["the page before the notice was read", { progress: { pages: [] } as never }, "applicantPage", "privacy"],
    ["a page the form does not have", {}, "altra", "applicantPage"],
  ])("%s is not shown: the right one is", async (_name, changes, pagina, step) => {
    await expect(page(changes, { pagina })).rejects.toThrow(new Sent(`${own}/${step}`));
  });

  test.each([
    [{ fatto: "salvata" }, /[Bb]ozza salvata|salvat/],
    [{ errore: "service_closed" }, /chiuso mentre compilavi. Le tue risposte restano salvate/],
    [{ file: "file_too_large", domanda: "vehicles.0.document" }, /troppo grande/],
  ])("after %o it says so: %s", async (search, words) => {
    const { text, body } = await page({}, { search: search });
    expect(text).toMatch(words);
    if ("domanda" in search) expect(body.querySelector('a[href="#field-vehicles-0-document"]')).not.toBeNull();
  });

  test.each(["__proto__", "<script>", "nonsense"])(
    "an address that names «%s» as what went wrong says nothing",
    async (word) => {
      const { text, body } = await page({}, { search: { errore: word, file: word, fatto: word } });
      expect(text).not.toContain(word);
      expect(body.querySelectorAll("[role=alert]").length).toBe(0);
    },
  );

  test("a form that changed since: what is new is named, what is not asked any more can be read", async () => {
    const { text } = await page({
      formChanged: { newQuestions: ["Classe ambientale"] },
      leftOut: [{ label: "Colore", value: "Rosso" }],
    });
    expect(text).toContain("«Classe ambientale»");
    expect(text).toContain("ColoreRosso");
  });

  test("with nothing to read in the index of questions there is none; a frame of questions is in it", async () => {
    expect(Object.values((await page({})).links)).toContain("#section-residence");
  });

  test("photographs are taken on the spot: the control of a file takes pictures from the camera, and says what it takes", async () => {
    const { body } = await page(
      { progress: { privacyAt: "2026-11-25T08:00:00Z", pages: ["applicantPage"] } },
      { pagina: "vehiclesPage" },
    );
    const control = body.querySelector('input[type=file][name="_file.licence"]');
    expect(control?.getAttribute("accept")).toMatch(/\.pdf.*(?:\.jpg|image)/);
    expect(
      body.querySelector(`[id="${control?.getAttribute("aria-describedby")?.split(" ")[0] ?? ""}"]`)?.textContent,
    ).toMatch(/5 MB/);
  });
});

describe("the notice of a draft", () => {
  test.each(locales)("in %s can be read again, and confirmed", async (locale) => {
    const { body } = await shown(
      <PrivacyPage
        params={Promise.resolve({ locale, slug, id })}
        searchParams={Promise.resolve({ errore: "privacy" })}
      />,
      { locale, context: citizen, names: italian, api: { drafts: { find: async () => draft() } } },
    );
    expect(body.querySelector("form[action$='privacy/accetta'] [name=privacy]")?.getAttribute("aria-invalid")).toBe(
      "true",
    );
  });
});

describe("the summary before sending", () => {
  const done = { privacyAt: "2026-11-25T08:00:00Z", pages: ["applicantPage", "vehiclesPage"] } as never;
  const page = (changes: Partial<Draft> = {}, { locale = "it", context = citizen, search = {} }: Told = {}) =>
    shown(<SummaryPage params={Promise.resolve({ locale, slug, id })} searchParams={Promise.resolve(search)} />, {
      locale,
      context,
      names: italian,
      api: { drafts: { find: async () => draft({ answers: permitAnswers, progress: done, ...changes }) } },
    });

  test("everything is on one screen, each section with its own way back", async () => {
    const { links, text, getByRole } = await page();
    expect(text).toContain("TargaAB123CD");
    expect(text).toContain("Indirizzo e-mailmaria@esempio.it");
    expect(Object.values(links)).toEqual(expect.arrayContaining([`${own}/applicantPage`, `${own}/vehiclesPage`]));
    expect(getByRole("button", { name: "Invia" })).toBeTruthy();
  });

  test.each(locales)("in %s two links of «change» are told apart by who only hears them", async (locale) => {
    const { getAllByRole } = await page({}, { locale });
    const names = getAllByRole("link")
      .filter((link) => link.className === "summary-edit")
      .map((link) => link.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(2);
  });

  test("what is missing is named with its link, and sending is not offered", async () => {
    const { links, queryByRole } = await page({
      progress: { privacyAt: "2026-11-25T08:00:00Z", pages: ["applicantPage"] },
    });
    expect(links["Veicoli"]).toBe(`${own}/vehiclesPage`);
    expect(queryByRole("button", { name: "Invia" })).toBeNull();
  });

  test("each showing has a key of its own, so that one sending is one application", async () => {
    const keys = await Promise.all([page(), page()]).then((pages) =>
      pages.map(({ html }) => /name="chiave" value="([0-9a-f-]{36})"/.exec(html)?.[1]),
    );
    expect(new Set(keys).size).toBe(2);
    expect(keys).not.toContain(undefined);
  });

  test("a guest's sending carries the piece of work that programs find dear", async () => {
    expect(
      (await page({ challenge: "c.1" }, { context: guest })).body.querySelector<HTMLInputElement>("[name=sfida]")
        ?.value,
    ).toBe("c.1");
  });

  test.each([["too_many_requests"], ["invalid_answers"], ["looks_automated"]])(
    "back from %s the reason is read out",
    async (errore) => {
      expect((await page({}, { search: { errore } })).getAllByRole("alert").length).toBeGreaterThan(0);
    },
  );
});

describe("the receipt", () => {
  const page = (
    changes: Parameters<typeof application>[0] = {},
    { locale = "it", context = citizen }: Told = {},
    find: object = sheetWith(),
  ) =>
    shown(<ReceiptPage params={Promise.resolve({ locale, slug, id })} searchParams={Promise.resolve({})} />, {
      locale,
      context,
      api: { applications: { find: async () => application({ documents: [document()], ...changes }) }, ...find },
    });

  test.each(locales)(
    "in %s says thanks with the code as it is read out, where the mail goes, and how to follow it",
    async (locale) => {
      const { text, body, links } = await page({}, { locale });
      expect(text).toContain("AN 0000 0000 0000 0");
      expect(text).toContain("maria@posta.example");
      expect(Object.values(links)).toContain(`${locale === "it" ? "" : `/${locale}`}/area-personale/pratiche/${id}`);
      expect(body.querySelectorAll("h1").length).toBe(1);
    },
  );

  test("without an address nobody is told of a mail that will not come", async () => {
    expect((await page({ writesTo: null })).text).not.toMatch(/e-mail|posta\.example/);
  });

  test.each([
    ["draft", own],
    ["payment_pending", `${own}/pagamento`],
    ["payment_failed", `${own}/pagamento`],
    ["stamp_pending", `${own}/bollo`],
  ] as const)("what is %s has none yet: on to %s", async (status, to) => {
    await expect(page({ status })).rejects.toThrow(new Sent(to));
  });

  test("a guest keeps the code; nothing leads into an area that is not theirs", async () => {
    const { links } = await page({}, { context: guest });
    expect(links["Guarda lo stato della richiesta"]).toBe(`/stato-pratica?codice=${code}`);
    expect(Object.values(links).filter((to) => to?.includes("/area-personale"))).toEqual([]);
  });

  test.each(locales)(
    "in %s stays when the service is not offered any more; only its times are gone",
    async (locale) => {
      const { text, queryByRole } = await page({}, { locale }, { catalogue: { sheet: refusing("not_found") } });
      expect(text).toContain("AN 0000 0000 0000 0");
      expect(
        queryByRole("heading", { name: { it: "Prossimi passi", de: "Nächste Schritte", en: "Next steps" }[locale] }),
      ).toBeNull();
    },
  );

  test("a fault while the sheet is read is a fault, not a receipt without times", async () => {
    await expect(
      page({}, {}, { catalogue: { sheet: async () => Promise.reject(new Error("database gone")) } }),
    ).rejects.toThrow("database gone");
  });

  test("of another service's address, or another person, there is nothing", async () => {
    await expect(page({ service: { ...application().service, slug: "altro" } })).rejects.toThrow(new Sent("not found"));
    await expect(
      shown(<ReceiptPage params={Promise.resolve({ locale: "it", slug, id })} searchParams={Promise.resolve({})} />, {
        context: citizen,
        api: { applications: { find: refusing("not_the_applicant") } },
      }),
    ).rejects.toThrow(new Sent("not found"));
  });
});
