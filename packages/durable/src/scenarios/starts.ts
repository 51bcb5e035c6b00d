import { expect } from "vitest";
import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";
import { sendAll } from "../testing/send-all.ts";

export const starts: readonly Scenario[] = [
  {
    title: "an event with the author's id starts each function once a day, whatever it says the second time",
    notices: ["event-id-ignored"],
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "once", triggers: [{ event: "once" }] }, ({ event }) => [
            event.id,
            event.data["n"],
          ]),
        ],
      });
      await town.send("once", { n: 1 }, { id: "row-1" });
      await town.send("once", { n: 2 }, { id: "row-1" });
      await town.send("once", { n: 3 }, { id: "row-2" });
      const runs = await town.ended("once", 2);
      expect(runs.map(({ output }) => output)).toEqual([
        ["row-1", 1],
        ["row-2", 3],
      ]);
      await town.sql("update once set expires_at = now() - interval '1 second'");
      await town.send("once", { n: 4 }, { id: "row-1" });
      expect(await town.ended("once", 3)).toHaveLength(3);
    },
  },
  {
    title: "a request that the SDK repeats with the same seed makes no second event",
    notices: ["seed-ignored"],
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "seeded", triggers: [{ event: "seeded" }] }, ({ event }) => event.id ?? null),
        ],
      });
      const seed = `1700000000000,${Buffer.from([1, 2, 3, 4, 5, 6, 255, 255, 255, 255]).toString("base64")}`;
      const post = () =>
        town.api("/e/key", {
          method: "POST",
          headers: { "x-inngest-event-id-seed": seed },
          body: JSON.stringify([{ name: "seeded" }, { name: "seeded" }]),
        });
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
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "idem", triggers: [{ event: "idem" }], idempotency: "event.data.application" },
            ({ event }) => event.data["n"] as number,
          ),
        ],
      });
      await sendAll(town, "idem", [
        { application: "a", n: 1 },
        { application: "a", n: 2 },
        { application: "b", n: 3 },
        { n: 4 },
        { n: 5 },
      ]);
      await town.send("idem", { application: "b", n: 6 });
      const runs = await town.ended("idem", 4);
      expect(outputs(runs)).toEqual([1, 3, 4, 5]);
      expect(await town.sql("select 1 from runs")).toHaveLength(4);
    },
  },
  {
    title: "a debounce runs once with the last event, at the latest after its time-out",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "typed",
              triggers: [{ event: "typed" }],
              debounce: { period: "10m", key: "event.data.draft", timeout: "15m" },
            },
            ({ event }) => event.data["text"] as string,
          ),
        ],
      });
      for (const text of ["a", "ab", "abc"]) await town.send("typed", { draft: 1, text });
      await town.send("typed", { draft: 2, text: "x" });
      expect(await town.sql("select 1 from jobs")).toHaveLength(2);
      await town.sql("update debounces set last_at = last_at - interval '10 minutes' where body like '%abc%'");
      await town.send("typed", { draft: 1, text: "abcd" });
      const [first] = await town.sql<{ minutes: number }>(
        "select (extract(epoch from due_at - now()) / 60)::float8 as minutes from jobs order by due_at limit 1",
      );
      expect(first?.minutes).toBeLessThanOrEqual(5);
      expect(first?.minutes).toBeGreaterThan(0);
      await town.pass(3_600_000);
      expect(outputs(await town.ended("typed", 2))).toEqual(["abcd", "x"]);
    },
  },
  {
    title: "a batch runs with all its events when it is full or its time is over",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "batched",
              triggers: [{ event: "batched" }],
              batchEvents: { maxSize: 3, timeout: "600s", key: "event.data.office" },
            },
            ({ event, events }) => [
              event.data["n"],
              events.map((one: { data: Record<string, unknown> }) => one.data["n"]),
            ],
          ),
        ],
      });
      for (let n = 1; n <= 4; n += 1) await town.send("batched", { office: "a", n });
      await town.send("batched", { office: "b", n: 5 });
      expect((await town.ended("batched"))[0]?.output).toEqual([1, [1, 2, 3]]);
      await town.pass(700_000);
      const runs = await town.ended("batched", 3);
      expect(runs.map(({ output }) => output)).toEqual(
        expect.arrayContaining([
          [4, [4]],
          [5, [5]],
        ]),
      );
      expect(runs[0]?.event_ids).toHaveLength(3);
      expect((await town.api(`/v1/events/${runs[0]?.event_ids[2]}/runs`)).body["data"]).toHaveLength(1);
    },
  },
  {
    title: "an event dated ahead starts its run then",
    run: async (open) => {
      const town = await open({
        functions: (client) => [client.createFunction({ id: "dated", triggers: [{ event: "dated" }] }, () => "ok")],
      });
      await town.send("dated", {}, { ts: Date.now() + 3_600_000 });
      expect((await town.runs("dated"))[0]?.status).toBe("Queued");
      await town.pass(3_600_000);
      expect((await town.ended("dated"))[0]?.status).toBe("Completed");
    },
  },
  {
    title: "a trigger's condition decides which events start the function",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "if",
              triggers: [{ event: "if", if: "event.data.amount > 100 && event.user.role == 'clerk'" }],
            },
            ({ event }) => event.data["amount"] as number,
          ),
        ],
      });
      await town.client.send(
        [50, 150, 200].map(
          (amount) =>
            ({
              name: "if",
              data: { amount },
              user: { role: amount === 200 ? "clerk" : "guest" },
            }) as never,
        ),
      );
      await town.send("if", {});
      expect((await town.ended("if")).map(({ output }) => output)).toEqual([200]);
      expect(await town.sql("select 1 from runs")).toHaveLength(1);
    },
  },
];
