import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RegisteredFunction } from "../registry/registry.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction, anArrival, aStart } from "../testing/a-function.ts";
import { onlyOnce } from "./once.ts";

const database = aDatabase();
const core = aCore(database);
const register = aFunction();
const notify = aFunction({}, "town-notify");
const idempotent = aFunction({ idempotency: "event.data.application" }, "town-idem");

const start = (fn: RegisteredFunction, key: string | null, data: Record<string, unknown> = {}) => ({
  ...aStart(fn),
  arrivals: [anArrival(data, key)],
});
const pass = async (starts: ReturnType<typeof start>[], engine = core) => {
  const kept = await database.transaction((client) => onlyOnce(engine, client, starts));
  return kept.map((one) => starts.indexOf(one));
};
const aDayLater = () => database.query("update once set expires_at = expires_at - interval '25 hours'");

describe("an event with its author's id", () => {
  test("starts a function once: in one request, in the next, and not the third time either", async () => {
    expect(await pass([start(register, "row-1"), start(register, "row-1"), start(register, "row-2")])).toEqual([0, 2]);
    for (let n = 0; n < 2; n += 1) expect(await pass([start(register, "row-1", { n })])).toEqual([]);
  });

  test("starts every function that listens, each once", async () => {
    expect(await pass([start(register, "row-1"), start(notify, "row-1")])).toEqual([0, 1]);
    expect(await pass([start(notify, "row-1"), start(register, "row-1")])).toEqual([]);
  });

  test("starts again after a day, and is then known for another", async () => {
    await pass([start(register, "row-1")]);
    await aDayLater();
    expect(await pass([start(register, "row-1")])).toEqual([0]);
    expect(await pass([start(register, "row-1")])).toEqual([]);
  });

  test("that two engines take in at the same moment starts once", async () => {
    const both = await Promise.all([1, 2, 3, 4].map(() => pass([start(register, "row-1"), start(notify, "row-1")])));
    expect(both.flat()).toHaveLength(2);
  });

  test("whose transaction is undone may come again", async () => {
    const undone = database.transaction(async (client) => {
      await onlyOnce(core, client, [start(register, "row-1")]);
      throw new Error("the database stopped");
    });
    await expect(undone).rejects.toThrow("the database stopped");
    expect(await pass([start(register, "row-1")])).toEqual([0]);
  });

  test("counts twice in an engine that is broken on purpose", async () => {
    expect(
      await pass(
        [start(register, "row-1"), start(register, "row-1")],
        aCore(database, { faults: ["event-id-ignored"] }),
      ),
    ).toEqual([0, 1]);
  });
});

describe("events without one", () => {
  test("all start, however alike they are, and nothing is remembered of them", async () => {
    expect(await pass([start(register, null), start(register, null), start(register, null)])).toEqual([0, 1, 2]);
    expect(await database.query("select 1 from once")).toEqual([]);
  });
});

describe("a function's idempotency", () => {
  test.each<[string, unknown[], number[]]>([
    ["the same value once", ["a", "a", "b"], [0, 2]],
    ["a number and its text apart", [1, "1"], [0, 1]],
    ["missing values all", [undefined, undefined, null], [0, 1, 2]],
    ["a text that says null as a text", ["null", "null"], [0]],
    ["an empty text as a value", ["", ""], [0]],
    ["true and false apart", [true, false, true], [0, 1]],
  ])("lets %s through (%j)", async (_, values, expected) => {
    expect(await pass(values.map((application) => start(idempotent, null, { application })))).toEqual(expected);
  });

  test("is its own: another function with the same value starts", async () => {
    const other = aFunction({ idempotency: "event.data.application" }, "town-other");
    expect(
      await pass([start(idempotent, null, { application: "a" }), start(other, null, { application: "a" })]),
    ).toEqual([0, 1]);
  });

  test("holds beside the author's id: either one is enough to be known", async () => {
    expect(await pass([start(idempotent, "row-1", { application: "a" })])).toEqual([0]);
    expect(
      await pass([
        start(idempotent, "row-1", { application: "b" }),
        start(idempotent, "row-2", { application: "a" }),
        start(idempotent, "row-3", { application: "c" }),
      ]),
    ).toEqual([2]);
  });

  test("is not used up by an event that is dropped for its author's id", async () => {
    await pass([start(idempotent, "row-1", { application: "a" })]);
    expect(await pass([start(idempotent, "row-1", { application: "b" })])).toEqual([]);
    expect(await pass([start(idempotent, "row-2", { application: "b" })])).toEqual([0]);
    expect(await pass([start(idempotent, "row-3", { application: "b" })])).toEqual([]);
  });

  test("does not use up the author's id of an event that it drops", async () => {
    await pass([start(idempotent, "row-1", { application: "a" })]);
    expect(await pass([start(idempotent, "row-2", { application: "a" })])).toEqual([]);
    expect(await pass([start(idempotent, "row-2", { application: "b" })])).toEqual([0]);
  });

  test("is free within one request too, once the event that brought it first is dropped", async () => {
    await pass([start(idempotent, "row-1", { application: "a" })]);
    expect(
      await pass([start(idempotent, "row-1", { application: "b" }), start(idempotent, "row-2", { application: "b" })]),
    ).toEqual([1]);
    expect(await pass([start(idempotent, "row-3", { application: "b" })])).toEqual([]);
  });

  test("that was free again after its day stays free when its event is dropped", async () => {
    await pass([start(idempotent, "row-0", { application: "b" })]);
    await aDayLater();
    await pass([start(idempotent, "row-1", { application: "a" })]);
    expect(await pass([start(idempotent, "row-1", { application: "b" })])).toEqual([]);
    expect(await pass([start(idempotent, "row-2", { application: "b" })])).toEqual([0]);
  });

  test("given back by one engine is taken by the other that waits for it, and by one only", async () => {
    await pass([start(idempotent, "row-1", { application: "a" })]);
    const both = await Promise.all(
      ["row-1", "row-2", "row-3", "row-1"].map((id) => pass([start(idempotent, id, { application: "b" })])),
    );
    expect(both.flat()).toHaveLength(1);
  });

  test("of a text that no column could hold works by its value", async () => {
    expect(
      await pass(
        ["\0", "\0", "\ud800", "'; drop table once; --"].map((application) => start(idempotent, null, { application })),
      ),
    ).toEqual([0, 2, 3]);
  });
});

test("whatever pairs of id and value come, a start is let through exactly when neither was used by one before it", async () => {
  const ids = fc.constantFrom("row-1", "row-2", "row-3", null);
  const values = fc.constantFrom("a", "b", "c", null);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(ids, values), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (requests) => {
        await database.query("truncate once");
        const used = new Set<string>();
        for (const request of requests) {
          const expected = request.flatMap(([id, application], index) => {
            const keys = [...(id === null ? [] : [`id ${id}`]), ...(application === null ? [] : [application])];
            if (keys.some((key) => used.has(key))) return [];
            for (const key of keys) used.add(key);
            return [index];
          });
          expect(await pass(request.map(([id, application]) => start(idempotent, id, { application })))).toEqual(
            expected,
          );
        }
        expect(await database.query("select key from once")).toHaveLength(used.size);
      },
    ),
    { numRuns: 40 },
  );
});

test("whatever comes in whatever portions, each key starts its function exactly once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 5,
      }),
      async (requests) => {
        await database.query("truncate once");
        const started: string[] = [];
        for (const keys of requests) {
          const kept = await pass(keys.map((key) => start(register, key)));
          started.push(...kept.map((index) => keys[index] ?? ""));
        }
        expect(started.toSorted()).toEqual([...new Set(requests.flat())].toSorted());
      },
    ),
    { numRuns: 30 },
  );
});
