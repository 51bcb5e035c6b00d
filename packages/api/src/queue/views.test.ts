import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { usualColumns } from "./columns.ts";
import { keepDesk } from "./keep-desk.ts";
import { queueSurroundings } from "./surroundings.ts";
import { viewCounts } from "./view-counts.ts";
import { changeView, deleteView, saveView } from "./views.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let anna: StaffContext;
let paolo: StaffContext;
let head: StaffContext;
let archivist: StaffContext;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  anna = await town.staff("operator", [town.mobility]);
  paolo = await town.staff("operator", [town.mobility]);
  head = await town.staff("manager", [town.mobility]);
  archivist = await town.staff("manager", [town.archive]);
});

const question = { filter: { waiting: "overdue" as const }, sort: "due" as const };
const seenBy = async (who: StaffContext) => (await queueSurroundings(who)).views;

describe("a view", () => {
  test("is one's own until it is shared with the office", async () => {
    const { id } = await saveView(anna, { name: "Da chiudere", question, officeId: null });
    expect(await seenBy(anna)).toMatchObject([
      { id, name: "Da chiudere", ...question, isMine: true, mayChange: true, officeId: null },
    ]);
    expect(await seenBy(paolo)).toEqual([]);
    await changeView(anna, { id, officeId: town.mobility.id });
    expect(await seenBy(paolo)).toMatchObject([{ id, isMine: false, mayChange: false, officeId: town.mobility.id }]);
    expect(await seenBy(archivist)).toEqual([]);
    await changeView(anna, { id, officeId: null });
    expect(await seenBy(paolo)).toEqual([]);
  });

  test("of the office is changed and deleted by whoever made it and by its manager, by nobody else", async () => {
    const { id } = await saveView(anna, { name: "Dell'ufficio", question, officeId: town.mobility.id });
    await expect(changeView(paolo, { id, name: "Mia" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(deleteView(paolo, { id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(deleteView(archivist, { id })).rejects.toMatchObject({ code: "not_found" });
    await changeView(head, { id, name: "Urgenti" });
    expect((await seenBy(anna)).find((view) => view.id === id)?.name).toBe("Urgenti");
    await deleteView(head, { id });
    expect((await seenBy(anna)).some((view) => view.id === id)).toBe(false);
  });

  test("of another is not even there by its id", async () => {
    const { id } = await saveView(anna, { name: "Privata", question, officeId: null });
    for (const who of [paolo, head, archivist])
      await expect(changeView(who, { id, name: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(keepDesk(paolo, { defaultViewId: id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is not shared with an office one does not belong to", async () => {
    await expect(saveView(anna, { name: "Altrove", question, officeId: town.archive.id })).rejects.toMatchObject({
      code: "other_office",
    });
  });

  test("is counted", async () => {
    const counts = await viewCounts(anna);
    expect(Object.values(counts)).toEqual((await seenBy(anna)).map(() => 0));
  });

  test("is one of thirty at most", async () => {
    const busy = await town.staff("operator", [town.mobility]);
    for (let n = 0; n < 30; n += 1) await saveView(busy, { name: `Vista ${n}`, question, officeId: null });
    await expect(saveView(busy, { name: "Una di troppo", question, officeId: null })).rejects.toMatchObject({
      code: "too_many_views",
      params: { max: 30 },
    });
  });
});

describe("a desk", () => {
  test("keeps its columns and the view it opens with", async () => {
    expect((await queueSurroundings(paolo)).columns).toEqual(usualColumns);
    const { id } = await saveView(paolo, { name: "Mattina", question, officeId: null });
    await keepDesk(paolo, { columns: ["due", "applicant"] });
    await keepDesk(paolo, { defaultViewId: id });
    expect(await queueSurroundings(paolo)).toMatchObject({ columns: ["due", "applicant"], defaultViewId: id });
    expect(await queueSurroundings(anna)).toMatchObject({ columns: usualColumns, defaultViewId: null });
  });

  test("opens with the whole queue when its view is deleted or no longer shared", async () => {
    const { id } = await saveView(anna, { name: "Comune", question, officeId: town.mobility.id });
    await keepDesk(head, { defaultViewId: id });
    await changeView(anna, { id, officeId: null });
    expect((await queueSurroundings(head)).defaultViewId).toBeNull();
    await changeView(anna, { id, officeId: town.mobility.id });
    await deleteView(anna, { id });
    expect((await queueSurroundings(head)).defaultViewId).toBeNull();
  });
});
