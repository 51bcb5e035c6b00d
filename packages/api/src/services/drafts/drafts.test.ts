import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { discardDraft } from "./discard.ts";
import { editDraft } from "./edit.ts";
import { findDraft } from "./find.ts";
import { formOf } from "./form-of.ts";
import { saveDraft } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const service = { slug: "simple" };
let town: Town;
let ada: StaffContext;
let bruno: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  ada = await town.staff("administrator", []);
  bruno = await town.staff("administrator", []);
});
beforeEach(() => ada.inTenant(async (tx) => void (await tx.serviceDraft.deleteMany())));

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const logged = () =>
  ada.inTenant(async (tx) =>
    (await tx.auditEntry.findMany({ where: { subjectId: town.simple.id }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    ),
  );

describe("the draft of a service", () => {
  test("begins with what is in force and is the same for every administrator", async () => {
    expect(await findDraft(ada, service)).toBeNull();
    const [one, other] = await Promise.all([editDraft(ada, service), editDraft(bruno, service)]);
    expect(one.id).toBe(other.id);
    expect(one).toMatchObject({
      baseNumber: 1,
      sheet: { title: { it: "Richiesta di prova" } },
      form: { display: "wizard" },
      options: { maxDays: 30 },
      general: { officeId: town.mobility.id, category: "mobilita-e-trasporti" },
      revisions: { general: 1, sheet: 1, form: 1, options: 1 },
    });
    expect((await logged()).filter((action) => action === "service.draft_opened")).toHaveLength(1);
  });

  test("is saved part by part, with whoever saved last", async () => {
    const { sheet } = await editDraft(ada, service);
    runtime.clock.pass(60_000);
    const later = await town.again(bruno);
    const saved = await saveDraft(later, {
      ...service,
      revision: 1,
      part: "sheet",
      content: { ...sheet, title: { it: "" }, links: [{ title: { it: "Legge" }, url: "https:/" }] },
    });
    expect(saved).toEqual({ isSaved: true, revision: 2, updatedAt: later.now.toISOString() });
    const draft = await findDraft(ada, service);
    expect(draft).toMatchObject({
      sheet: { title: { it: "" } },
      revisions: { sheet: 2, options: 1 },
      updatedBy: { id: bruno.actor.id },
      updatedAt: later.now.toISOString(),
    });
  });

  test("does not let one administrator overwrite another unseen, and lets them work at different parts", async () => {
    const { sheet, options } = await editDraft(ada, service);
    const save = (who: StaffContext, maxDays: number) =>
      saveDraft(who, { ...service, revision: 1, part: "options", content: { ...options, maxDays } });
    const answers = await Promise.allSettled([save(ada, 10), save(bruno, 20)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "changed_meanwhile" },
    });
    expect(await saveDraft(bruno, { ...service, revision: 1, part: "sheet", content: sheet })).toMatchObject({
      isSaved: true,
    });
  });

  test.each([
    [
      "code",
      { type: "textfield", key: "a", label: "A", customConditional: "show = true" },
      { path: "components.0.customConditional", code: "custom_code" },
    ],
    ["markup", { type: "textfield", key: "a", label: "<img src=x>" }, { path: "components.0.label", code: "html" }],
    [
      "a component we do not have",
      { type: "resource", key: "a" },
      { path: "components.0", code: "unknown_component", detail: "resource" },
    ],
  ])("keeps no form with %s, and says where", async (_what, component, fault) => {
    await editDraft(ada, service);
    expect(
      await saveDraft(ada, {
        ...service,
        revision: 1,
        part: "form",
        content: { display: "form", components: [component] },
      }),
    ).toEqual({ isSaved: false, faults: [fault] });
    expect((await findDraft(ada, service))?.revisions.form).toBe(1);
  });

  test("keeps a form that is not finished", async () => {
    await editDraft(ada, service);
    const content = { display: "wizard", components: [{ type: "panel", key: "uno", title: "", components: [] }] };
    expect(await saveDraft(ada, { ...service, revision: 1, part: "form", content })).toMatchObject({ isSaved: true });
    expect((await findDraft(ada, service))?.form).toEqual(content);
  });

  test("goes to no office of another town", async () => {
    const { general } = await editDraft(ada, service);
    const elsewhere = await makeTown(runtime, database.owner);
    expect(
      await refusal(
        saveDraft(ada, {
          ...service,
          revision: 1,
          part: "general",
          content: { ...general, officeId: elsewhere.mobility.id },
        }),
      ),
    ).toMatchObject({ code: "not_found" });
  });

  test("is discarded, what is published stays, and saving it afterwards says so", async () => {
    const { sheet } = await editDraft(ada, service);
    await saveDraft(ada, {
      ...service,
      revision: 1,
      part: "sheet",
      content: { ...sheet, title: { it: "Un altro nome" } },
    });
    await discardDraft(bruno, service);
    expect(await refusal(saveDraft(ada, { ...service, revision: 2, part: "sheet", content: sheet }))).toMatchObject({
      code: "not_found",
    });
    expect((await editDraft(ada, service)).sheet.title.it).toBe("Richiesta di prova");
    expect((await logged()).slice(-2)).toEqual(["service.draft_discarded", "service.draft_opened"]);
  });

  test("of a service that is nothing else yet is not discarded", async () => {
    await editDraft(ada, service);
    await ada.inTenant((tx) =>
      tx.service.update({ where: { id: town.simple.id }, data: { publishedVersionId: null } }),
    );
    expect(await refusal(discardDraft(ada, service))).toMatchObject({ code: "not_in_this_status" });
    await ada.inTenant((tx) =>
      tx.service.update({ where: { id: town.simple.id }, data: { publishedVersionId: town.simple.versionId } }),
    );
  });
});

describe("the form to copy from", () => {
  test("is the one being prepared, else the one in force", async () => {
    const inForce = await formOf(ada, service);
    expect(inForce).toMatchObject({ display: "wizard" });
    await editDraft(ada, service);
    const content = {
      display: "wizard",
      components: [{ type: "panel", key: "other", title: "Altra", components: [] }],
    };
    await saveDraft(ada, { ...service, revision: 1, part: "form", content });
    expect(await formOf(bruno, service)).toEqual(content);
    expect(await refusal(formOf(ada, { slug: "nothing" }))).toMatchObject({ code: "not_found" });
  });
});
