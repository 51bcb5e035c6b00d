import { NonRetriableError, RetryAfterError } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "../testing/scenario.ts";

export const failures: readonly Scenario[] = [
  {
    title: "a step that fails is tried again, and the next step starts with its own attempts",
    run: async (open) => {
      const attempts: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "stubborn", triggers: [{ event: "stubborn" }], retries: 2 },
            async ({ step, attempt }) => {
              for (const name of ["one", "two"]) {
                let tries = attempts.filter((text) => text.startsWith(name)).length;
                await step.run(name, () => {
                  attempts.push(`${name} ${attempt}`);
                  tries += 1;
                  if (tries < 3) throw new Error(`${name} is busy`);
                });
              }
              return "done";
            },
          ),
        ],
      });
      await town.send("stubborn");
      const [run] = await town.ended("stubborn");
      expect(run).toMatchObject({ status: "Completed", output: "done" });
      expect(attempts).toEqual(["one 0", "one 1", "one 2", "two 0", "two 1", "two 2"]);
    },
  },
  {
    title: "after a checkpoint the attempts begin again, so a later failure has all its tries",
    notices: ["attempts-kept"],
    run: async (open) => {
      let tries = 0;
      const seen: number[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "late", triggers: [{ event: "late" }], retries: 1 }, async ({ step }) => {
            await step.run("first", () => "ok");
            seen.push(await step.run("second", () => (tries += 1)));
            // The function itself fails in its second call, which began as a retry and is over after one step.
            if (tries < 2) throw new Error("between the steps");
            return await step.run("third", () => "end");
          }),
          client.createFunction(
            { id: "waits-once", triggers: [{ event: "waits-once" }], retries: 1 },
            async ({ step, attempt }) => {
              if (attempt === 0 && tries < 1) {
                tries = 1;
                throw new Error("the first call fails");
              }
              await step.run("a", () => 1);
              await step.run("b", () => 2);
              await step.run("c", () => {
                tries += 1;
                if (tries === 2) throw new Error("c fails once, after a call that began as a retry");
              });
              return tries;
            },
          ),
        ],
      });
      await town.send("waits-once");
      const [run] = await town.ended("waits-once");
      expect(run).toMatchObject({ status: "Completed", output: 3 });
      // What the SDK's own retries hide is seen in the job: a checkpoint sets its counter back.
      const [job] = await town.sql<{ id: string }>(
        "insert into jobs (id, kind, status, run_id, attempt, generation) values ('kept', 'call', 'leased', $1, 3, 5) returning id",
        [run?.run_id],
      );
      const checkpoint = {
        run_id: run?.run_id,
        qi_id: job?.id,
        generation_id: 5,
        steps: [{ id: "x", op: "StepRun", data: 1, rawArgs: ["secret"] }],
      };
      const answer = await town.api(`/v1/checkpoint/${run?.run_id}/async`, {
        method: "POST",
        body: JSON.stringify(checkpoint),
      });
      expect(answer.status).toBe(200);
      expect(await town.sql("select attempt from jobs where id = 'kept'")).toEqual([{ attempt: 0 }]);
      expect(await town.sql("select result from steps where step_id = 'x'")).toEqual([{ result: '{"data":1}' }]);
    },
  },
  {
    title: "a failure between steps is tried again and keeps the steps that are done",
    run: async (open) => {
      let done = 0;
      let calls = 0;
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "between", triggers: [{ event: "between" }] }, async ({ step }) => {
            await step.run("once", () => void (done += 1));
            calls += 1;
            if (calls < 3) throw new Error("not yet");
            return calls;
          }),
        ],
      });
      await town.send("between");
      const [run] = await town.ended("between");
      expect(run).toMatchObject({ status: "Completed", output: 3 });
      expect(done).toBe(1);
    },
  },
  {
    title:
      "after its last attempt a run has failed, with the vendor's words; the reason of the next try is shown meanwhile",
    run: async (open) => {
      let tries = 0;
      const town = await open({
        engine: { retryDelays: [3_600_000] },
        functions: (client) => [
          client.createFunction({ id: "vendor", triggers: [{ event: "vendor" }], retries: 1 }, async ({ step }) => {
            await step.run("send", () => {
              tries += 1;
              throw new Error("Il registro è chiuso");
            });
          }),
        ],
      });
      await town.send("vendor");
      const job = await town.until("the first try failed", async () => {
        const [run] = await town.runs("vendor");
        return run === undefined
          ? undefined
          : (await town.detail(run.run_id)).jobs.find(({ last_error }) => last_error !== null);
      });
      expect(job).toMatchObject({
        status: "later",
        attempt: 2,
        last_error: "Error: Il registro è chiuso",
      });
      const [open_] = await town.runs("vendor");
      await town.api(`/v1/runs/${open_?.run_id}/retry`, { method: "POST" });
      const [run] = await town.ended("vendor");
      expect(run).toMatchObject({ status: "Failed", output: { message: "Il registro è chiuso" } });
      expect(tries).toBe(2);
    },
  },
  {
    title: "a refusal is not tried again",
    run: async (open) => {
      let tries = 0;
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "refused", triggers: [{ event: "refused" }] }, () => {
            tries += 1;
            throw new NonRetriableError("unknown classification");
          }),
          client.createFunction({ id: "refused-step", triggers: [{ event: "refused" }] }, async ({ step }) => {
            await step.run("register", () => {
              tries += 1;
              throw new NonRetriableError("unknown classification");
            });
          }),
        ],
      });
      await town.send("refused");
      expect((await town.ended("refused"))[0]).toMatchObject({
        status: "Failed",
        output: { message: "unknown classification" },
      });
      expect((await town.ended("refused-step"))[0]?.status).toBe("Failed");
      expect(tries).toBe(2);
    },
  },
  {
    title: "a step's final error is caught by the function, which goes on",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "careful", triggers: [{ event: "careful" }], retries: 1 }, async ({ step }) => {
            const outcome = await step
              .run("pay", () => {
                throw new Error("card refused");
              })
              .catch((error: Error) => error.message);
            return await step.run("tell", () => `told: ${outcome}`);
          }),
        ],
      });
      await town.send("careful");
      expect((await town.ended("careful"))[0]).toMatchObject({
        status: "Completed",
        output: "told: card refused",
      });
    },
  },
  {
    title: "a vendor that says when to come back is not asked before",
    notices: ["retry-after-ignored"],
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "polite", triggers: [{ event: "polite" }] }, () => {
            throw new RetryAfterError("busy", "10m");
          }),
          client.createFunction({ id: "polite-step", triggers: [{ event: "polite" }] }, async ({ step }) => {
            await step.run("ask", () => {
              throw new RetryAfterError("busy", new Date(Date.now() + 600_000));
            });
          }),
        ],
      });
      await town.send("polite");
      const waits = await town.until("both wait", async () => {
        const rows = await town.sql<{ minutes: number }>(
          "select extract(epoch from due_at - now())::float8 / 60 as minutes from jobs where status = 'later' and last_error is not null",
        );
        return rows.length === 2 ? rows : undefined;
      });
      for (const { minutes } of waits) {
        expect(minutes).toBeLessThan(10.1);
        expect(minutes).toBeGreaterThan(5);
      }
    },
  },
  {
    title: "onFailure gets the original event and the error, once",
    run: async (open) => {
      const tasks: unknown[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "registers",
              triggers: [{ event: "document/ready" }],
              retries: 0,
              onFailure: async ({ event, error, step }) => {
                await step.run(
                  "write-task",
                  () =>
                    void tasks.push({
                      document: event.data.event.data["document"],
                      reason: error.message,
                    }),
                );
              },
            },
            () => {
              throw new Error("no numbers left");
            },
          ),
        ],
      });
      await town.send("document/ready", { document: "d1" });
      const [run] = await town.ended("registers-failure");
      expect(run?.status).toBe("Completed");
      expect(tasks).toEqual([{ document: "d1", reason: "no numbers left" }]);
      expect(await town.runs("registers-failure")).toHaveLength(1);
    },
  },
];
