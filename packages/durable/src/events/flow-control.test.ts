import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction, aStart } from "../testing/a-function.ts";
import { debounce, takeDebounced } from "./debounce.ts";
import { gather, takeBatch } from "./gather.ts";
import { pace } from "./pace.ts";
import { singular } from "./singular.ts";
import type { Start } from "./start.ts";

const database = aDatabase();
const HOUR = 3_600_000;

const inOne = <T>(work: (client: Parameters<typeof pace>[0]) => Promise<T>): Promise<T> => database.transaction(work);
const dataOf = (starts: readonly Start[]) => starts.map(({ arrivals }) => arrivals[0]?.event.data["n"]);
/** Lets the engine's memory of earlier starts grow older by these milliseconds. */
const later = (ms: number) =>
  database.query("update pacing set free_at = free_at - $1::float8 * interval '1 millisecond'", [ms]);

describe("a rate limit", () => {
  const limited = aFunction({ rateLimit: { limit: 3, period: "1h", key: "event.data.tenant" } });
  const send = (tenant: string, ...numbers: number[]) =>
    inOne((client) =>
      pace(
        client,
        numbers.map((n) => aStart(limited, { tenant, n })),
      ),
    );

  test("lets its whole number through at once and drops the rest, for each municipality apart", async () => {
    expect(dataOf(await send("bugliano", 1, 2, 3, 4, 5))).toEqual([1, 2, 3]);
    expect(dataOf(await send("montefiore", 6))).toEqual([6]);
    expect(dataOf(await send("bugliano", 7))).toEqual([]);
  });

  test.each([
    [10, 0],
    [21, 1],
    [41, 2],
    [61, 3],
    [600, 3],
  ])("after %i minutes it lets %i through again, never more than its number", async (minutes, count) => {
    await send("bugliano", 1, 2, 3);
    await later(minutes * 60_000);
    expect(await send("bugliano", 4, 5, 6, 7)).toHaveLength(count);
  });

  test("of events that came together or one by one it lets the same through", async () => {
    const together = dataOf(await send("a", 1, 2, 3, 4));
    const alone: unknown[] = [];
    for (const n of [1, 2, 3, 4]) alone.push(...dataOf(await send("b", n)));
    expect(alone).toEqual(together);
  });

  test("a tenant that is missing and one that is called null are not the same", async () => {
    await inOne((client) =>
      pace(
        client,
        [1, 2, 3].map((n) => aStart(limited, { n })),
      ),
    );
    expect(dataOf(await send("null", 4))).toEqual([4]);
  });
});

describe("a throttle", () => {
  const delays = (settings: object, count: number) =>
    inOne((client) =>
      pace(
        client,
        Array.from({ length: count }, () => aStart(aFunction({ throttle: settings }))),
      ),
    ).then((starts) => starts.map(({ delay }) => Math.round(delay / 60_000)));

  test.each([
    ["spreads its number over the period", { limit: 4, period: "1h" }, [0, 15, 30, 45, 60]],
    ["lets a burst through at once", { limit: 4, period: "1h", burst: 3 }, [0, 0, 0, 15, 30]],
    ["of one a day", { limit: 1, period: "1d" }, [0, 1_440, 2_880]],
  ])("%s and drops nothing", async (_, settings, minutes) => {
    expect(await delays(settings, minutes.length)).toEqual(minutes);
  });

  test("keeps a start that is dated ahead where it is", async () => {
    const fn = aFunction({ throttle: { limit: 1, period: "1h" } });
    const starts = await inOne((client) => pace(client, [aStart(fn, {}, { delay: 5 * HOUR }), aStart(fn)]));
    expect(starts.map(({ delay }) => Math.round(delay / HOUR))).toEqual([5, 1]);
  });

  test("with a rate limit drops what that drops and does not count it", async () => {
    const fn = aFunction({ throttle: { limit: 1, period: "1h" }, rateLimit: { limit: 2, period: "1d" } });
    const starts = await inOne((client) =>
      pace(
        client,
        [1, 2, 3].map((n) => aStart(fn, { n })),
      ),
    );
    expect(starts.map(({ delay }) => Math.round(delay / HOUR))).toEqual([0, 1]);
    await later(24 * HOUR);
    expect((await inOne((client) => pace(client, [aStart(fn)]))).map(({ delay }) => Math.max(0, delay))).toEqual([0]);
  });
});

test("whatever its numbers are, a throttle never lets more than its burst and its share of the time begin", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 25 }),
      async (limit, burst, count) => {
        await database.query("truncate pacing");
        const fn = aFunction({ throttle: { limit, period: "1h", burst } });
        const starts = await inOne((client) =>
          pace(
            client,
            Array.from({ length: count }, () => aStart(fn)),
          ),
        );
        expect(starts).toHaveLength(count);
        for (const [index, { delay }] of starts.entries())
          expect(Math.max(0, delay)).toBeCloseTo(Math.max(0, (index + 1 - burst) * (HOUR / limit)), -2);
      },
    ),
    { numRuns: 25 },
  );
});

describe("a debounce", () => {
  const typed = aFunction({ debounce: { period: "10m", key: "event.data.draft", timeout: "25m" } });
  const type = (draft: number, text: string) => inOne((client) => debounce(client, [aStart(typed, { draft, text })]));
  const due = () =>
    database.query<{ minutes: number; payload: string }>(
      "select round(extract(epoch from due_at - now()) / 60)::int as minutes, payload from jobs order by due_at, id",
    );

  test("holds every start back, and one job waits for each draft", async () => {
    expect(await type(1, "a")).toEqual([]);
    expect(await type(1, "ab")).toEqual([]);
    await type(2, "x");
    expect((await due()).map(({ minutes }) => minutes)).toEqual([10, 10]);
    const taken = await Promise.all(
      (await due()).map(({ payload }) => inOne((client) => takeDebounced(client, payload))),
    );
    expect(
      taken
        .flat()
        .map(({ body }) => (JSON.parse(body) as { data: { text: string } }).data.text)
        .toSorted(),
    ).toEqual(["ab", "x"]);
  });

  test.each([
    [5, 10],
    [18, 7],
    [24, 1],
    [40, 0],
  ])(
    "typing on after %i minutes, it runs in %i: never later than its time-out after the first",
    async (typing, minutes) => {
      await type(1, "a");
      await database.query("update debounces set last_at = last_at - $1::float8 * interval '1 minute'", [typing]);
      await type(1, "ab");
      expect((await due())[0]?.minutes).toBe(minutes);
    },
  );

  test("an event that comes while the last one is being started begins a new wait", async () => {
    await type(1, "a");
    const [{ payload } = { payload: "" }] = await due();
    await database.query("update jobs set status = 'leased', leased_by = gen_random_uuid()");
    await inOne((client) => takeDebounced(client, payload));
    await type(1, "b");
    expect(await database.query("select status, leased_by from jobs")).toEqual([{ status: "later", leased_by: null }]);
    expect((await inOne((client) => takeDebounced(client, payload)))[0]?.body).toContain('"text":"b"');
  });

  test("does not hold back an invocation, whose caller waits, nor a function without it", async () => {
    const starts = [aStart(typed, {}, { correlation: "run.step" }), aStart(aFunction())];
    expect(await inOne((client) => debounce(client, starts))).toEqual(starts);
  });
});

describe("a batch", () => {
  const gathered = aFunction({
    batchEvents: { maxSize: 3, timeout: "10m", key: "event.data.office", if: "event.data.n > 0" },
  });
  const send = (office: string, ...numbers: number[]) =>
    inOne((client) =>
      gather(
        client,
        numbers.map((n) => aStart(gathered, { office, n })),
      ),
    );
  const jobs = () =>
    database.query<{ status: string; payload: string }>("select status, payload from jobs order by status, id");
  const take = async (payload: string) =>
    (await inOne((client) => takeBatch(client, JSON.parse(payload) as { id: string; key: string }))).map(
      ({ body }) => (JSON.parse(body) as { data: { n: number } }).data.n,
    );

  test("of each office waits until it is full, and then goes at once, in the order its events came", async () => {
    expect(await send("urp", 1, 2)).toEqual([]);
    await send("anagrafe", 3);
    expect((await jobs()).map(({ status }) => status)).toEqual(["later", "later"]);
    await send("urp", 4);
    const [waiting, full] = await jobs();
    expect([waiting?.status, full?.status]).toEqual(["later", "ready"]);
    expect([await take(full?.payload ?? ""), await take(waiting?.payload ?? "")]).toEqual([[1, 2, 4], [3]]);
  });

  test.each([
    [1, [[1]]],
    [3, [[1, 2, 3]]],
    [4, [[1, 2, 3], [4]]],
    [7, [[1, 2, 3], [4, 5, 6], [7]]],
  ])("of %i events at once is cut into %j: none lost, none twice", async (count, expected) => {
    await send("urp", ...Array.from({ length: count }, (_, index) => index + 1));
    const taken = await Promise.all((await jobs()).map(({ payload }) => take(payload)));
    expect(taken.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual(expected);
    expect(await database.query("select 1 from batches union all select 1 from open_batches")).toEqual([]);
  });

  test("whose time is over while it fills gives its events to whoever comes first, the other gets none", async () => {
    await send("urp", 1, 2);
    const [timer] = await jobs();
    await send("urp", 3);
    const [full] = await jobs();
    expect(await take(timer?.payload ?? "")).toEqual([1, 2, 3]);
    expect(await take(full?.payload ?? "")).toEqual([]);
  });

  test("leaves out what its condition does not want and what somebody waits for", async () => {
    expect(dataOf(await send("urp", 0, -1))).toEqual([0, -1]);
    const invoked = aStart(gathered, { office: "urp", n: 5 }, { correlation: "run.step" });
    expect(await inOne((client) => gather(client, [invoked]))).toEqual([invoked]);
  });

  test("of one event does not wait", async () => {
    const fn = aFunction({ batchEvents: { maxSize: 1, timeout: "10m" } });
    await inOne((client) => gather(client, [aStart(fn, { n: 1 })]));
    expect((await jobs()).map(({ status }) => status)).toEqual(["ready"]);
  });
});

describe("a singleton", () => {
  const only = (mode: "skip" | "cancel") =>
    aFunction({ singleton: { key: "event.data.tenant", mode } }, `town-${mode}`);
  const open = (mode: string, tenant: string) =>
    database.query(
      "insert into runs (id, function_id, event_ids, event_name, events, singleton_key) values ($1, $2, '{}', 'x', '[]', $3)",
      [`open ${tenant}`, `town-${mode}`, `town-${mode} ${JSON.stringify(tenant)}`],
    );
  const decide = (mode: "skip" | "cancel", ...tenants: string[]) =>
    inOne((client) =>
      singular(
        client,
        tenants.map((tenant, n) => aStart(only(mode), { tenant, n })),
      ),
    );

  test.each<["skip" | "cancel", number[], string[]]>([
    ["skip", [1], []],
    ["cancel", [1, 3], ["open bugliano"]],
  ])("of the mode %s, with one import of Bugliano open, keeps %j and cancels %j", async (mode, kept, cancelled) => {
    await open(mode, "bugliano");
    const outcome = await decide(mode, "bugliano", "montefiore", "bugliano", "bugliano");
    expect(new Set(dataOf(outcome.starts))).toEqual(new Set(kept));
    expect(outcome.cancelled).toEqual(cancelled);
  });

  test("keeps the first of those that came together, or the last when the newest counts", async () => {
    expect(dataOf((await decide("skip", "a", "a", "a")).starts)).toEqual([0]);
    expect(dataOf((await decide("cancel", "a", "a", "a")).starts)).toEqual([2]);
  });

  test("an import that ended stands in nobody's way", async () => {
    await open("skip", "bugliano");
    await database.query("update runs set ended_at = now(), outcome = 'Failed'");
    expect(dataOf((await decide("skip", "bugliano")).starts)).toEqual([0]);
  });

  test("two engines that decide at the same moment make one run", async () => {
    const both = await Promise.all(
      [1, 2].map((n) =>
        inOne(async (client) => {
          const { starts } = await singular(client, [aStart(only("skip"), { tenant: "a", n })]);
          if (starts.length > 0)
            await client.query(
              "insert into runs (id, function_id, event_ids, event_name, events, singleton_key) values ($1, 'town-skip', '{}', 'x', '[]', 'town-skip \"a\"')",
              [`made ${n}`],
            );
          return starts.length;
        }),
      ),
    );
    expect(both.filter((made) => made === 1)).toHaveLength(1);
  });
});
