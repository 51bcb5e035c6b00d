import { describe, expect, test } from "vitest";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import type { App } from "./registration.ts";
import { cronOf, createRegistry } from "./registry.ts";

const database = aDatabase();
const registry = createRegistry(database);
const NOON = new Date("2026-03-28T12:00:00Z");

let checksums = 0;
const anApp = (functions: App["functions"], id = "town"): App => ({
  id,
  url: "http://localhost:3002/api/inngest",
  sdk: "js:v4",
  framework: "next",
  checksum: `c${(checksums += 1)}`,
  functions,
});
const cron = (text: string, id = "town-nightly") => aFunction({ triggers: [{ cron: text }] }, id).config;
const ticks = () =>
  database.query<{ function_id: string; due_at: Date; payload: string; status: string }>(
    "select function_id, due_at, payload, status from jobs order by due_at, id",
  );

describe("what is registered", () => {
  test("is there for this engine at once, and for every other when it reads again", async () => {
    const other = createRegistry(database);
    await registry.save(anApp([aFunction().config, aFunction({}, "town-notify").config]), NOON);
    expect(
      registry
        .all()
        .map(({ config }) => config.id)
        .toSorted(),
    ).toEqual(["town-notify", "town-register"]);
    expect(other.find("town-register")).toBeUndefined();
    await other.load();
    expect(other.find("town-register")?.uid).toBe(registry.find("town-register")?.uid);
  });

  test("the same again is no change and announces nothing; anything else is", async () => {
    const app = anApp([aFunction().config]);
    expect(await registry.save(app, NOON)).toEqual({ modified: true });
    expect(await registry.save(app, NOON)).toEqual({ modified: false });
    expect(await registry.save({ ...app, checksum: "other" }, NOON)).toEqual({ modified: true });
  });

  test("a function that is left out is gone, comes back with the id runs know it by, and other apps keep theirs", async () => {
    await registry.save(anApp([aFunction().config]), NOON);
    await registry.save(anApp([aFunction({}, "archive-copy").config], "archive"), NOON);
    const before = registry.find("town-register")?.uid;
    await registry.save(anApp([]), NOON);
    expect([registry.find("town-register"), registry.find("archive-copy")?.appId]).toEqual([undefined, "archive"]);
    await registry.save(anApp([aFunction({ priority: {} }).config]), NOON);
    expect(registry.find("town-register")?.uid).toBe(before);
  });

  test("two engines that register the same app at the same moment leave one of each", async () => {
    const app = anApp([aFunction().config, cron("0 6 * * *")]);
    await Promise.all([registry.save(app, NOON), createRegistry(database).save(app, NOON)]);
    expect(await database.query("select id from functions order by id")).toEqual([
      { id: "town-nightly" },
      { id: "town-register" },
    ]);
    expect(await ticks()).toHaveLength(1);
  });
});

describe("ticks", () => {
  test("each cron of a function has one tick that waits, in its own zone", async () => {
    const config = aFunction(
      { triggers: [{ cron: "TZ=Europe/Rome 0 6 * * *" }, { cron: "0 6 * * *" }, { event: "x" }] },
      "town-nightly",
    ).config;
    await registry.save(anApp([config]), NOON);
    expect((await ticks()).map(({ due_at, status }) => [due_at.toISOString(), status])).toEqual([
      ["2026-03-29T04:00:00.000Z", "later"],
      ["2026-03-29T06:00:00.000Z", "later"],
    ]);
  });

  test("a tick that waits keeps its time when the app is registered anew, however late", async () => {
    await registry.save(anApp([cron("0 6 * * *")]), NOON);
    const before = await ticks();
    await registry.save(anApp([cron("0 6 * * *"), aFunction().config]), new Date("2026-05-01T00:00:00Z"));
    expect(await ticks()).toEqual(before);
  });

  test.each([
    ["changed", [cron("0 7 * * *")], ["cron:town-nightly:0 7 * * *"]],
    ["taken away", [aFunction({}, "town-nightly").config], []],
    ["left out with its function", [], []],
  ])("a cron that is %s leaves no tick of the old one", async (_, functions, payloads) => {
    await registry.save(anApp([cron("0 6 * * *")]), NOON);
    await registry.save(anApp([cron("0 5 * * *", "archive-nightly")], "archive"), NOON);
    await registry.save(anApp(functions), NOON);
    expect((await ticks()).map(({ payload }) => payload).toSorted()).toEqual(
      ["cron:archive-nightly:0 5 * * *", ...payloads].toSorted(),
    );
  });

  test("the cron is read back from its job, also when it holds colons or the function's name", () => {
    expect(cronOf("cron:town-a:TZ=Europe/Rome 0 6 * * *", "town-a")).toBe("TZ=Europe/Rome 0 6 * * *");
    expect(cronOf("cron:town-a:cron:town-a:x", "town-a")).toBe("cron:town-a:x");
  });
});
