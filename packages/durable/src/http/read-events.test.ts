import { describe, expect, test } from "vitest";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { findEvent, listEvents, runsOfEvent } from "./read-events.ts";

const database = aDatabase();
const core = aCore(database);

type Seen = { internal_id: string; id: string; name: string; data: unknown };
const json = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return { status, body: (await (await answer).json()) as { data: Seen[]; next: string | null; error?: string } };
};
const ids = async (query: string) =>
  (await json(listEvents(core, new URLSearchParams(query)))).body.data.map(({ internal_id }) => internal_id);
const add = async (...events: { id: string; key?: string; name?: string; data?: object }[]) => {
  for (const { id, key = id, name = "application/sent", data = {} } of events)
    await database.query("insert into events (id, public_id, name, body) values ($1, $2, $3, $4)", [
      id,
      key,
      name,
      JSON.stringify({ id: key, name, data, user: {}, ts: 1 }),
    ]);
};
const some = () =>
  add({ id: "e1" }, { id: "e2", name: "payment/done" }, { id: "e3" }, { id: "e4", name: "payment/done" }, { id: "e5" });

describe("a list of events", () => {
  test.each([
    ["", ["e5", "e4", "e3", "e2", "e1"]],
    ["name=payment/done", ["e4", "e2"]],
    ["name=payment", []],
    ["name=payment/*", []],
    ["limit=2", ["e5", "e4"]],
    ["before=e3", ["e2", "e1"]],
    ["name=payment/done&before=e4", ["e2"]],
    ["name=payment/done&limit=1", ["e4"]],
    ["before=e1", []],
  ])("asked for %j shows %j", async (query, expected) => {
    await some();
    expect(await ids(query)).toEqual(expected);
  });

  test.each(["limit=0", "limit=201", "limit=x", "limit=2.5"])(
    "asked for %j is refused with a sentence",
    async (query) => {
      const { status, body } = await json(listEvents(core, new URLSearchParams(query)));
      expect([status, body.error]).toEqual([400, expect.stringContaining("the query cannot be read")]);
    },
  );

  test.each(["", "name=payment/done&"])("read page by page (%j) shows each once and ends", async (filter) => {
    await some();
    const seen: string[] = [];
    let before = "";
    for (let pages = 0; pages < 9; pages += 1) {
      const { body } = await json(listEvents(core, new URLSearchParams(`${filter}limit=2${before}`)));
      seen.push(...body.data.map(({ internal_id }) => internal_id));
      if (body.next === null) break;
      before = `&before=${body.next}`;
    }
    expect(seen).toEqual(await ids(filter));
  });
});

describe("one event", () => {
  test("is found by the engine's id and by its author's, as it was sent", async () => {
    await add({ id: "e1", key: "row-1", data: { amount: 7, text: "a \0 b" } });
    for (const id of ["e1", "row-1"])
      expect(await json(findEvent(core, id))).toMatchObject({
        status: 200,
        body: { data: { internal_id: "e1", id: "row-1", data: { amount: 7, text: "a \0 b" } } },
      });
  });

  test("the engine's own id goes before an author who calls his event the same", async () => {
    await add({ id: "e1", key: "first" }, { id: "e2", key: "e1" });
    expect((await json(findEvent(core, "e1"))).body.data).toMatchObject({ internal_id: "e1" });
  });

  test("that nobody sent is said so, alone and with its runs", async () => {
    for (const answer of [findEvent(core, "none"), runsOfEvent(core, "none")])
      expect(await json(answer)).toEqual({ status: 404, body: { status: 404, error: "there is no such event" } });
  });
});

describe("the runs of an event", () => {
  const runs = async (id: string) =>
    ((await json(runsOfEvent(core, id))).body.data as unknown as { run_id: string }[]).map(({ run_id }) => run_id);

  test("are those it started alone and those of the batches it is in, each once, in order", async () => {
    await add({ id: "e1", key: "row-1" }, { id: "e2" });
    await storeRuns(
      database,
      { id: "r3", event_ids: ["e1"], outcome: "Completed" },
      { id: "r1", event_ids: ["e2", "e1"] },
      { id: "r2", event_ids: ["e1", "e2"] },
      { id: "r4", event_ids: ["e2"] },
      { id: "r5", event_ids: [] },
    );
    expect([await runs("e1"), await runs("row-1"), await runs("e2")]).toEqual([
      ["r1", "r2", "r3"],
      ["r1", "r2", "r3"],
      ["r1", "r2", "r4"],
    ]);
  });

  test("of an event that started none is an empty list, not an error", async () => {
    await add({ id: "e1" });
    expect(await json(runsOfEvent(core, "e1"))).toEqual({ status: 200, body: { data: [] } });
  });
});
