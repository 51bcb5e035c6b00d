import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../../context.ts";
import { findDraft as findApplicationDraft } from "../../drafts/find.ts";
import { savePage } from "../../drafts/save-page.ts";
import { startDraft } from "../../drafts/start.ts";
import { changeRegistrationOptions } from "../../registrations/change-options.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { discardDraft } from "../drafts/discard.ts";
import { editDraft } from "../drafts/edit.ts";
import { findDraft } from "../drafts/find.ts";
import type { Draft } from "../drafts/read-draft.ts";
import { saveDraft } from "../drafts/save.ts";
import { findSheet } from "../sheet.ts";
import { publishDraft } from "./publish.ts";
import { reviewDraft } from "./review.ts";
import { rollBack } from "./roll-back.ts";
import { compareVersions, listVersions } from "./versions.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const service = { slug: "simple" };
let town: Town;
let ada: StaffContext;
let citizen: CitizenContext;

beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  // What these tests publish is in Italian; the languages have tests of their own.
  const inItalian = <Ctx extends StaffContext>(ctx: Ctx): Ctx => ({
    ...ctx,
    tenant: { ...ctx.tenant, languages: ["it"] },
  });
  ada = inItalian(await town.staff("administrator", []));
  citizen = await town.citizen();
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const review = (who = ada) => reviewDraft(who, { ...service, locale: "it" });
const publish = async () => {
  const { against, revisions } = await review();
  return publishDraft(ada, { ...service, against, revisions });
};
const prepare = async (change: (draft: Draft) => Partial<Pick<Draft, "sheet" | "form" | "options" | "general">>) => {
  const draft = await editDraft(ada, service);
  const changed = change(draft);
  for (const part of ["general", "sheet", "form", "options"] as const) {
    const content = changed[part];
    if (content)
      expect(
        await saveDraft(ada, { ...service, revision: draft.revisions[part], part, content } as Parameters<
          typeof saveDraft
        >[1]),
      ).toMatchObject({ isSaved: true });
  }
};
const renamed = (it: string) => prepare(({ sheet }) => ({ sheet: { ...sheet, title: { it } } }));
const form = (...questions: object[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "richiesta", title: "La richiesta", components: questions }],
});
const question = (key: string, more: object = {}) => ({
  type: "textfield",
  key,
  label: `Domanda ${key}`,
  input: true,
  ...more,
});

describe("publishing", () => {
  test("puts sheet, rules, form and category in force at once, and ends the draft", async () => {
    await prepare(({ sheet, options, general }) => ({
      sheet: { ...sheet, title: { it: "Nuovo nome" } },
      options: { ...options, maxDays: 7 },
      form: form(question("a")),
      general: { ...general, category: "ambiente", isFeatured: true },
    }));
    expect((await findSheet(citizen, service)).sheet.title.it).toBe("Richiesta di prova");
    expect(await publish()).toEqual({ version: 2 });
    expect(await findSheet(citizen, service)).toMatchObject({
      version: 2,
      sheet: { title: { it: "Nuovo nome" } },
      options: { maxDays: 7 },
      category: "ambiente",
    });
    expect(await findDraft(ada, service)).toBeNull();
    expect(await listVersions(ada, service)).toMatchObject([
      { number: 2, isInForce: true, publishedBy: "Ada Conti" },
      { number: 1, isInForce: false, publishedBy: null },
    ]);
    const entry = await ada.inTenant((tx) => tx.auditEntry.findFirst({ where: { action: "service.published" } }));
    expect(entry).toMatchObject({ actorId: ada.actor.id, details: { service: "simple", version: 2 } });
  });

  test("carries over what a citizen is filling in", async () => {
    const { id } = await startDraft(citizen, { ...service, fresh: true, locale: "it" });
    await savePage(citizen, { id, page: "richiesta", answers: { motivo: "buche" }, force: false });
    await prepare(({ form: old }) => {
      const {
        components: [page],
      } = old as { components: [{ components: object[] }] };
      return {
        form: {
          display: "wizard",
          components: [
            { ...page, components: [...page.components, question("nuova", { validate: { required: true } })] },
          ],
        },
      };
    });
    expect((await review()).openDrafts).toBe(1);
    await publish();
    expect(await findApplicationDraft(citizen, { id })).toMatchObject({
      answers: { motivo: "buche" },
      formChanged: { newQuestions: ["Domanda nuova"] },
    });
  });

  test("publishes what was reviewed, or nothing", async () => {
    await renamed("Prima");
    const { against, revisions } = await review();
    await prepare(({ options }) => ({ options: { ...options, maxDays: 3 } }));
    expect(await refusal(publishDraft(ada, { ...service, against, revisions }))).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await refusal(publishDraft(ada, { ...service, ...(await review()), against: 5 }))).toMatchObject({
      code: "changed_meanwhile",
    });
    const both = await review();
    const answers = await Promise.allSettled([
      publishDraft(ada, { ...service, ...both }),
      publishDraft(ada, { ...service, ...both }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await listVersions(ada, service)).toHaveLength(2);
  });

  test("does not take back what the registration cockpit corrected meanwhile", async () => {
    const registration = { classification: "1.1", folder: "Pratiche {anno}", includeMessages: false };
    await prepare(({ options }) => ({ options: { ...options, registration } }));
    await publish();
    await renamed("Con protocollo");
    await changeRegistrationOptions(ada, {
      serviceId: town.simple.id,
      version: 2,
      registration: { ...registration, classification: "9.9" },
    });
    await publish();
    const last = await ada.inTenant((tx) =>
      tx.serviceVersion.findFirstOrThrow({ where: { serviceId: town.simple.id }, orderBy: { number: "desc" } }),
    );
    expect(last).toMatchObject({
      number: 4,
      options: { registration: { classification: "9.9" } },
      sheet: { title: { it: "Con protocollo" } },
    });
  });
});

describe("the checks before publishing", () => {
  const codes = async (who = ada) =>
    (await review(who)).findings.map(
      ({ place, code, path, language }) => `${place} ${code} ${path}${language ? ` ${language}` : ""}`,
    );

  test("find nothing in what is published already", async () => {
    await editDraft(ada, service);
    expect(await codes()).toEqual([]);
  });

  test.each<[string, Parameters<typeof prepare>[0], string]>([
    [
      "a compulsory section without text",
      ({ sheet }) => ({ sheet: { ...sheet, needed: { it: " " } } }),
      "sheet missing_section needed",
    ],
    [
      "a link that leads nowhere",
      ({ sheet }) => ({ sheet: { ...sheet, links: [{ title: { it: "Legge" }, url: "normattiva" }] } }),
      "sheet bad_link links.0.url",
    ],
    ["a service under no topic", ({ general }) => ({ general: { ...general, topics: [] } }), "general no_topic topics"],
    ["a form of no shape", () => ({ form: { display: "wizard", components: [] } }), "form invalid components"],
    [
      "a condition on a question that is not there",
      () => ({ form: form(question("a", { conditional: { show: true, when: "gone", eq: "x" } })) }),
      "form unknown_reference components.0.components.0.conditional",
    ],
    [
      "a subform nobody has",
      () => ({ form: form(question("a"), { type: "form", key: "b", form: "nothing", version: 9 }) }),
      "form unknown_subform components.0.components.1",
    ],
    [
      "a mail without text",
      ({ options }) => ({
        options: { ...options, messages: { accepted: { subject: { it: "Fatto" }, text: { it: "" } } } },
      }),
      "messages empty_message accepted.text",
    ],
    [
      "a placeholder that is never filled",
      ({ options }) => ({
        options: { ...options, messages: { accepted: { subject: { it: "Fatto" }, text: { it: "Ciao {{cognome}}" } } } },
      }),
      "messages unknown_placeholder accepted.text",
    ],
    [
      "a payment without an amount",
      ({ options }) => ({ options: { ...options, payment: "immediate" } }),
      "payment charge_missing charge",
    ],
    [
      "a guest who cannot be written to",
      ({ options }) => ({ options: { ...options, level: "none" } }),
      "form missing_need ",
    ],
  ])("find %s", async (_what, change, expected) => {
    await prepare(change);
    expect((await codes()).join("\n")).toContain(expected);
    expect(await refusal(publish())).toMatchObject({ code: "not_publishable" });
  });

  test("find what is not translated into the languages of the municipality, wherever it is", async () => {
    const bilingual: StaffContext = { ...ada, tenant: { ...ada.tenant, languages: ["it", "de"] } };
    await prepare(({ options }) => ({
      form: form(question("a")),
      options: {
        ...options,
        messages: { accepted: { subject: { it: "Fatto", de: "Erledigt" }, text: { it: "Ecco" } } },
      },
    }));
    const found = await codes(bilingual);
    for (const path of ["title", "times.steps.0.title", "a:label", "richiesta:title", "accepted.text"])
      expect(found).toContain(`translations missing_translation ${path} de`);
    expect(found).not.toContain("translations missing_translation accepted.subject de");
    expect(found.some((line) => line.endsWith(" en"))).toBe(false);
  });
});

describe("the versions of a service", () => {
  test("are compared in words, as a draft is with what is in force", async () => {
    await prepare(({ sheet, options }) => ({
      sheet: { ...sheet, title: { it: "Secondo" }, costs: { it: "5 euro" } },
      options: { ...options, allowWithdraw: false },
      form: form(question("a")),
    }));
    const { changes } = await review();
    expect(changes?.sheet).toEqual([
      { path: "title.it", before: "Richiesta di prova", after: "Secondo" },
      { path: "costs.it", before: null, after: "5 euro" },
    ]);
    expect(changes?.options).toEqual([{ path: "allowWithdraw", before: "true", after: "false" }]);
    expect(changes?.form.map(({ kind, label }) => `${kind} ${label}`)).toEqual(
      expect.arrayContaining(["added Domanda a", "removed Motivo"]),
    );
    await publish();
    expect(await compareVersions(ada, { ...service, from: 1, to: 2, locale: "it" })).toEqual({
      changes: { ...changes, general: [] },
      people: [],
    });
    expect(await refusal(compareVersions(ada, { ...service, from: 1, to: 9, locale: "it" }))).toMatchObject({
      code: "not_found",
    });
  });

  test("are never taken away: an old one is published again as a new one, beside a draft", async () => {
    await renamed("Secondo");
    await publish();
    await renamed("In preparazione");
    expect(await refusal(rollBack(ada, { ...service, number: 2, against: 2 }))).toMatchObject({
      code: "not_in_this_status",
    });
    expect(await refusal(rollBack(ada, { ...service, number: 1, against: 1 }))).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await rollBack(ada, { ...service, number: 1, against: 2 })).toEqual({ version: 3 });
    expect((await findSheet(citizen, service)).sheet.title.it).toBe("Richiesta di prova");
    expect((await findDraft(ada, service))?.sheet.title.it).toBe("In preparazione");
    expect((await review()).changes?.sheet).toEqual([
      { path: "title.it", before: "Richiesta di prova", after: "In preparazione" },
    ]);
    await discardDraft(ada, service);
    expect((await listVersions(ada, service)).map(({ number }) => number)).toEqual([3, 2, 1]);
  });
});
