import { expect } from "vitest";
import { outputs } from "../testing/outputs.ts";
import type { Scenario } from "../testing/scenario.ts";

export const waits: readonly Scenario[] = [
  {
    title: "a due waits for its own payment, resumes once, and other payments do not wake it",
    notices: ["wait-armed-twice"],
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "due", triggers: [{ event: "due/created" }] }, async ({ step }) => {
            const paid = await step.waitForEvent("payment", {
              event: "payment/done",
              timeout: "30d",
              match: "data.notice",
            });
            return paid?.data["amount"] as number;
          }),
        ],
      });
      await town.send("due/created", { notice: "n1" });
      await town.send("due/created", { notice: 2 });
      await town.until(
        "both wait",
        async () => (await town.sql("select 1 from waits where kind = 'event'")).length >= 2,
      );
      expect(await town.sql("select name, path, value from waits where kind = 'event' order by value")).toEqual([
        { name: "payment/done", path: ["data", "notice"], value: "n1" },
        { name: "payment/done", path: ["data", "notice"], value: 2 },
      ]);
      await town.send("payment/done", { notice: "n3", amount: 30 });
      await town.send("payment/done", { notice: "2", amount: 20 });
      await town.send("payment/done", { notice: "n1", amount: 10 });
      const [run] = await town.ended("due");
      expect(run?.output).toBe(10);
      expect(await town.sql("select 1 from waits")).toHaveLength(1);
      await town.send("payment/done", { notice: 2, amount: 40 });
      expect(outputs(await town.ended("due", 2))).toEqual([10, 40]);
    },
  },
  {
    title: "a wait with a condition of its own takes the first event that meets it",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "big", triggers: [{ event: "big" }] }, async ({ step }) => {
            const event = await step.waitForEvent("offer", {
              event: "offer",
              timeout: "1d",
              if: "async.data.amount >= event.data.least && async.data.kind in ['a', 'b']",
            });
            return event?.data["amount"] as number;
          }),
        ],
      });
      await town.send("big", { least: 100 });
      await town.until("it waits", async () => (await town.sql("select 1 from waits")).length === 1);
      await town.send("offer", { kind: "a" });
      await town.send("offer", { kind: "c", amount: 500 });
      await town.send("offer", { kind: "a", amount: 99 });
      await town.send("offer", { kind: "b", amount: 100 });
      await town.send("offer", { kind: "b", amount: 101 });
      expect((await town.ended("big"))[0]?.output).toBe(100);
    },
  },
  {
    title: "when nothing comes in time the answer is null; what came before the wait does not count",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "integration", triggers: [{ event: "asked" }] }, async ({ step }) => {
            return {
              answer: await step.waitForEvent("answer", { event: "answered", timeout: "30d" }),
            };
          }),
        ],
      });
      await town.send("answered");
      await town.send("asked");
      await town.until("it waits", async () => (await town.sql("select 1 from waits")).length === 1);
      await town.pass(31 * 86_400_000);
      expect((await town.ended("integration"))[0]?.output).toEqual({ answer: null });
      expect(await town.sql("select 1 from waits")).toEqual([]);
    },
  },
  {
    title: "a wrong condition fails the step with the reason",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "wrong", triggers: [{ event: "wrong" }], retries: 0 }, async ({ step }) => {
            await step.waitForEvent("never", {
              event: "x",
              timeout: "1d",
              if: "nobody.data == 1",
            });
          }),
        ],
      });
      await town.send("wrong");
      expect((await town.ended("wrong"))[0]).toMatchObject({
        status: "Failed",
        output: { message: expect.stringContaining("Unknown variable: nobody") },
      });
    },
  },
  {
    title: "a signal wakes the one run that waits for it, and nobody else",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "sign", triggers: [{ event: "sign" }] }, async ({ event, step }) => {
            const signal = (await step.waitForSignal("signature", {
              signal: `signed/${String(event.data["id"])}`,
              timeout: "7d",
              onConflict: "fail",
            })) as { data: { by: string } } | null;
            return signal?.data.by ?? "nobody";
          }),
        ],
      });
      await town.send("sign", { id: 1 });
      await town.send("sign", { id: 2 });
      await town.until(
        "both wait",
        async () => (await town.sql("select 1 from waits where kind = 'signal'")).length === 2,
      );
      expect(
        (
          await town.api("/v1/signals", {
            method: "POST",
            body: JSON.stringify({ signal: "signed/3" }),
          })
        ).status,
      ).toBe(404);
      const sent = await town.api("/v1/signals", {
        method: "POST",
        body: JSON.stringify({ signal: "signed/2", data: { by: "Rossi" } }),
      });
      const [run] = await town.ended("sign");
      expect(sent.body).toEqual({ data: { run_id: run?.run_id } });
      expect(run?.output).toBe("Rossi");
      await town.pass(8 * 86_400_000);
      expect(outputs(await town.ended("sign", 2))).toEqual(["Rossi", "nobody"]);
    },
  },
  {
    title: "two runs that wait for the same signal: the second is refused, or replaces the first if it says so",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "same", triggers: [{ event: "same" }], retries: 0 }, async ({ event, step }) => {
            const signal = await step.waitForSignal("s", {
              signal: "the-one",
              timeout: "1d",
              onConflict: event.data["replace"] === true ? "replace" : "fail",
            });
            return signal === null ? "none" : "got it";
          }),
        ],
      });
      await town.send("same", { n: 1 });
      await town.until("the first waits", async () => (await town.sql("select 1 from waits")).length === 1);
      await town.send("same", { n: 2 });
      expect((await town.ended("same"))[0]).toMatchObject({
        status: "Failed",
        output: { message: expect.stringContaining("already waits for the signal") },
      });
      await town.send("same", { replace: true });
      expect((await town.ended("same", 2))[0]).toMatchObject({
        status: "Failed",
        output: { message: expect.stringContaining("took over the signal") },
      });
      await town.api("/v1/signals", {
        method: "POST",
        body: JSON.stringify({ signal: "the-one" }),
      });
      expect((await town.ended("same", 3)).at(-1)?.output).toBe("got it");
    },
  },
];
