import { expect } from "vitest";
import type { Scenario } from "../testing/scenario.ts";

export const checkpoints: readonly Scenario[] = [
  {
    title: "a call that was superseded is told so, does nothing more, and its answer is ignored",
    notices: ["fencing-off"],
    run: async (open) => {
      const began: string[] = [];
      const done: string[] = [];
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "fenced", triggers: [{ event: "fenced" }] }, async ({ step }) => {
            const mine = await step.run("first", async () => {
              began.push("first");
              if (began.length === 1) await held;
              return began.length;
            });
            return await step.run("second", () => done.push(`second of ${mine}`));
          }),
        ],
      });
      let answered = 0;
      town.intercept(async (request, real) => {
        const answer = await real(request);
        answered += 1;
        return answer;
      });
      await town.send("fenced");
      await town.until("the first call is under way", () => began.length === 1);
      // As when a proxy gave up, or the engine that held the job fell silent: the job is leased again.
      await town.sql("update jobs set status = 'ready', leased_by = null where kind = 'call'");
      await town.pass(0);
      const [run] = await town.ended("fenced");
      expect(run?.output).toBe(1);
      release();
      await town.until("the superseded call is over", () => answered === 2);
      expect(await town.sql("select 1 from jobs")).toEqual([]);
      expect(town.calls).toHaveLength(2);
      const late = {
        run_id: run?.run_id,
        qi_id: `${run?.run_id}.start`,
        generation_id: 1,
        steps: [{ id: "late", op: "StepRun", data: 1 }],
      };
      expect(
        (
          await town.api(`/v1/checkpoint/${run?.run_id}/async`, {
            method: "POST",
            body: JSON.stringify(late),
          })
        ).status,
      ).toBe(409);
      await town.sql("insert into jobs (id, kind, status, run_id, generation) values ($1, 'call', 'leased', $2, 2)", [
        `${run?.run_id}.start`,
        run?.run_id,
      ]);
      expect(
        (
          await town.api(`/v1/checkpoint/${run?.run_id}/async`, {
            method: "POST",
            body: JSON.stringify(late),
          })
        ).status,
      ).toBe(409);
      expect(done).toEqual(["second of 2"]);
      expect((await town.detail(run?.run_id ?? "")).steps.map(({ name, result }) => [name, result])).toEqual([
        ["first", { data: 2 }],
        ["second", { data: 1 }],
      ]);
    },
  },
  {
    title: "a checkpoint holds only steps that ran, of its own run",
    run: async (open) => {
      const town = await open({ functions: () => [] });
      const post = (body: unknown) =>
        town.api("/v1/checkpoint/r1/async", { method: "POST", body: JSON.stringify(body) });
      const base = { run_id: "r1", qi_id: "j", generation_id: 1 };
      expect((await post({ ...base, steps: [{ id: "x", op: "Sleep" }] })).body["error"]).toContain("cannot hold Sleep");
      expect((await post({ ...base, run_id: "r2", steps: [] })).status).toBe(400);
      expect((await post("nonsense")).status).toBe(400);
      expect((await post({ ...base, steps: [] })).status).toBe(409);
    },
  },
  {
    title: "steps that are done reach the database while the call goes on",
    run: async (open) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "long", triggers: [{ event: "long" }] }, async ({ step }) => {
            await step.run("one", () => 1);
            await step.run("two", () => held);
          }),
        ],
      });
      await town.send("long");
      await town.until(
        "the first step is stored",
        async () => (await town.sql("select 1 from steps where name = 'one' and result = '{\"data\":1}'")).length === 1,
      );
      release();
      await town.ended("long");
      expect(town.calls).toHaveLength(1);
    },
  },
  {
    title: "results too large to send along are fetched by the SDK",
    run: async (open) => {
      const town = await open({
        client: { checkpointing: false },
        functions: (client) => [
          client.createFunction({ id: "large", triggers: [{ event: "large" }] }, async ({ event, events, step }) => {
            const sizes: number[] = [];
            for (const n of [1, 2, 3])
              sizes.push((await step.run(`part-${n}`, () => "x".repeat(1_500_000 + n))).length);
            return [event.data["id"], events.length, ...sizes];
          }),
        ],
      });
      await town.send("large", { id: "doc" });
      expect((await town.ended("large"))[0]?.output).toEqual(["doc", 1, 1_500_001, 1_500_002, 1_500_003]);
      expect(town.calls.map(({ body }) => body.use_api)).toEqual([false, false, false, true]);
    },
  },
  {
    title: "a function that streams its answer is understood",
    run: async (open) => {
      const town = await open({
        streaming: true,
        functions: (client) => [
          client.createFunction(
            { id: "streams", triggers: [{ event: "streams" }], retries: 0 },
            async ({ event, step }) => {
              const one = await step.run("one", () => 1);
              if (event.data["fail"] === true) throw new Error("streamed failure");
              return one;
            },
          ),
        ],
      });
      await town.send("streams");
      await town.send("streams", { fail: true });
      const runs = await town.ended("streams", 2);
      expect(runs.map(({ status }) => status)).toEqual(["Completed", "Failed"]);
      expect(runs[1]?.output).toMatchObject({ message: "streamed failure" });
    },
  },
];
