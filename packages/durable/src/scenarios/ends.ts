import { expect } from "vitest";
import type { Scenario } from "../testing/scenario.ts";
import type { Town } from "../testing/town.ts";

const sleeping = (town: Town, count = 1) =>
  town.until(
    "it sleeps",
    async () => (await town.sql("select 1 from steps where op = 'Sleep' and position is null")).length === count,
  );

export const ends: readonly Scenario[] = [
  {
    title: "a withdrawal cancels the run of its own application and no other, and nothing of it runs afterwards",
    notices: ["cancel-ignored"],
    run: async (open) => {
      const done: unknown[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "follow",
              triggers: [{ event: "submitted" }],
              cancelOn: [{ event: "withdrawn", match: "data.id" }],
            },
            async ({ event, step }) => {
              await step.sleep("days", "3d");
              await step.run("remind", () => void done.push(event.data["id"]));
            },
          ),
        ],
      });
      await town.send("withdrawn", { id: "a" });
      await town.send("submitted", { id: "a" });
      await town.send("submitted", { id: "b" });
      await sleeping(town, 2);
      await town.send("withdrawn", { id: "a" });
      const [run] = await town.ended("follow");
      expect(run).toMatchObject({
        status: "Cancelled",
        output: { message: "the event withdrawn came" },
      });
      await town.pass(4 * 86_400_000);
      await town.ended("follow", 2);
      expect(done).toEqual(["b"]);
      expect(await town.sql("select 1 from jobs")).toEqual([]);
      expect(await town.sql("select 1 from waits")).toEqual([]);
    },
  },
  {
    title: "a cancellation counts only within its time",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "follow",
              triggers: [{ event: "submitted" }],
              cancelOn: [
                {
                  event: "withdrawn",
                  timeout: "1h",
                  if: "event.data.id == async.data.id && async.data.sure == true",
                },
              ],
            },
            async ({ step }) => {
              await step.sleep("days", "3d");
            },
          ),
        ],
      });
      await town.send("submitted", { id: "a" });
      await sleeping(town);
      await town.send("withdrawn", { id: "a", sure: false });
      await town.sql("update waits set expires_at = now()");
      await town.send("withdrawn", { id: "a", sure: true });
      await town.pass(4 * 86_400_000);
      expect((await town.ended("follow"))[0]?.status).toBe("Completed");
    },
  },
  {
    title: "an operator cancels a run while a step of it is under way; the late answer changes nothing",
    run: async (open) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let began = false;
      const after: string[] = [];
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "slow", triggers: [{ event: "slow" }] }, async ({ step }) => {
            await step.run("long", async () => {
              began = true;
              await held;
            });
            await step.run("after", () => void after.push("after"));
          }),
          client.createFunction(
            { id: "told", triggers: [{ event: "inngest/function.cancelled" }] },
            ({ event }) => event.data["function_id"] as string,
          ),
        ],
      });
      await town.send("slow");
      await town.until("the step began", () => began);
      const [running] = await town.runs("slow");
      expect((await town.api(`/v1/runs/${running?.run_id}`, { method: "DELETE" })).status).toBe(202);
      expect((await town.ended("slow"))[0]?.status).toBe("Cancelled");
      release();
      expect((await town.ended("told"))[0]?.output).toBe("town-slow");
      await town.until("the late call ended", async () => (await town.sql("select 1 from jobs")).length === 0);
      expect((await town.detail(running?.run_id ?? "")).status).toBe("Cancelled");
      expect(after).toEqual([]);
      expect((await town.api(`/v1/runs/${running?.run_id}`, { method: "DELETE" })).status).toBe(404);
    },
  },
  {
    title: "every open run of a function is cancelled at once",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "wait", triggers: [{ event: "wait" }] }, ({ step }) => step.sleep("long", "9d")),
        ],
      });
      for (let n = 0; n < 5; n += 1) await town.send("wait");
      await sleeping(town, 5);
      const body = {
        function_id: "town-wait",
        started_before: new Date(Date.now() + 1_000).toISOString(),
      };
      expect((await town.api("/v1/cancellations", { method: "POST", body: JSON.stringify(body) })).body).toEqual({
        data: { cancelled: 5 },
      });
      expect((await town.ended("wait", 5)).every(({ status }) => status === "Cancelled")).toBe(true);
    },
  },
  {
    title: "a run that does not begin, or does not finish, in its time is cancelled",
    run: async (open) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const town = await open({
        functions: (client) => [
          client.createFunction(
            {
              id: "start",
              triggers: [{ event: "start" }],
              timeouts: { start: "1h" },
              concurrency: 1,
            },
            async ({ step }) => {
              await step.run("hold", () => held);
            },
          ),
          client.createFunction(
            { id: "finish", triggers: [{ event: "finish" }], timeouts: { finish: "1h" } },
            ({ step }) => step.sleep("long", "9d"),
          ),
        ],
      });
      await town.send("start");
      await town.until("the first began", async () => (await town.runs("start"))[0]?.status === "Running");
      await town.send("start");
      await town.send("finish");
      await sleeping(town);
      await town.sql("update runs set started_at = started_at - interval '2 hours' where started_at is not null");
      await town.pass(3_700_000);
      expect((await town.ended("finish"))[0]).toMatchObject({
        status: "Cancelled",
        output: { message: expect.stringContaining("timeouts.finish") },
      });
      expect((await town.ended("start"))[0]).toMatchObject({
        status: "Cancelled",
        output: { message: expect.stringContaining("timeouts.start") },
      });
      release();
      const runs = await town.ended("start", 2);
      expect(runs.map(({ status }) => status)).toEqual(["Completed", "Cancelled"]);
    },
  },
  {
    title: "a failed run is replayed from its events, and the list tells which is which",
    run: async (open) => {
      let isClosed = true;
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "register", triggers: [{ event: "register" }], retries: 0 }, ({ event }) => {
            if (isClosed) throw new Error("closed");
            return event.data["id"] as string;
          }),
        ],
      });
      const eventId = await town.send("register", { id: "a1" });
      const [failed] = await town.ended("register");
      expect(failed?.status).toBe("Failed");
      isClosed = false;
      const replayed = await town.api(`/v1/runs/${failed?.run_id}/replay`, { method: "POST" });
      expect(replayed.status).toBe(202);
      const runs = await town.ended("register", 2);
      expect(runs[1]).toMatchObject({
        status: "Completed",
        output: "a1",
        replay_of: failed?.run_id,
      });
      expect((await town.api("/v1/runs?status=Failed")).body["data"]).toHaveLength(1);
      expect((await town.api(`/v1/events/${eventId}/runs`)).body["data"]).toHaveLength(2);
      expect((await town.api("/v1/runs/none/replay", { method: "POST" })).status).toBe(404);
      expect((await town.api(`/v1/runs/${failed?.run_id}/retry`, { method: "POST" })).status).toBe(409);
    },
  },
  {
    title: "what the engine does not support fails the step with a sentence",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "fetch", triggers: [{ event: "fetch" }], retries: 0 }, ({ step }) =>
            step.fetch("http://169.254.169.254/"),
          ),
        ],
      });
      await town.send("fetch");
      expect((await town.ended("fetch"))[0]).toMatchObject({
        status: "Failed",
        output: { message: expect.stringContaining("step.fetch") },
      });
    },
  },
];
