import { NonRetriableError } from "inngest";
import { expect } from "vitest";
import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";

/** What the SDK's users rely on without a thought. */
export const contract: readonly Scenario[] = [
  {
    title: "a function sees its event as it was sent: name, data, user, version, time, and its own run",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "sees", triggers: [{ event: "seen" }] },
            async ({ event, events, runId, attempt, step }) => {
              const { id: _, ...rest } = event as Record<string, unknown>;
              return { rest, count: events.length, runId, attempt, again: await step.run("again", () => runId) };
            },
          ),
        ],
      });
      await town.client.send({
        name: "seen",
        data: { n: 1 },
        user: { id: "u" },
        v: "2026-01",
        ts: 1_700_000_000_000,
      } as never);
      const [run] = await town.ended("sees");
      expect(run?.output).toEqual({
        rest: { name: "seen", data: { n: 1 }, user: { id: "u" }, v: "2026-01", ts: 1_700_000_000_000 },
        count: 1,
        runId: run?.run_id,
        attempt: 0,
        again: run?.run_id,
      });
    },
  },
  {
    title: "what a step gives comes back as JSON, whether it was just done or is remembered",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "gives", triggers: [{ event: "gives" }] }, async ({ step }) => {
            const values = async () => [
              await step.run("nothing", () => undefined),
              await step.run("date", () => new Date("2026-11-26T10:00:00Z")),
              await step.run("text", () => 'quote " back \\ line \n null \u0000 emoji 😀'),
              await step.run("nested", () => ({ a: [{ b: null }], skipped: undefined })),
              await step.run("false", () => false),
              await step.run("zero", () => 0),
              await step.run("empty", () => ""),
            ];
            const first = await values();
            await step.sleep("a-moment", "1s");
            return first;
          }),
        ],
      });
      await town.send("gives");
      await town.until(
        "it sleeps",
        async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1,
      );
      await town.pass(2_000);
      expect((await town.ended("gives"))[0]?.output).toEqual([
        null,
        "2026-11-26T10:00:00.000Z",
        'quote " back \\ line \n null \u0000 emoji 😀',
        { a: [{ b: null }] },
        false,
        0,
        "",
      ]);
    },
  },
  {
    title: "steps of one name in a loop are each themselves, in order, over a sleep in the middle",
    run: async (open) => {
      const done: number[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "loops", triggers: [{ event: "loops" }] }, async ({ step }) => {
            const seen: number[] = [];
            for (let n = 0; n < 12; n += 1) {
              seen.push(await step.run("part", () => done.push(n) && n));
              if (n === 5) await step.sleep("half-time", "1h");
            }
            return seen;
          }),
        ],
      });
      await town.send("loops");
      await town.until(
        "it sleeps",
        async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1,
      );
      await town.pass(3_700_000);
      expect((await town.ended("loops"))[0]?.output).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    },
  },
  {
    title: "parallel branches of several steps each, one of which fails for good and is caught, come together once",
    run: async (open) => {
      const done: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "branches", triggers: [{ event: "branches" }], retries: 1 }, async ({ step }) => {
            const branch = async (name: string) => {
              await step.run(`${name} first`, () => void done.push(`${name} first`));
              return await step.run(`${name} second`, () => {
                done.push(`${name} second`);
                if (name === "bad") throw new NonRetriableError("refused");
                return name;
              });
            };
            const results = await Promise.allSettled(["a", "bad", "b"].map(branch));
            const said = results.map((result) =>
              result.status === "fulfilled" ? result.value : (result.reason as Error).message,
            );
            return await step.run("together", () => said.join(" "));
          }),
        ],
      });
      await town.send("branches");
      expect((await town.ended("branches"))[0]).toMatchObject({ status: "Completed", output: "a refused b" });
      expect(done.toSorted()).toEqual(["a first", "a second", "b first", "b second", "bad first", "bad second"]);
    },
  },
  {
    title: "an error keeps its cause and its own fields' words on its way to the function and to the operator",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "causes", triggers: [{ event: "causes" }], retries: 0 }, async ({ step }) => {
            const caught = await step
              .run("vendor", () => {
                throw new Error("Il registro è chiuso", { cause: new Error("HTTP 503") });
              })
              .catch((error: Error) => [error.message, (error.cause as Error | undefined)?.message]);
            await step.run("tell", () => caught);
            throw new NonRetriableError("given up", { cause: new Error("closed") });
          }),
        ],
      });
      await town.send("causes");
      const [run] = await town.ended("causes");
      expect(run).toMatchObject({ status: "Failed", output: { message: "given up", cause: { message: "closed" } } });
      expect(
        (await town.detail(run?.run_id ?? "")).steps.map(({ name, status, result }) => [
          name,
          status,
          (result as { data?: unknown }).data,
        ]),
      ).toEqual([
        ["vendor", "Failed", undefined],
        ["tell", "Completed", ["Il registro è chiuso", "HTTP 503"]],
      ]);
    },
  },
  {
    title:
      "a call that has run for its time starts no further step: the next one is a call of its own, and nothing is done twice",
    run: async (open) => {
      const done: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "long", triggers: [{ event: "long" }], checkpointing: { maxRuntime: 1 } },
            async ({ step }) => {
              for (const name of ["one", "two", "three"])
                await step.run(name, async () => {
                  done.push(name);
                  await new Promise((resolve) => setTimeout(resolve, 5));
                });
              return done.length;
            },
          ),
        ],
      });
      await town.send("long");
      expect((await town.ended("long"))[0]).toMatchObject({ status: "Completed", output: 3 });
      expect(done).toEqual(["one", "two", "three"]);
      expect(town.calls.length).toBeGreaterThan(1);
    },
  },
  {
    title: "steps that the SDK gathers before it reports them are all there at the end, in their order",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "gathers", triggers: [{ event: "gathers" }], checkpointing: { bufferedSteps: 3 } },
            async ({ step }) => {
              for (const name of ["a", "b", "c", "d", "e"]) await step.run(name, () => name);
              return "done";
            },
          ),
        ],
      });
      await town.send("gathers");
      const [run] = await town.ended("gathers");
      expect((await town.detail(run?.run_id ?? "")).steps.map(({ name, result }) => [name, result])).toEqual(
        ["a", "b", "c", "d", "e"].map((name) => [name, { data: name }]),
      );
      expect(town.calls).toHaveLength(1);
    },
  },
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
            ({ event }) => ((event as { meta?: unknown }).meta ?? null) as object | null,
          );
          const parent = client.createFunction({ id: "parent", triggers: [{ event: "begin" }] }, async ({ step }) => {
            await step.sendEvent("send", [
              { name: "told", data: {} },
              { name: "told", data: {}, meta: { sessions: { application: null } } } as never,
            ]);
            return await step.invoke("ask", { function: child, data: {} });
          });
          return [
            child,
            parent,
            client.createFunction(
              { id: "told", triggers: [{ event: "told" }] },
              ({ event }) => ((event as { meta?: unknown }).meta ?? null) as object | null,
            ),
          ];
        },
      });
      await town.client.send({ name: "begin", data: {}, meta: { sessions: { application: "BU-1" } } } as never);
      expect((await town.ended("parent"))[0]?.output).toEqual({ sessions: { application: "BU-1" } });
      expect(outputs(await town.ended("told", 2))).toEqual(
        [null, { sessions: { application: "BU-1" } }].toSorted((one, other) =>
          JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
        ),
      );
    },
  },
];
