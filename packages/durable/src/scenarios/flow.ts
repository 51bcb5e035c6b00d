import { expect } from "vitest";

import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";
import type { Town } from "../testing/town.ts";

const queued = (town: Town, count: number) => town.until(`${count} runs exist`, async () => (await town.sql("select 1 from runs")).length === count);

export const flow: readonly Scenario[] = [
  {
    title: "an event with the author's id starts each function once a day, whatever it says the second time",
    notices: ["event-id-ignored"],
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "once", triggers: [{ event: "once" }] }, ({ event }) => [event.id, event.data["n"]])] });
      await town.send("once", { n: 1 }, { id: "row-1" });
      await town.send("once", { n: 2 }, { id: "row-1" });
      await town.send("once", { n: 3 }, { id: "row-2" });
      const runs = await town.ended("once", 2);
      expect(runs.map(({ output }) => output)).toEqual([["row-1", 1], ["row-2", 3]]);
      await town.sql("update once set expires_at = now() - interval '1 second'");
      await town.send("once", { n: 4 }, { id: "row-1" });
      expect(await town.ended("once", 3)).toHaveLength(3);
    },
  },
  {
    title: "a request that the SDK repeats with the same seed makes no second event",
    notices: ["seed-ignored"],
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "seeded", triggers: [{ event: "seeded" }] }, ({ event }) => event.id ?? null)] });
      const seed = `1700000000000,${Buffer.from([1, 2, 3, 4, 5, 6, 255, 255, 255, 255]).toString("base64")}`;
      const post = () => town.api("/e/key", { method: "POST", headers: { "x-inngest-event-id-seed": seed }, body: JSON.stringify([{ name: "seeded" }, { name: "seeded" }]) });
      const first = await post();
      const second = await post();
      expect(second.body).toEqual(first.body);
      expect(first.body["ids"]).toEqual(["01HF7YAT00041061050R000000", "01HF7YAT00041061050R000001"]);
      await town.ended("seeded", 2);
      expect(await town.sql("select 1 from runs")).toHaveLength(2);
    },
  },
  {
    title: "an idempotency key lets one run through for each value, and events without the field all through",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "idem", triggers: [{ event: "idem" }], idempotency: "event.data.application" }, ({ event }) => event.data["n"] as number)] });
      await sendAll(town, "idem", [{ application: "a", n: 1 }, { application: "a", n: 2 }, { application: "b", n: 3 }, { n: 4 }, { n: 5 }]);
      await town.send("idem", { application: "b", n: 6 });
      const runs = await town.ended("idem", 4);
      expect(outputs(runs)).toEqual([1, 3, 4, 5]);
      expect(await town.sql("select 1 from runs")).toHaveLength(4);
    },
  },
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
          client.createFunction({ id: "limited", triggers: [{ event: "limited" }], concurrency: [{ limit: 2, key: "event.data.tenant" }, { limit: 3, scope: "env", key: '"everybody"' }] }, async ({ event, step }) => {
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
          }),
        ],
      });
      await sendAll(town, "limited", Array.from({ length: 45 }, (_, n) => ({ tenant: ["a", "a", "b"][n % 3] })));
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
          client.createFunction({ id: "one", triggers: [{ event: "one" }], concurrency: 1, retries: 1 }, async ({ event, step }) => {
            if (event.data["sleep"] === true) await step.sleep("long", "9d");
            return "done";
          }),
        ],
      });
      await town.send("one", { sleep: true });
      await town.until("it sleeps", async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1);
      await town.send("one");
      expect((await town.ended("one"))[0]?.output).toBe("done");
    },
  },
  {
    title: "a rate limit drops what is too much in its period, by key",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "rated", triggers: [{ event: "rated" }], rateLimit: { limit: 2, period: "1h", key: "event.data.who" } }, ({ event }) => event.data["n"] as number)] });
      await sendAll(town, "rated", [{ who: "a", n: 1 }, { who: "a", n: 2 }, { who: "a", n: 3 }, { who: "b", n: 4 }]);
      const runs = await town.ended("rated", 3);
      expect(outputs(runs)).toEqual([1, 2, 4]);
      await town.sql("update pacing set free_at = free_at - interval '30 minutes'");
      await sendAll(town, "rated", [{ who: "a", n: 5 }, { who: "a", n: 6 }]);
      expect(outputs(await town.ended("rated", 4))).toEqual([1, 2, 4, 5]);
      expect(await town.sql("select 1 from runs")).toHaveLength(4);
    },
  },
  {
    title: "a throttle delays what is too much and loses nothing",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "throttled", triggers: [{ event: "throttled" }], throttle: { limit: 6, period: "1h", burst: 2 } }, () => "ok")] });
      await sendAll(town, "throttled", [{}, {}, {}, {}]);
      await town.ended("throttled", 2);
      const waiting = await town.sql<{ minutes: number }>("select round(extract(epoch from due_at - now()) / 60)::int as minutes from jobs order by due_at");
      expect(waiting.map(({ minutes }) => minutes)).toEqual([10, 20]);
      await town.pass(3_600_000);
      expect(await town.ended("throttled", 4)).toHaveLength(4);
    },
  },
  {
    title: "a debounce runs once with the last event, at the latest after its time-out",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "typed", triggers: [{ event: "typed" }], debounce: { period: "10m", key: "event.data.draft", timeout: "15m" } }, ({ event }) => event.data["text"] as string)] });
      for (const text of ["a", "ab", "abc"]) await town.send("typed", { draft: 1, text });
      await town.send("typed", { draft: 2, text: "x" });
      expect(await town.sql("select 1 from jobs")).toHaveLength(2);
      await town.sql("update debounces set last_at = last_at - interval '10 minutes' where body like '%abc%'");
      await town.send("typed", { draft: 1, text: "abcd" });
      const [first] = await town.sql<{ minutes: number }>("select round(extract(epoch from due_at - now()) / 60)::int as minutes from jobs order by due_at limit 1");
      expect(first?.minutes).toBe(5);
      await town.pass(3_600_000);
      expect(outputs(await town.ended("typed", 2))).toEqual(["abcd", "x"]);
    },
  },
  {
    title: "a batch runs with all its events when it is full or its time is over",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "batched", triggers: [{ event: "batched" }], batchEvents: { maxSize: 3, timeout: "600s", key: "event.data.office" } }, ({ event, events }) => [event.data["n"], events.map((one: { data: Record<string, unknown> }) => one.data["n"])])] });
      for (let n = 1; n <= 4; n += 1) await town.send("batched", { office: "a", n });
      await town.send("batched", { office: "b", n: 5 });
      expect((await town.ended("batched"))[0]?.output).toEqual([1, [1, 2, 3]]);
      await town.pass(700_000);
      const runs = await town.ended("batched", 3);
      expect(runs.map(({ output }) => output)).toEqual(expect.arrayContaining([[4, [4]], [5, [5]]]));
      expect(runs[0]?.event_ids).toHaveLength(3);
      expect((await town.api(`/v1/events/${runs[0]?.event_ids[2]}/runs`)).body["data"]).toHaveLength(1);
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
          client.createFunction({ id: "first", triggers: [{ event: "first" }], concurrency: 1, priority: { run: "event.data.urgent ? 300 : -10" } }, async ({ event }) => {
            if (event.data["n"] === 0) await held;
            order.push(event.data["n"]);
          }),
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
          client.createFunction({ id: "skip", triggers: [{ event: "import" }], singleton: { key: "event.data.tenant", mode: "skip" } }, ({ step }) => step.sleep("long", "1h")),
          client.createFunction({ id: "newest", triggers: [{ event: "import" }], singleton: { key: "event.data.tenant", mode: "cancel" } }, ({ step }) => step.sleep("long", "1h")),
        ],
      });
      for (const tenant of ["a", "a", "b"]) await town.send("import", { tenant });
      expect((await town.ended("newest"))[0]).toMatchObject({ status: "Cancelled", output: { message: expect.stringContaining("singleton") } });
      expect(await town.runs("skip")).toHaveLength(2);
      expect(await town.runs("newest")).toHaveLength(3);
      await town.until("all sleep", async () => (await town.sql("select 1 from steps where position is null and run_id in (select id from runs where ended_at is null)")).length === 4);
      await town.pass(3_700_000);
      await town.ended("skip", 2);
      await town.send("import", { tenant: "a" });
      await queued(town, 7);
    },
  },
  {
    title: "an event dated ahead starts its run then",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "dated", triggers: [{ event: "dated" }] }, () => "ok")] });
      await town.send("dated", {}, { ts: Date.now() + 3_600_000 });
      expect((await town.runs("dated"))[0]?.status).toBe("Queued");
      await town.pass(3_600_000);
      expect((await town.ended("dated"))[0]?.status).toBe("Completed");
    },
  },
  {
    title: "a trigger's condition decides which events start the function",
    run: async (open) => {
      const town = await open({ functions: (client) => [client.createFunction({ id: "if", triggers: [{ event: "if", if: "event.data.amount > 100 && event.user.role == 'clerk'" }] }, ({ event }) => event.data["amount"] as number)] });
      await town.client.send([50, 150, 200].map((amount) => ({ name: "if", data: { amount }, user: { role: amount === 200 ? "clerk" : "guest" } }) as never));
      await town.send("if", {});
      expect((await town.ended("if")).map(({ output }) => output)).toEqual([200]);
      expect(await town.sql("select 1 from runs")).toHaveLength(1);
    },
  },
];

/** One request with several events of a name. */
const sendAll = (town: Town, name: string, items: Record<string, unknown>[]) => town.client.send(items.map((data) => ({ name, data })));
