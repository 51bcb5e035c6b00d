import type { Inngest } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "../testing/scenario.ts";

export const endurance: readonly Scenario[] = [
  {
    title: "a run whose engine fell silent is taken over, and its finished steps are not done again",
    notices: ["run-lost"],
    run: async (open) => {
      const done: string[] = [];
      let release = (): void => undefined;
      const hanging = new Promise<void>((resolve) => (release = resolve));
      const town = await open({
        leaseMs: 300,
        functions: (client) => [
          client.createFunction({ id: "survivor", triggers: [{ event: "survivor" }] }, async ({ step }) => {
            await step.run("one", () => done.push("one"));
            await step.run("two", () => (done.push("two") === 2 ? hanging : undefined));
            return await step.run("three", () => done.push("three"));
          }),
        ],
      });
      await town.send("survivor");
      await town.until("the second step hangs", () => done.length === 2);
      // The engine that held the job is gone without a word.
      await town.sql("update jobs set leased_by = gen_random_uuid() where kind = 'call'");
      const [run] = await town.ended("survivor").finally(release);
      expect(run?.status).toBe("Completed");
      expect(done).toEqual(["one", "two", "two", "three"]);
    },
  },
  {
    title: "an engine that stops hands over at once what it had not finished",
    run: async (open) => {
      const options = {
        functions: (client: Inngest) => [
          client.createFunction({ id: "later", triggers: [{ event: "later" }] }, ({ step }) =>
            step.sleep("night", "8h").then(() => "morning"),
          ),
        ],
      };
      const first = await open(options);
      await first.send("later");
      await first.until(
        "it sleeps",
        async () => (await first.sql("select 1 from steps where op = 'Sleep'")).length === 1,
      );
      const second = await open({ ...options, beside: first });
      await first.engine.stop();
      await second.pass(9 * 3_600_000);
      expect((await second.ended("later"))[0]?.output).toBe("morning");
      expect(await second.sql("select 1 from workers")).toHaveLength(1);
    },
  },
  {
    title: "four engines on one database share the work and none does what another does",
    run: async (open) => {
      const done: number[] = [];
      // Twenty steps under way at once: no engine may have more than five, so all four must take part.
      let full = (): void => undefined;
      const everyPlaceTaken = new Promise<void>((resolve) => (full = resolve));
      const options = {
        // None of them dies: one that is slow must not be taken for dead.
        leaseMs: 3_600_000,
        engine: { concurrency: 5 },
        functions: (client: Inngest) => [
          client.createFunction({ id: "work", triggers: [{ event: "work" }] }, async ({ event, step }) => {
            await step.run("one", async () => {
              if (done.push(event.data["n"] as number) === 20) full();
              await everyPlaceTaken;
            });
            await step.run("two", () => "ok");
          }),
        ],
      };
      const town = await open(options);
      for (let n = 0; n < 3; n += 1) await open({ ...options, beside: town });
      await town.client.send(Array.from({ length: 200 }, (_, n) => ({ name: "work", data: { n } })));
      await town.ended("work", 200);
      expect(done.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, n) => n));
      expect(await town.sql("select 1 from workers")).toHaveLength(4);
    },
  },
  {
    title: "a database that closes every connection loses nothing and the engine needs no restart",
    run: async (open) => {
      const done: number[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "cut", triggers: [{ event: "cut" }] }, async ({ event, step }) => {
            await step.run("one", () => done.push(event.data["n"] as number));
            await step.run("two", () => "ok");
          }),
        ],
      });
      await town.client.send(Array.from({ length: 100 }, (_, n) => ({ name: "cut", data: { n } })));
      for (let cuts = 0; cuts < 3; cuts += 1) {
        await town.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [
          `durable ${town.schema}`,
        ]);
      }
      await town.ended("cut", 100);
      expect(new Set(done).size).toBe(100);
    },
  },
];
