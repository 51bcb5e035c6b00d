import { expect } from "vitest";
import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";

/** What runs send from their steps, and what goes with it. */
export const sending: readonly Scenario[] = [
  {
    title: "a run hears the event it sent itself, when it waits for it before",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          // Optimised, the branches would go on together only when the wait is over.
          client.createFunction(
            { id: "asks", triggers: [{ event: "asks" }], optimizeParallelism: false },
            async ({ step }) => {
              const [answer] = await Promise.all([
                step.waitForEvent("answer", { event: "echo", timeout: "1d" }),
                step
                  .run("armed", () => 1)
                  .then(() => step.sleep("until-armed", "1h"))
                  .then(() => step.sendEvent("ask", { name: "echo", data: { n: 7 } })),
              ]);
              return (answer?.data["n"] as number | undefined) ?? null;
            },
          ),
        ],
      });
      await town.send("asks");
      await town.until(
        "it sleeps",
        async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1,
      );
      await town.pass(3_700_000);
      expect((await town.ended("asks"))[0]?.output).toBe(7);
    },
  },
  {
    title: "an event sent from a step with the author's id counts once, also when the step is done again",
    run: async (open) => {
      let tries = 0;
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "sends", triggers: [{ event: "sends" }], retries: 2 }, async ({ step }) => {
            await step.run("tell", async () => {
              tries += 1;
              await client.send({ name: "told", id: "the-one", data: { tries } });
              if (tries < 3) throw new Error("after it was sent");
            });
          }),
          client.createFunction(
            { id: "hears", triggers: [{ event: "told" }] },
            ({ event }) => event.data["tries"] as number,
          ),
        ],
      });
      await town.send("sends");
      await town.ended("sends");
      expect(outputs(await town.ended("hears"))).toEqual([1]);
      expect([tries, (await town.runs("hears")).length]).toEqual([3, 1]);
    },
  },
  {
    title: "the sessions of a run go with what it sends and invokes, and an author takes one away",
    run: async (open) => {
      const town = await open({
        client: { sessionPropagation: true } as never,
        functions: (client) => {
          const child = client.createFunction(
            { id: "child", triggers: [{ event: "never" }] },
            ({ event }) => (event as { meta?: unknown }).meta ?? null,
          );
          const parent = client.createFunction({ id: "parent", triggers: [{ event: "begin" }] }, async ({ step }) => {
            await step.sendEvent("send", [
              { name: "told", data: {} },
              { name: "told", data: {}, meta: { sessions: { application: null } } },
            ]);
            return await step.invoke("ask", { function: child, data: {} });
          });
          return [
            child,
            parent,
            client.createFunction(
              { id: "told", triggers: [{ event: "told" }] },
              ({ event }) => (event as { meta?: unknown }).meta ?? null,
            ),
          ];
        },
      });
      await town.client.send({ name: "begin", data: {}, meta: { sessions: { application: "BU-1" } } });
      expect((await town.ended("parent"))[0]?.output).toEqual({ sessions: { application: "BU-1" } });
      expect(outputs(await town.ended("told", 2))).toEqual(
        [null, { sessions: { application: "BU-1" } }].toSorted((one, other) =>
          JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
        ),
      );
    },
  },
];
