import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { permitForm } from "@sportello/forms/testing/permit-form";
import { describe, expect, test } from "vitest";
import { details, inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import FormPage from "./[id]/[pagina]/page.tsx";
import FilingPage from "./[id]/page.tsx";
import PrivacyPage from "./[id]/privacy/page.tsx";
import ReceiptPage from "./[id]/ricevuta/page.tsx";
import SummaryPage from "./[id]/riepilogo/page.tsx";
import type { Filing } from "./[id]/steps.ts";

const words = messagesOf("it").counter;
/** Each test has its own: the pages remember what they read of one. */
let made = 0;
const newId = () => `0197a000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;

const filing = (id: string, changes: Partial<Filing> = {}): Filing =>
  ({
    id,
    form: permitForm,
    answers: { givenName: "Maria" },
    locked: { givenName: "Maria" },
    uploads: [],
    taken: [],
    savedAt: "2026-11-26T07:30:00.000Z",
    formChanged: null,
    service: { title: inAll("Permesso ZTL") },
    applicant: { givenName: "Maria", familyName: "Rossi", fiscalCode: "RSSMRA80A41H501U" },
    progress: { pages: [], privacyAt: "2026-11-26T07:00:00Z" },
    counter: {
      document: { kind: "identity_card", number: "CA12345AB", issuedBy: "Comune", expiresOn: "2034-05-06" },
      operator: "Anna Lombardi",
      identifiedAt: "2026-11-26T07:00:00Z",
    },
    ...changes,
  }) as unknown as Filing;

const told = (id: string, changes: Partial<Filing> = {}, locale: (typeof locales)[number] = "it") => ({
  locale,
  names: ["Maria", "Rossi", "Maria Rossi", "Permesso ZTL", "Anna Lombardi", "Comune", "via Roma 1"],
  outside: [".counter-form"],
  me: { id: "me", permissions: ["counter.fill"] },
  context: { tenant: { name: inAll("Bugliano"), languages: ["it", "de", "en"] } },
  procedures: { "counter.find": () => filing(id, changes) },
});
const at = (id: string, more: object = {}) => ({
  params: Promise.resolve({ id, ...more }) as never,
  searchParams: Promise.resolve({}),
});
const where = async (page: Promise<unknown>): Promise<string> => {
  try {
    await page;
    return "here";
  } catch (error) {
    if (error instanceof Sent) return error.to;
    throw error;
  }
};

describe("where one goes on", () => {
  test.each([
    ["nothing done: the notice first", { pages: [] }, "privacy"],
    ["the notice given: the first page", { pages: [], privacyAt: "2026-11-26T07:00:00Z" }, "applicantPage"],
    [
      "the first page done: the second",
      { pages: ["applicantPage"], privacyAt: "2026-11-26T07:00:00Z" },
      "vehiclesPage",
    ],
    [
      "all done: what is read out",
      { pages: ["applicantPage", "vehiclesPage"], privacyAt: "2026-11-26T07:00:00Z" },
      "riepilogo",
    ],
  ])("%s", async (_what, progress, step) => {
    const id = newId();
    expect(await where(shown(<FilingPage {...at(id)} />, told(id, { progress })))).toBe(`/sportello/${id}/${step}`);
  });
});

describe("a page of the form", () => {
  const page = (
    id: string,
    pagina: string,
    changes: Partial<Filing> = {},
    search = {},
    locale: (typeof locales)[number] = "it",
  ) =>
    shown(
      <FormPage params={Promise.resolve({ id, pagina })} searchParams={Promise.resolve(search)} />,
      told(id, changes, locale),
    );

  test.each([
    ["a page that is none of the form's", "pagina", {}, "applicantPage"],
    ["any page before the notice was given", "vehiclesPage", { progress: { pages: [] } }, "privacy"],
  ])("%s leads to where one left off", async (_what, pagina, changes, step) => {
    const id = newId();
    expect(await where(page(id, pagina, changes))).toBe(`/sportello/${id}/${step}`);
  });

  test("asks its questions as online; what the town knows cannot be typed over, and says so", async () => {
    const { getByRole, body, text } = await page(newId(), "applicantPage");
    expect(getByRole("textbox", { name: /^Indirizzo e-mail/ })).toBeTruthy();
    expect(body.querySelector<HTMLInputElement>("[name=givenName]")?.readOnly ?? true).toBe(true);
    expect(text).toContain(words.lockedNote);
    expect(text).not.toContain("Targa");
  });

  test("posts to its own address, with a way back and a way on", async () => {
    const id = newId();
    const { body, getByRole } = await page(id, "applicantPage");
    expect(body.querySelector("form")?.getAttribute("action")).toBe(`/api/sportello/${id}/pagine/applicantPage`);
    expect(
      [getByRole("button", { name: words.back }), getByRole("button", { name: words.next })].map((one) =>
        one.getAttribute("value"),
      ),
    ).toEqual(["back", "next"]);
  });

  test("shows faults only once it was tried", async () => {
    const count = async (search: object) =>
      (await page(newId(), "applicantPage", {}, search)).body.querySelectorAll("[aria-invalid=true]").length;
    expect(await count({})).toBe(0);
    expect(await count({ verifica: "1" })).toBeGreaterThan(0);
  });

  test.each(locales)(
    "a refusal of the server is told in %s, a word in the address that is no refusal is not",
    async (locale) => {
      const said = async (errore: string) =>
        (await page(newId(), "applicantPage", {}, { errore }, locale))
          .queryAllByRole("alert")
          .map(({ textContent }) => textContent);
      expect(await said("changed_meanwhile")).toEqual([messagesOf(locale).refusal.changed_meanwhile]);
      expect(await said("<b>inventato</b>")).toEqual([]);
    },
  );

  test("a form that was published anew names the new questions", async () => {
    const { text } = await page(newId(), "applicantPage", { formChanged: { newQuestions: ["Targa", "Locatore"] } });
    expect(text).toContain(words.formChanged);
    expect(text).toContain("Targa · Locatore");
  });
});

describe("the notice", () => {
  test.each(locales)("is read in %s, and where it was given already its box is ticked", async (locale) => {
    const page = async (progress: object) => {
      const id = newId();
      return shown(<PrivacyPage {...at(id)} />, told(id, { progress } as Partial<Filing>, locale));
    };
    const given = await page({ pages: [], privacyAt: "2026-11-26T07:00:00Z" });
    expect(given.text).toContain(messagesOf(locale).counter.privacyText);
    expect(given.body.querySelector("input[type=checkbox]")?.hasAttribute("checked")).toBe(true);
    expect((await page({ pages: [] })).body.querySelector("input[type=checkbox]")?.hasAttribute("checked")).toBe(false);
  });
});

describe("what is read out before sending", () => {
  const summary = async (changes: Partial<Filing> = {}, locale: (typeof locales)[number] = "it") => {
    const id = newId();
    return { id, ...(await shown(<SummaryPage {...at(id)} />, told(id, changes, locale))) };
  };

  test("has every page with its answers, and a way to change each", async () => {
    const { id, text, links } = await summary({
      answers: { givenName: "Maria", email: "maria@example.org", isResident: "yes", street: "via Roma 1" },
    });
    expect(text).toContain("via Roma 1");
    expect(Object.values(links)).toEqual(
      expect.arrayContaining([`/sportello/${id}/applicantPage`, `/sportello/${id}/vehiclesPage`]),
    );
  });

  test("names what is missing, leads there, and cannot be sent", async () => {
    const { id, getByRole, text, body } = await summary({
      progress: { pages: ["applicantPage"], privacyAt: "2026-11-26T07:00:00Z" },
    });
    expect(text).toContain(words.incomplete);
    expect([...body.querySelectorAll("li a")].map((one) => one.getAttribute("href"))).toContain(
      `/sportello/${id}/vehiclesPage`,
    );
    expect(getByRole<HTMLButtonElement>("button", { name: words.send }).disabled).toBe(true);
  });

  test("with every page done it can be sent", async () => {
    const { getByRole, text } = await summary({
      progress: { pages: ["applicantPage", "vehiclesPage"], privacyAt: "2026-11-26T07:00:00Z" },
    });
    expect(text).not.toContain(words.incomplete);
    expect(getByRole<HTMLButtonElement>("button", { name: words.send }).disabled).toBe(false);
  });
});

describe("who may be here", () => {
  test.each([["applications.read"], ["applications.work"]])(
    "%s alone does not fill in for others",
    async (permission) => {
      const id = newId();
      await expect(
        shown(<FilingPage {...at(id)} />, { ...told(id), me: { id: "me", permissions: [permission] } }),
      ).rejects.toThrow(Sent);
    },
  );

  test("an address that is no id is not found", async () => {
    expect(await where(shown(<FilingPage {...at("abc")} />, told("abc")))).toBe("not found");
  });

  test("gone back to after it was sent, the receipt is shown", async () => {
    const id = newId();
    const page = shown(<FilingPage {...at(id)} />, {
      ...told(id),
      procedures: {
        "counter.find": () => {
          throw new Refused("not_in_this_status");
        },
      },
    });
    expect(await where(page)).toBe(`/sportello/${id}/ricevuta`);
  });
});

describe("after sending", () => {
  const receipt = (changes: object = {}, locale: (typeof locales)[number] = "it") => {
    const id = newId();
    return shown(<ReceiptPage {...at(id)} />, {
      ...told(id, {}, locale),
      procedures: { "applications.find": () => details({ id, counter: filing(id).counter, ...changes }) },
    });
  };

  test.each(locales)("says in %s under which code it was sent, what to print, and where to go on", async (locale) => {
    const { text, getByRole, links } = await receipt({}, locale);
    const said = messagesOf(locale).counter;
    expect(text).toContain(said.sentText);
    expect(getByRole("button", { name: said.print })).toBeTruthy();
    expect(Object.values(links)).toContain("/sportello");
  });

  test("the receipt is awaited until it is there, then it can be opened", async () => {
    expect((await receipt({ documents: [] })).text).toContain(words.receiptSoon);
    const { text, links } = await receipt({
      documents: [
        {
          id: "doc1",
          kind: "receipt",
          name: "ricevuta.pdf",
          size: 1,
          sha256: "0".repeat(64),
          mediaType: "application/pdf",
          createdAt: "2026-11-26T07:00:00Z",
          signature: null,
          registration: null,
        },
      ],
    });
    expect(text).not.toContain(words.receiptSoon);
    expect(links[words.receiptPdf]).toBe("/api/files/document/doc1");
  });

  test.each([
    ["payment_pending", true],
    ["submitted", false],
  ] as const)("in %s the payment is spoken of: %s", async (status, isSaid) => {
    expect((await receipt({ status })).text.includes(words.toPay)).toBe(isSaid);
  });

  test("what was sent online has no sheet of the counter", async () => {
    expect(await where(receipt({ counter: null }))).toBe("not found");
  });
});
