import { expect } from "vitest";
import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";

export const steps: readonly Scenario[] = [
  {
    title: "an application is registered in steps, each done once and remembered",
    run: async (open) => {
      const done: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "register", triggers: [{ event: "application/submitted" }] },
            async ({ event, step }) => {
              const { number } = await step.run("take-number", () => {
                done.push("take-number");
                return { number: 7 };
              });
              const second = await step.run("take-number", () => void done.push("take-number again"));
              await step.sleep("a-moment", "1s");
              return { number, second, of: event.data["name"] };
            },
          ),
        ],
      });
      await town.send("application/submitted", { name: "Anna" });
      await town.until(
        "it sleeps",
        async () => (await town.runs("register"))[0]?.status === "Running" && done.length === 2,
      );
      await town.pass(2_000);
      const [run] = await town.ended("register");
      expect(run).toMatchObject({
        status: "Completed",
        output: { number: 7, second: null, of: "Anna" },
      });
      expect(done).toEqual(["take-number", "take-number again"]);
      const { steps: stored } = await town.detail(run?.run_id ?? "");
      expect(stored.map(({ name, op, status }) => [name, op, status])).toEqual([
        ["take-number", "StepRun", "Completed"],
        ["take-number", "StepRun", "Completed"],
        ["a-moment", "Sleep", "Completed"],
      ]);
    },
  },
  {
    title: "without checkpoints every step is a call of its own and the run ends the same",
    run: async (open) => {
      const town = await open({
        client: { checkpointing: false },
        functions: (client) => [
          client.createFunction({ id: "count", triggers: [{ event: "count" }] }, async ({ step }) => {
            const one = await step.run("one", () => 1);
            const two = await step.run("two", () => one + 1);
            return two + 1;
          }),
        ],
      });
      await town.send("count");
      const [run] = await town.ended("count");
      expect(run?.output).toBe(3);
      expect(town.calls).toHaveLength(3);
    },
  },
  {
    title: "three offices are asked at the same time and the answers come back together, in one call",
    notices: ["two-discoveries"],
    run: async (open) => {
      const asked: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "opinions", triggers: [{ event: "opinions/wanted" }] }, async ({ step }) => {
            const answers = await Promise.all(
              ["anagrafe", "tributi", "tecnico"].map((office) =>
                step.run(office, () => asked.push(office) && office.length),
              ),
            );
            const sum = await step.run("sum", () => answers.reduce((one, other) => one + other, 0));
            return { answers, sum };
          }),
        ],
      });
      await town.send("opinions/wanted");
      const [run] = await town.ended("opinions");
      expect(run?.output).toEqual({ answers: [8, 7, 7], sum: 22 });
      expect(asked.toSorted()).toEqual(["anagrafe", "tecnico", "tributi"]);
      const discoveries = town.calls.filter(({ stepId }) => stepId === "step");
      expect(discoveries).toHaveLength(2);
      expect(discoveries.map(({ body }) => body.ctx.disable_immediate_execution)).toEqual([false, false]);
      expect(town.calls.filter(({ stepId }) => stepId !== "step")).toHaveLength(3);
    },
  },
  {
    title: "of two offices in a race the one that answered first wins again whenever the function is replayed",
    notices: ["stack-reversed"],
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "race", triggers: [{ event: "race" }] }, async ({ step }) => {
            const slow = step.sleep("slow", "2s").then(() => "slow");
            const quick = step.run("quick", () => "quick");
            const winner = await Promise.race([slow, quick]);
            const both = await Promise.all([slow, quick]);
            await step.sleep("later", "1s");
            return { winner, both };
          }),
        ],
      });
      await town.send("race");
      await town.until(
        "the quick one answered",
        async () => (await town.sql("select 1 from steps where name = 'quick' and position is not null")).length > 0,
      );
      await town.pass(3_000);
      await town.until(
        "it sleeps again",
        async () => (await town.sql("select 1 from steps where name = 'later'")).length > 0,
      );
      await town.pass(3_000);
      const [run] = await town.ended("race");
      expect(run?.output).toEqual({ winner: "quick", both: ["slow", "quick"] });
    },
  },
  {
    title: "with group.parallel in race mode the run goes on as soon as the first is there",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "first", triggers: [{ event: "first" }] }, async ({ step, group }) => {
            const winner = await group.parallel({ mode: "race" }, () =>
              Promise.race([step.sleep("a-year", "365d").then(() => "year"), step.run("now", () => "now")]),
            );
            return await step.run("tell", () => `${winner} won`);
          }),
        ],
      });
      await town.send("first");
      await town.until(
        "the step after the race is done",
        async () => (await town.sql("select 1 from steps where name = 'tell' and position is not null")).length > 0,
      );
      // The SDK reports the loser again instead of ending: the run itself is over when the loser is.
      await town.pass(366 * 86_400_000);
      const [run] = await town.ended("first");
      expect(run?.output).toBe("now won");
    },
  },
  {
    title: "a function without optimised parallelism is called after each of its parallel steps and none runs twice",
    run: async (open) => {
      const done: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "old", triggers: [{ event: "old" }], optimizeParallelism: false },
            async ({ step }) => {
              const chain = async (name: string) => {
                await step.run(`${name}-1`, () => void done.push(`${name}-1`));
                return await step.run(`${name}-2`, () => done.push(`${name}-2`));
              };
              await Promise.all([chain("a"), chain("b")]);
              return await step.run("end", () => done.push("end") > 0);
            },
          ),
        ],
      });
      await town.send("old");
      const [run] = await town.ended("old");
      expect(run?.output).toBe(true);
      expect(done.toSorted()).toEqual(["a-1", "a-2", "b-1", "b-2", "end"]);
    },
  },
  {
    title: "a reminder sleeps until its date, a date that passed does not wait",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "remind", triggers: [{ event: "remind" }] }, async ({ event, step }) => {
            await step.sleepUntil("the-date", new Date(String(event.data["at"])));
            return "reminded";
          }),
        ],
      });
      await town.send("remind", { at: new Date(Date.now() + 86_400_000).toISOString() });
      await town.send("remind", { at: "2020-01-01T00:00:00Z" });
      expect(await town.ended("remind")).toHaveLength(1);
      const [waiting] = await town.sql<{ hours: number }>(
        "select extract(epoch from due_at - now())::float8 / 3600 as hours from jobs where status = 'later'",
      );
      expect(waiting?.hours).toBeCloseTo(24, 1);
      await town.pass(86_400_000);
      expect(await town.ended("remind", 2)).toHaveLength(2);
    },
  },
  {
    title: "an event sent from a step starts the next function",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "accept", triggers: [{ event: "application/accepted" }] }, async ({ step }) => {
            await step.sendEvent("tell", [
              { name: "notice/wanted", data: { n: 1 } },
              { name: "notice/wanted", data: { n: 2 } },
            ]);
          }),
          client.createFunction(
            { id: "notify", triggers: [{ event: "notice/*" }] },
            ({ event }) => event.data["n"] as number,
          ),
        ],
      });
      await town.send("application/accepted");
      const runs = await town.ended("notify", 2);
      expect(outputs(runs)).toEqual([1, 2]);
    },
  },
];
