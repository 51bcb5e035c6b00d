import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { listCatalogue } from "../catalogue.ts";
import { listGroups } from "./list.ts";
import { orderGroups } from "./order.ts";
import { removeGroup } from "./remove.ts";
import { saveGroup } from "./save.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
});

const names = async () => (await listGroups(admin)).map(({ name }) => name.it);
const clear = async () => {
  for (const { id } of await listGroups(admin)) await removeGroup(admin, { id });
};

describe("groups of services", () => {
  test("are shown by the catalogue in their order, with what each would give, and narrow it", async () => {
    await clear();
    await saveGroup(admin, { name: { it: "Scuola" }, serviceIds: [town.simple.id] });
    const cars = await saveGroup(admin, { name: { it: "In auto", de: "Mit dem Auto" }, serviceIds: [town.ztl.id] });
    await orderGroups(admin, {
      ids: [cars.id, ...(await listGroups(admin)).map(({ id }) => id).filter((id) => id !== cars.id)],
    });
    const all = await listCatalogue(admin, {});
    expect(all.groups).toEqual([
      { slug: "in-auto", name: { it: "In auto", de: "Mit dem Auto" }, count: 1 },
      { slug: "scuola", name: { it: "Scuola" }, count: 1 },
    ]);
    const narrowed = await listCatalogue(admin, { group: "in-auto" });
    expect(narrowed.services.map(({ slug }) => slug)).toEqual([town.ztl.slug]);
    expect(narrowed.counts.category.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(narrowed.groups).toHaveLength(2);
  });

  test("that hold no service on offer are not shown to citizens", async () => {
    await clear();
    await saveGroup(admin, { name: { it: "Vuoto" }, serviceIds: [] });
    expect((await listCatalogue(admin, {})).groups).toEqual([]);
    expect(await names()).toEqual(["Vuoto"]);
  });

  test("share no service: it leaves the one it was in", async () => {
    await clear();
    await saveGroup(admin, { name: { it: "Uno" }, serviceIds: [town.simple.id, town.ztl.id] });
    const two = await saveGroup(admin, { name: { it: "Due" }, serviceIds: [town.ztl.id] });
    expect((await listGroups(admin)).map(({ serviceIds }) => serviceIds)).toEqual([[town.simple.id], [town.ztl.id]]);
    await saveGroup(admin, { id: two.id, name: { it: "Due" }, serviceIds: [] });
    expect((await listGroups(admin)).map(({ serviceIds }) => serviceIds.length)).toEqual([1, 0]);
  });

  test("are renamed under the same address, and deleted without their services", async () => {
    await clear();
    const { id } = await saveGroup(admin, { name: { it: "Tributi" }, serviceIds: [town.simple.id] });
    await saveGroup(admin, { id, name: { it: "Tasse e tributi" }, serviceIds: [town.simple.id] });
    expect(await listGroups(admin)).toMatchObject([{ slug: "tributi", name: { it: "Tasse e tributi" } }]);
    await removeGroup(admin, { id });
    expect(await names()).toEqual([]);
    expect((await listCatalogue(admin, {})).services.map(({ slug }) => slug)).toContain(town.simple.slug);
    await expect(removeGroup(admin, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("are not ordered by a list that is not theirs", async () => {
    await clear();
    const [one, two] = [
      await saveGroup(admin, { name: { it: "A" }, serviceIds: [] }),
      await saveGroup(admin, { name: { it: "B" }, serviceIds: [] }),
    ];
    await expect(orderGroups(admin, { ids: [one.id] })).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(orderGroups(admin, { ids: [one.id, one.id] })).rejects.toMatchObject({ code: "changed_meanwhile" });
    await orderGroups(admin, { ids: [two.id, one.id] });
    expect(await names()).toEqual(["B", "A"]);
  });

  test("take no service of another municipality", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    await expect(saveGroup(admin, { name: { it: "X" }, serviceIds: [elsewhere.simple.id] })).rejects.toMatchObject({
      code: "not_found",
    });
    const theirs = await saveGroup(await elsewhere.staff("administrator", []), {
      name: { it: "Loro" },
      serviceIds: [],
    });
    await expect(saveGroup(admin, { id: theirs.id, name: { it: "Mio" }, serviceIds: [] })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
