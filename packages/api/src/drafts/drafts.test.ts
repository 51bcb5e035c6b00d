import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { submit } from "../applications/submit.ts";
import type { CitizenContext } from "../context.ts";
import { publish } from "../testing/publish.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { consent } from "./consent.ts";
import { discardDraft } from "./discard.ts";
import { findDraft } from "./find.ts";
import { savePage } from "./save-page.ts";
import { startDraft } from "./start.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let id: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
});
beforeEach(async () => {
  ({ id } = await startDraft(citizen, { slug: "ztl-access", fresh: true, locale: "it" }));
});

const draft = () => findDraft(citizen, { id });
const firstPage = async () => (await draft()).form.components[0]?.key ?? "";
const save = (answers: Record<string, unknown>, rest: { page?: string; stale?: string; force?: boolean } = {}) =>
  firstPage().then((page) => savePage(citizen, { id, page, answers, force: false, ...rest }));

describe("a draft", () => {
  test("begins with what the town knows of the person", async () => {
    const { answers, locked } = await draft();
    expect(JSON.stringify(answers)).toContain(citizen.actor.fiscalCode);
    expect(Object.values(locked)).toContain(citizen.actor.fiscalCode);
  });

  test("is gone on with, unless a fresh one is asked for", async () => {
    expect(await startDraft(citizen, { slug: "ztl-access", fresh: false, locale: "it" })).toEqual({
      id,
      resumed: true,
    });
    const fresh = await startDraft(citizen, { slug: "ztl-access", fresh: true, locale: "it" });
    expect(fresh.resumed).toBe(false);
    expect(fresh.id).not.toBe(id);
  });

  test("notes the privacy consent once", async () => {
    const first = await consent(citizen, { id });
    expect((await consent(citizen, { id })).privacyAt).toBe(first.privacyAt);
    expect((await draft()).progress.privacyAt).toBe(first.privacyAt);
  });

  test("keeps what was typed even when it is wrong, and says what is wrong", async () => {
    const page = (await draft()).form.components[1]?.key ?? "";
    const before = await draft();
    const { errors } = await savePage(citizen, { id, page, answers: {}, force: false });
    expect(errors.length).toBeGreaterThan(0);
    expect((await draft()).progress.pages).not.toContain(page);
    expect((await draft()).answers).toMatchObject(JSON.parse(JSON.stringify(before.answers)) as object);
  });

  test("does not take keys the page has no question for, and says which", async () => {
    const { errors } = await save({ isAdmin: true, __proto__x: "y" });
    expect(errors.filter(({ code }) => code === "unknown_field").map(({ path }) => path)).toEqual([
      "isAdmin",
      "__proto__x",
    ]);
    expect(JSON.stringify((await draft()).answers)).not.toContain("isAdmin");
  });

  test("does not let the identity be changed", async () => {
    const { locked, answers } = await draft();
    const [path = ""] = Object.entries(locked).find(([, value]) => value === citizen.actor.fiscalCode) ?? [];
    const [key = "", inner = ""] = path.split(".");
    const forged = { ...(answers[key] as object), [inner]: "BNCGLI85T50F205X" };
    const { errors } = await save({ [key]: forged });
    expect(errors).toContainEqual({ path, code: "locked_field" });
    const stored = (await draft()).answers[key] as Record<string, unknown>;
    expect(stored[inner]).toBe(citizen.actor.fiscalCode);
  });

  test("is not overwritten from a stale tab unless that is wanted", async () => {
    const { savedAt } = await draft();
    await save({}, { stale: savedAt });
    await expect(save({}, { stale: savedAt })).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect(await save({}, { stale: savedAt, force: true })).toHaveProperty("savedAt");
  });

  test("lets one of two saves at the same instant through, whole", async () => {
    const { savedAt } = await draft();
    const saves = await Promise.allSettled([save({}, { stale: savedAt }), save({}, { stale: savedAt })]);
    expect(saves.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is kept, with what was just typed, when the service closed meanwhile", async () => {
    const { id: simple } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await citizen.inTenant((tx) => tx.service.update({ where: { id: town.simple.id }, data: { status: "suspended" } }));
    const saving = savePage(citizen, {
      id: simple,
      page: "richiesta",
      answers: { motivo: "quasi finito" },
      force: false,
    });
    await expect(saving).rejects.toMatchObject({ code: "service_closed", params: { state: "suspended" } });
    await citizen.inTenant((tx) => tx.service.update({ where: { id: town.simple.id }, data: { status: "active" } }));
    expect((await findDraft(citizen, { id: simple })).answers).toEqual({ motivo: "quasi finito" });
  });

  test("cannot be begun when the service takes none", async () => {
    await citizen.inTenant((tx) =>
      tx.service.update({ where: { id: town.simple.id }, data: { opensAt: new Date("2027-01-01T00:00:00Z") } }),
    );
    const starting = startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await expect(starting).rejects.toMatchObject({
      code: "service_closed",
      params: { state: "not_yet", at: "2027-01-01T00:00:00.000Z" },
    });
    await citizen.inTenant((tx) => tx.service.update({ where: { id: town.simple.id }, data: { opensAt: null } }));
  });

  test("can be thrown away, and only by its author", async () => {
    await expect(discardDraft(await town.citizen(), { id })).rejects.toMatchObject({ code: "not_found" });
    await discardDraft(citizen, { id });
    await expect(draft()).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a form published anew while a draft is open", () => {
  const panel = (key: string, components: object[]) => ({ type: "panel", key, title: key, components });
  const question = (key: string, required = false) => ({
    type: "textfield",
    key,
    label: `Domanda ${key}`,
    input: true,
    validate: { required },
  });
  const publishPages = (components: object[]) => publish(citizen, town.simple, { display: "wizard", components });

  test("takes the draft along, keeps the answers, and names the new questions until they were seen", async () => {
    await publishPages([panel("one", [question("a"), question("gone")]), panel("two", [question("b")])]);
    const { id: open } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await consent(citizen, { id: open });
    await savePage(citizen, { id: open, page: "one", answers: { a: "1", gone: "x" }, force: false });
    await savePage(citizen, { id: open, page: "two", answers: { b: "2" }, force: false });
    await publishPages([panel("one", [question("a")]), panel("two", [question("b"), question("c", true)])]);

    await expect(submit(citizen, { id: open, idempotencyKey: "0123456789abcdef" })).rejects.toMatchObject({
      code: "form_changed",
    });
    const carried = await findDraft(citizen, { id: open });
    expect(carried).toMatchObject({
      answers: { a: "1", b: "2" },
      formChanged: { newQuestions: ["Domanda c"] },
      progress: { pages: ["one"] },
    });
    expect(carried.answers).not.toHaveProperty("gone");
    expect(carried.leftOut).toEqual([{ label: "Domanda gone", value: "x" }]);
    expect((await findDraft(citizen, { id: open })).formChanged).toEqual({ newQuestions: ["Domanda c"] });

    await savePage(citizen, { id: open, page: "two", answers: { b: "2", c: "3" }, force: false });
    expect((await findDraft(citizen, { id: open })).formChanged).toBeNull();
    expect(await submit(citizen, { id: open, idempotencyKey: "0123456789abcdef" })).toMatchObject({ status: "sent" });
  });

  test("refuses to save a page that is gone, and loses nothing", async () => {
    await publishPages([panel("old", [question("a")])]);
    const { id: open } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await savePage(citizen, { id: open, page: "old", answers: { a: "1" }, force: false });
    await publishPages([panel("new", [question("a")])]);
    await findDraft(citizen, { id: open });
    await expect(savePage(citizen, { id: open, page: "old", answers: { a: "2" }, force: false })).rejects.toMatchObject(
      { code: "form_changed" },
    );
    expect((await findDraft(citizen, { id: open })).answers).toEqual({ a: "1" });
  });
});
