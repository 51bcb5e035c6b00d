import { referenceFunction } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "../testing/scenario.ts";

export const invocations: readonly Scenario[] = [
  {
    title: "a run invokes another function, which gets its data and gives its result",
    run: async (open) => {
      const town = await open({
        functions: (client) => {
          const number = client.createFunction(
            { id: "number", triggers: [{ event: "never" }] },
            async ({ event, step }) => {
              const year = event.data["year"] as number;
              return await step.run("take", () => `${year}/1`);
            },
          );
          const register = client.createFunction(
            { id: "register", triggers: [{ event: "register" }] },
            async ({ step }) => {
              const taken = await step.invoke("take-number", {
                function: number,
                data: { year: 2026 },
              });
              return `registered as ${taken}`;
            },
          );
          return [number, register];
        },
      });
      await town.send("register");
      expect((await town.ended("register"))[0]?.output).toBe("registered as 2026/1");
      expect(await town.runs("number")).toHaveLength(1);
    },
  },
  {
    title: "an invoked function's error reaches the run that invoked it",
    notices: ["child-error-hidden"],
    run: async (open) => {
      const town = await open({
        functions: (client) => {
          const child = client.createFunction({ id: "child", retries: 0, triggers: [{ event: "never" }] }, () => {
            throw new Error("no numbers left");
          });
          const parent = client.createFunction(
            { id: "parent", retries: 0, triggers: [{ event: "parent" }] },
            async ({ step }) => {
              try {
                return await step.invoke("ask", { function: child });
              } catch (error) {
                return `refused: ${(error as Error).message}`;
              }
            },
          );
          return [child, parent];
        },
      });
      await town.send("parent");
      expect((await town.ended("parent"))[0]).toMatchObject({
        status: "Completed",
        output: "refused: no numbers left",
      });
    },
  },
  {
    title: "an invocation that takes too long, or of a function nobody knows, is an error",
    run: async (open) => {
      const town = await open({
        functions: (client) => {
          const slow = client.createFunction({ id: "slow", triggers: [{ event: "never" }] }, async ({ step }) => {
            await step.sleep("long", "300d");
          });
          const parent = client.createFunction(
            { id: "parent", retries: 0, triggers: [{ event: "parent" }] },
            async ({ step }) => {
              const late = await step
                .invoke("late", { function: slow, timeout: "1h" })
                .catch((error: Error) => error.message);
              const unknown = await step
                .invoke("unknown", { function: referenceFunction({ functionId: "nobody" }) })
                .catch((error: Error) => error.message);
              return [late, unknown];
            },
          );
          return [slow, parent];
        },
      });
      await town.send("parent");
      await town.until("it waits", async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1);
      await town.pass(3_700_000);
      const [run] = await town.ended("parent");
      expect(run?.output).toEqual([
        "Timed out waiting for invoked function to complete",
        expect.stringContaining("could not find function"),
      ]);
    },
  },
];
