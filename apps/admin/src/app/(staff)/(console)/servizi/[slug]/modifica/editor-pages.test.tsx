import { locales } from "@sportello/domain/locales";
import type { ReactElement, ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { type Asked, asking, request, Sent } from "../../../../../../testing/request.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import AssignmentPage from "./assegnazione/page.tsx";
import { Awake } from "./awake.tsx";
import { EditorTabs } from "./editor-tabs.tsx";
import EditorLayout from "./layout.tsx";
import MessagesPage from "./messaggi/page.tsx";
import GeneralPage from "./page.tsx";
import RulesPage from "./regole/page.tsx";
import SheetPage from "./scheda/page.tsx";
import { wholeSheet } from "./scheda/sheets.testing.ts";
import TranslationsPage from "./traduzioni/page.tsx";

type Page = (props: never) => ReactNode | Promise<ReactNode>;
const pages: readonly (readonly [string, Page])[] = [
  ["general", GeneralPage],
  ["sheet", SheetPage],
  ["rules", RulesPage],
  ["assignment", AssignmentPage],
  ["messages", MessagesPage],
  ["translations", TranslationsPage],
];
const context = { tenant: { languages: ["it", "de"], name: inAll("Bugliano") } };
const options = {
  level: "spid2",
  maxDays: 30,
  allowWithdraw: true,
  allowReopening: true,
  allowIntegration: true,
  allowCounter: true,
  payment: "none",
  stamp: false,
  stampWays: ["digital"],
  stampExemptions: [],
  registration: null,
  messages: {},
};
const draft = {
  id: "d1",
  general: { officeId: "o1", category: null, topics: [], lifeEvents: [], audience: [], isFeatured: false },
  sheet: wholeSheet,
  form: {
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "p",
        title: "P",
        components: [
          { type: "currency", key: "canone", label: "Canone" },
          { type: "textfield", key: "note", label: "Nota" },
          { type: "number", key: "mq", label: "" },
        ],
      },
    ],
  },
  options,
  revisions: { general: 1, sheet: 1, form: 1, options: 1 },
};
const offices = [{ id: "o1", name: inAll("Scuola"), staff: [] }];
const procedures = (found: object | null): Asked["procedures"] => ({
  "services.draft": () => found,
  "services.usualMessages": () => ({ texts: {}, placeholders: [] }),
  "services.messageExamples": () => [],
  "services.assignmentEditor": () => ({ questions: [], offices: [{ id: "o1", name: "Scuola", staff: [] }] }),
  "tenant.current": () => ({ offices }),
});
type Given = {
  readonly slug?: string;
  readonly permissions?: readonly string[];
  readonly found?: object | null;
  readonly locale?: Asked["locale"];
};
const open = (
  Part: Page,
  { slug = "nido", permissions = ["services.write"], found = draft, locale = "it" }: Given = {},
) =>
  shown(<Shown page={Part} slug={slug} />, {
    locale,
    me: { permissions },
    context,
    procedures: procedures(found),
  });
const Shown = async ({ page, slug }: { readonly page: Page; readonly slug: string }) =>
  page({ params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) } as never);

describe.each(pages)("the part %s of a service's editor", (_name, Part) => {
  test("is for who may change services", async () => {
    await expect(open(Part, { permissions: ["services.read"] })).rejects.toEqual(new Sent("a section of theirs"));
    expect(asking).toEqual([]);
  });

  test.each(["NIDO", "nido.json", "--", "x".repeat(101)])(
    "of «%s» is not found, and nothing is asked",
    async (slug) => {
      await expect(open(Part, { slug })).rejects.toEqual(new Sent("not found"));
      expect(asking).toEqual([]);
    },
  );

  test.each(locales)("without a draft says in %s that nobody prepares anything, and how to begin", async (locale) => {
    const { text, getByRole } = await open(Part, { found: null, locale });
    const { noDraft, edit } = messagesOf(locale).serviceEditor;
    expect(text).toContain(noDraft);
    expect(getByRole("button", { name: edit })).toBeTruthy();
  });
});

describe("what the pages of the editor hand on", () => {
  const amountsOf = async (found: object) => {
    request.is({ me: { permissions: ["services.write"] }, context, procedures: procedures(found) });
    const page = await RulesPage({ params: Promise.resolve({ slug: "nido" }), searchParams: Promise.resolve({}) });
    return (page as ReactElement<{ readonly amounts: unknown }>).props.amounts;
  };
  test("an amount may come from questions that are answered by a number, by their words or else their key", async () => {
    expect(await amountsOf(draft)).toEqual([
      { value: "canone", label: "Canone" },
      { value: "mq", label: "mq" },
    ]);
  });

  test("a form that cannot be read gives no amounts, and does not bring the rules down", async () => {
    expect(await amountsOf({ ...draft, form: { display: "wizard", components: [{ type: "recaptcha" }] } })).toEqual([]);
  });

  test("a municipality that publishes in Italian alone has nothing to translate", async () => {
    const { text } = await shown(<Shown page={TranslationsPage} slug="nido" />, {
      me: { permissions: ["services.write"] },
      context: { tenant: { ...context.tenant, languages: ["it"] } },
      procedures: procedures(draft),
    });
    expect(text).toContain(messagesOf("it").serviceEditor.translations.oneLanguage);
  });
});

describe("the frame of the editor", () => {
  const standing = (changes = {}) => ({
    title: inAll("Nido"),
    status: "active",
    version: { number: 3 },
    draft: { updatedBy: "Nina Costa", updatedAt: "2026-10-25T00:30:00Z" },
    ...changes,
  });
  const frame = (changes = {}, locale: Asked["locale"] = "it") =>
    shown(<EditorLayout {...{ params: Promise.resolve({ slug: "nido" }), children: <p>Parte</p> }} />, {
      locale,
      path: "/servizi/nido/modifica/scheda",
      me: { permissions: ["services.write"] },
      procedures: { "services.standing": () => standing(changes) },
      names: ["Nina Costa", "Parte"],
    });

  test.each(locales)("says what is edited, how it stands, and who changed the draft last, in %s", async (locale) => {
    const { getByRole, text } = await frame({}, locale);
    expect(getByRole("heading", { level: 1 }).textContent).toContain("Nido");
    expect(text).toContain("Nina Costa");
    expect(text).toContain("v3");
  });

  test("a service nobody gave a name yet is called by its address", async () => {
    expect(
      (await frame({ title: { it: "" }, version: null, draft: null })).getByRole("heading", { level: 1 }).textContent,
    ).toBe("nido");
  });

  test("fields wait until the page is awake, so that nothing typed before is lost unseen", async () => {
    const { body } = await shown(
      <Awake>
        <input aria-label="Nome" />
      </Awake>,
    );
    expect(body.querySelector("fieldset")?.hasAttribute("disabled")).toBe(true);
  });
});

describe("the parts of the editor", () => {
  const tabs = (hasDraft: boolean, path = "/servizi/nido/modifica", locale: Asked["locale"] = "it") =>
    shown(<EditorTabs slug="nido" hasDraft={hasDraft} />, { path, locale });

  test.each(locales)("are twelve with a draft, each with a name of its own, in %s", async (locale) => {
    const { links } = await tabs(true, undefined, locale);
    expect(Object.keys(links)).toHaveLength(12);
    expect(new Set(Object.values(links)).size).toBe(12);
  });

  test("without a draft only those that do not need one", async () => {
    expect(Object.values((await tabs(false)).links)).toEqual([
      "/servizi/nido/modifica/novita",
      "/servizi/nido/modifica/versioni",
      "/servizi/nido/modifica/stato",
    ]);
  });

  test.each(["/servizi/nido/modifica", "/servizi/nido/modifica/scheda", "/servizi/nido/modifica/stato"])(
    "the one at %s is marked, and no other",
    async (path) => {
      const { body } = await tabs(true, path);
      expect([...body.querySelectorAll("[aria-current=page]")].map((one) => one.getAttribute("href"))).toEqual([path]);
    },
  );
});
