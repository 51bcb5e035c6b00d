import { expect } from "vitest";
import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";
import { sendAll } from "../testing/send-all.ts";
import type { Town } from "../testing/town.ts";

const queued = (town: Town, count: number) =>
  town.until(`${count} runs exist`, async () => (await town.sql("select 1 from runs")).length === count);

export const flow: readonly Scenario[] = [
  {
    title: "of one tenant two steps run at a time, of all tenants three, and everybody gets a turn",
    run: async (open) => {
      const running = new Map<string, number>();
      let most = 0;
      let mostAtAll = 0;
      let all = 0;
      let full = (): void => undefined;
      const everyPlaceTaken = new Promise<void>((resolve) => (full = resolve));
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "limited",
              triggers: [{ event: "limited" }],
              concurrency: [
                { limit: 2, key: "event.data.tenant" },
                { limit: 3, scope: "env", key: '"everybody"' },
              ],
            },
            async ({ event, step }) => {
              await step.run("work", async () => {
                const tenant = String(event.data["tenant"]);
                running.set(tenant, (running.get(tenant) ?? 0) + 1);
                all += 1;
                most = Math.max(most, running.get(tenant) ?? 0);
                mostAtAll = Math.max(mostAtAll, all);
                if (all === 3) full();
                await everyPlaceTaken;
                running.set(tenant, (running.get(tenant) ?? 0) - 1);
                all -= 1;
              });
            },
          ),
        ],
      });
      await sendAll(
        town,
        "limited",
        Array.from({ length: 45 }, (_, n) => ({ tenant: ["a", "a", "b"][n % 3] })),
      );
      await town.ended("limited", 45);
      expect(most).toBe(2);
      expect(mostAtAll).toBe(3);
      expect(await town.sql("select sum(used)::int as used from slots")).toEqual([{ used: 0 }]);
    },
  },
  {
    title: "a sleeping run does not occupy the one place its function has",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "one", triggers: [{ event: "one" }], concurrency: 1, retries: 1 },
            async ({ event, step }) => {
              if (event.data["sleep"] === true) await step.sleep("long", "9d");
              return "done";
            },
          ),
        ],
      });
      await town.send("one", { sleep: true });
      await town.until(
        "it sleeps",
        async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1,
      );
      await town.send("one");
      expect((await town.ended("one"))[0]?.output).toBe("done");
    },
  },
  {
    title: "a rate limit drops what is too much in its period, by key",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "rated",
              triggers: [{ event: "rated" }],
              rateLimit: { limit: 2, period: "1h", key: "event.data.who" },
            },
            ({ event }) => event.data["n"] as number,
          ),
        ],
      });
      await sendAll(town, "rated", [
        { who: "a", n: 1 },
        { who: "a", n: 2 },
        { who: "a", n: 3 },
        { who: "b", n: 4 },
      ]);
      const runs = await town.ended("rated", 3);
      expect(outputs(runs)).toEqual([1, 2, 4]);
      await town.sql("update pacing set free_at = free_at - interval '30 minutes'");
      await sendAll(town, "rated", [
        { who: "a", n: 5 },
        { who: "a", n: 6 },
      ]);
      expect(outputs(await town.ended("rated", 4))).toEqual([1, 2, 4, 5]);
      expect(await town.sql("select 1 from runs")).toHaveLength(4);
    },
  },
  {
    title: "a throttle delays what is too much and loses nothing",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "throttled",
              triggers: [{ event: "throttled" }],
              throttle: { limit: 6, period: "1h", burst: 2 },
            },
            () => "ok",
          ),
        ],
      });
      await sendAll(town, "throttled", [{}, {}, {}, {}]);
      await town.ended("throttled", 2);
      const waiting = await town.sql<{ minutes: number }>(
        "select (extract(epoch from due_at - queued_at) / 60)::float8 as minutes from jobs join runs on runs.id = run_id order by due_at",
      );
      expect(waiting.map(({ minutes }) => Math.round(minutes))).toEqual([10, 20]);
      await town.pass(3_600_000);
      expect(await town.ended("throttled", 4)).toHaveLength(4);
    },
  },
  {
    title: "what has priority goes first, also before what came earlier",
    run: async (open) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const order: unknown[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "first",
              triggers: [{ event: "first" }],
              concurrency: 1,
              priority: { run: "event.data.urgent ? 300 : -10" },
            },
            async ({ event }) => {
              if (event.data["n"] === 0) await held;
              order.push(event.data["n"]);
            },
          ),
        ],
      });
      await town.send("first", { n: 0, urgent: true });
      await town.until("the first one is under way", () => town.calls.length === 1);
      await town.send("first", { n: 1, urgent: false });
      await town.send("first", { n: 2, urgent: true });
      await queued(town, 3);
      release();
      await town.ended("first", 3);
      expect(order).toEqual([0, 2, 1]);
    },
  },
  {
    title: "a singleton skips new runs while one is open, or gives way to the new one",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "skip",
              triggers: [{ event: "import" }],
              singleton: { key: "event.data.tenant", mode: "skip" },
            },
            ({ step }) => step.sleep("long", "1h"),
          ),
          client.createFunction(
            {
              id: "newest",
              triggers: [{ event: "import" }],
              singleton: { key: "event.data.tenant", mode: "cancel" },
            },
            ({ step }) => step.sleep("long", "1h"),
          ),
        ],
      });
      for (const tenant of ["a", "a", "b"]) await town.send("import", { tenant });
      expect((await town.ended("newest"))[0]).toMatchObject({
        status: "Cancelled",
        output: { message: expect.stringContaining("singleton") },
      });
      expect(await town.runs("skip")).toHaveLength(2);
      expect(await town.runs("newest")).toHaveLength(3);
      await town.until(
        "all sleep",
        async () =>
          (
            await town.sql(
              "select 1 from steps where position is null and run_id in (select id from runs where ended_at is null)",
            )
          ).length === 4,
      );
      await town.pass(3_700_000);
      await town.ended("skip", 2);
      await town.send("import", { tenant: "a" });
      await queued(town, 7);
    },
  },
];
