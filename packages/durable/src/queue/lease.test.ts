import { describe, expect, test } from "vitest";
import { aDatabase } from "../testing/a-database.ts";
import { claim, nextDue, promoteDue } from "./claim.ts";
import { enqueue, type NewJob } from "./job.ts";
import { giveBack, leave, reclaim, renew } from "./lease.ts";

const database = aDatabase();
/** Longer than any machine is slow: whose time is over is said by `fallSilent`. */
const LIVES = 3_600_000;
const [anna, bruno, clara] = ["a", "b", "c"].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];

const add = (...jobs: Partial<NewJob>[]) =>
  database.transaction((client) =>
    enqueue(
      client,
      jobs.map((job, n) => ({ id: `job${n}`, kind: "call", delay: 0, ...job })),
    ),
  );
const look = (worker: string, free: number, on = database) => claim(on, worker, free);
const take = async (worker: string, free = 50) => {
  const { calls, others } = await look(worker, free);
  return [...calls.map(({ job }) => job), ...others];
};
const jobs = () =>
  database.query<{ id: string; status: string; generation: number; lapses: number }>(
    "select id, status, generation, lapses from jobs order by id",
  );
/** Lets an engine's promise to be alive run out. */
const fallSilent = (worker: string) =>
  database.query("update workers set alive_until = now() - interval '1 second' where id = $1", [worker]);

describe("an engine that died", () => {
  test("has its jobs taken over when its lease is over, and not a moment before", async () => {
    await add({}, {});
    await renew(database, anna, LIVES);
    await renew(database, bruno, LIVES);
    expect(await take(anna)).toHaveLength(2);
    expect(await reclaim(database, bruno, [])).toBe(0);
    expect(await take(bruno)).toEqual([]);
    await fallSilent(anna);
    expect(await reclaim(database, bruno, [])).toBe(2);
    expect((await take(bruno)).map(({ generation, lapses }) => [generation, lapses])).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  test("that never said it lives has nothing of its own either", async () => {
    await add({});
    await take(clara);
    expect(await reclaim(database, bruno, [])).toBe(1);
  });

  test("whose jobs two others take over at the same moment gives each to one of them", async () => {
    await add(...Array.from({ length: 40 }, (_, n) => ({ id: `j${n}` })));
    await renew(database, anna, LIVES);
    await take(anna);
    await fallSilent(anna);
    const freed = await Promise.all([reclaim(database, bruno, []), reclaim(database, clara, [])]);
    expect(freed[0] + freed[1]).toBe(40);
    expect((await jobs()).every(({ lapses }) => lapses === 1)).toBe(true);
  });

  test("is forgotten an hour later", async () => {
    await renew(database, anna, -3_700_000);
    await renew(database, clara, -60_000);
    await reclaim(database, bruno, []);
    expect(await database.query("select id from workers")).toEqual([{ id: clara }]);
  });
});

describe("an engine that lives", () => {
  test.each([
    ["holds without knowing it for more than half a minute is freed", 31, [], 1],
    ["holds without knowing it for a moment may still be on its way", 5, [], 0],
    ["is working on stays with it, however long it takes", 7_200, ["job0"], 0],
  ])("what it %s", async (_, seconds, inFlight, freed) => {
    await add({});
    await renew(database, anna, LIVES);
    await take(anna);
    await database.query("update jobs set leased_at = now() - $1::int * interval '1 second'", [seconds]);
    expect(await reclaim(database, anna, inFlight)).toBe(freed);
    expect(await reclaim(database, bruno, [])).toBe(0);
  });

  test("keeps what it is working on though its own lease has run out: it lives, it was only late to say so", async () => {
    await add({});
    await renew(database, anna, LIVES);
    await take(anna);
    await fallSilent(anna);
    expect(await reclaim(database, anna, ["job0"])).toBe(0);
    expect(await jobs()).toMatchObject([{ status: "leased", lapses: 0 }]);
  });

  test("that leaves hands over at once what it held, and only that, without a lapse", async () => {
    await add({ id: "hers" });
    await renew(database, anna, LIVES);
    await take(anna);
    await add({ id: "his" });
    await renew(database, bruno, LIVES);
    await take(bruno);
    await leave(database, anna);
    expect(await jobs()).toMatchObject([
      { id: "hers", status: "ready", lapses: 0 },
      { id: "his", status: "leased" },
    ]);
    expect(await database.query("select id from workers")).toEqual([{ id: bruno }]);
  });
});

describe("an engine whose database fails between the lease and the work", () => {
  const broken = new Error("Connection terminated unexpectedly");

  test("puts what it leased back at once, without a lapse, when it cannot read what the calls carry", async () => {
    await database.query(
      "insert into runs (id, function_id, event_ids, event_name, events) values ('r', 'f', '{}', 'x', '[]')",
    );
    await add({ id: "r.next", run_id: "r" }, { id: "stop", kind: "cancel", run_id: "r" });
    const failing = {
      ...database,
      query: async <T extends Record<string, unknown>>(text: string, values?: readonly unknown[]) =>
        text.includes("from steps") ? Promise.reject(broken) : database.query<T>(text, values),
    };
    await expect(look(anna, 10, failing)).rejects.toThrow(broken);
    expect(await jobs()).toMatchObject([
      { id: "r.next", status: "ready", lapses: 0 },
      { id: "stop", status: "ready", lapses: 0 },
    ]);
    expect((await take(bruno)).map(({ id, generation }) => [id, generation])).toEqual([
      ["r.next", 2],
      ["stop", 2],
    ]);
  });

  test("puts back what concurrency had not let through yet, and no slot is lost", async () => {
    await add({ id: "one", keys: ["k"], limits: [1] });
    await expect(look(anna, 10, { ...database, transaction: () => Promise.reject(broken) })).rejects.toThrow(broken);
    expect(await jobs()).toMatchObject([{ status: "ready" }]);
    expect((await take(bruno)).map(({ id }) => id)).toEqual(["one"]);
    expect(await database.query("select used from slots")).toEqual([{ used: 1 }]);
  });

  test("puts back only its own: what another engine took meanwhile stays with it", async () => {
    await add({ id: "mine" }, { id: "hers" });
    await database.query(
      "update jobs set status = 'leased', leased_by = case id when 'mine' then $1::uuid else $2::uuid end",
      [anna, bruno],
    );
    await giveBack(database, anna, ["mine", "hers", "nobody's"]);
    expect(await jobs()).toMatchObject([
      { id: "hers", status: "leased" },
      { id: "mine", status: "ready" },
    ]);
  });
});

describe("taking jobs", () => {
  test("each job goes to one engine, however many look at once", async () => {
    await add(...Array.from({ length: 60 }, (_, n) => ({ id: `j${n}` })));
    const taken = await Promise.all([anna, bruno, clara].map((worker) => take(worker, 40)));
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await Promise.all([anna, bruno, clara].map((worker) => take(worker, 40)));
    expect(ids.length + rest.flat().length).toBe(60);
  });

  test("calls stop at the places that are free; cancellations and ends of waits are taken in any case", async () => {
    await add(
      { id: "c1" },
      { id: "c2" },
      { id: "c3" },
      { id: "stop", kind: "cancel", run_id: "r" },
      { id: "end", kind: "settle", run_id: "r" },
    );
    const { calls, others, more } = await look(anna, 2);
    expect([calls.length, others.map(({ id }) => id).toSorted(), more]).toEqual([2, ["end", "stop"], true]);
    const next = await look(anna, 0);
    expect([next.calls, next.others, next.more]).toEqual([[], [], false]);
  });

  test.each([
    [0, 0, ["early", "late"]],
    [0, 60, ["late", "early"]],
    [-60, 0, ["late", "early"]],
    [600, 60, ["early", "late"]],
  ])(
    "with a priority of %i s for what came first and %i s for what came later, the order is %j",
    async (first, second, order) => {
      await add({ id: "early", priority: first });
      await database.query("update jobs set rank = rank - interval '10 seconds'");
      await add({ id: "late", priority: second });
      const [one] = await take(anna, 1);
      const [other] = await take(anna, 1);
      expect([one?.id, other?.id]).toEqual(order);
    },
  );

  test("a job that is added twice is there once, as it was first", async () => {
    await add({ id: "same", payload: "first" });
    await add({ id: "same", payload: "second" });
    expect(await database.query("select payload from jobs")).toEqual([{ payload: "first" }]);
  });

  test("what is due later is told, becomes ready when it is due, and not before", async () => {
    expect(await nextDue(database)).toBeNull();
    await add({ id: "soon", delay: 60_000 }, { id: "far", delay: 7_200_000 });
    const wait = await nextDue(database);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60_000);
    await promoteDue(database);
    expect(await take(anna)).toEqual([]);
    await database.query("update jobs set due_at = now() - interval '1 second' where id = 'soon'");
    await promoteDue(database);
    expect((await take(anna)).map(({ id }) => id)).toEqual(["soon"]);
    expect(await nextDue(database)).toBeGreaterThan(7_000_000);
  });

  test("a call of a run that is over carries nothing; one of an open run begins it and carries its events", async () => {
    const insert =
      "insert into runs (id, function_id, event_ids, event_name, events, ended_at, outcome) values ($1, 'f', '{}', 'x', $2, $3, $4)";
    await database.query(insert, ["open", '[{"n":1}]', null, null]);
    await database.query(insert, ["over", "[]", new Date(), "Cancelled"]);
    await add({ id: "open.start", run_id: "open" }, { id: "over.start", run_id: "over" });
    const { calls } = await look(anna, 10);
    const states = new Map(calls.map(({ job, state }) => [job.run_id, state]));
    expect(states.get("open")).toMatchObject({ events: '[{"n":1}]', planned: false });
    expect(states.get("over")).toBeNull();
    expect(await database.query("select id from runs where id = 'open' and started_at is not null")).toHaveLength(1);
  });

  test("a run held back by its limit has not begun", async () => {
    await database.query(
      "insert into runs (id, function_id, event_ids, event_name, events) select id, 'f', '{}', 'x', '[]' from unnest(array['r1', 'r2']) as id",
    );
    await add(
      { id: "r1.start", run_id: "r1", keys: ["k"], limits: [1] },
      { id: "r2.start", run_id: "r2", keys: ["k"], limits: [1] },
    );
    expect((await take(anna)).map(({ id }) => id)).toEqual(["r1.start"]);
    expect(await database.query("select id, status, held_on from jobs where status <> 'leased'")).toEqual([
      { id: "r2.start", status: "held", held_on: "k" },
    ]);
    expect(await database.query("select id from runs where started_at is not null")).toEqual([{ id: "r1" }]);
  });
});
