import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../../session/answers.ts";
import { code, draft, inAll, sheet } from "../../../../../testing/examples.ts";
import { refusing } from "../../../../../testing/posted.ts";
import { Sent } from "../../../../../testing/request.ts";
import { shown } from "../../../../../testing/shown.tsx";
import ResumePage from "./[id]/page.tsx";
import PrivacyPage from "./[id]/privacy/page.tsx";
import { type Told, citizen, flow, id, italian, own, sheetWith, slug, stranger } from "./flow-pages.testing.ts";
import StartPage from "./page.tsx";

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
