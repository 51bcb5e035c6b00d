import { locales } from "@sportello/domain/locales";
import { permitAnswers } from "@sportello/forms/testing/permit-form";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../../session/answers.ts";
import { application, code, document, draft } from "../../../../../testing/examples.ts";
import { refusing } from "../../../../../testing/posted.ts";
import { Sent } from "../../../../../testing/request.ts";
import { shown } from "../../../../../testing/shown.tsx";
import ReceiptPage from "./[id]/inviata/page.tsx";
import SummaryPage from "./[id]/riepilogo/page.tsx";
import { type Told, citizen, guest, id, italian, own, sheetWith, slug } from "./flow-pages.testing.ts";

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
