import { NonRetriableError } from "inngest";
import { expect } from "vitest";
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
];
