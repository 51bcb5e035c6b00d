import { cron } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "../testing/scenario.ts";

export const time: readonly Scenario[] = [
  {
    title: "a function that runs by the clock runs at each tick once, and the next tick is planned in its zone",
    // A day in the year, not each night: the clock may strike while this runs.
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction(
            { id: "nightly", triggers: [cron("TZ=Europe/Rome 30 2 29 3 *")] },
            ({ event }) => event.data as Record<string, unknown>,
          ),
        ],
      });
      const planned = () => town.sql<{ due_at: Date }>("select due_at from jobs where kind = 'cron'");
      expect(await planned()).toHaveLength(1);
      // The night of 29 March 2026 has no 02:30: the tick comes right after the jump, at 03:00.
      await town.sql("update jobs set due_at = '2026-03-29T01:00:00Z', status = 'later' where kind = 'cron'");
      await town.pass(0);
      const [run] = await town.ended("nightly");
      expect(run?.output).toMatchObject({
        cron: "TZ=Europe/Rome 30 2 29 3 *",
        scheduledAt: "2026-03-29T01:00:00.000Z",
      });
      const [next] = await town.until("the next tick is planned", async () => {
        const rows = await planned();
        return rows.length === 1 ? rows : undefined;
      });
      const local = new Intl.DateTimeFormat("it", {
        timeZone: "Europe/Rome",
        hour: "2-digit",
        minute: "2-digit",
      }).format(next?.due_at);
      expect(local).toBe("02:30");
      expect(next?.due_at.getTime()).toBeGreaterThan(Date.now());
      expect(await town.runs("nightly")).toHaveLength(1);
    },
  },
  {
    title: "registering the same functions again changes no tick; a removed cron has none any more",
    run: async (open) => {
      const town = await open({
        functions: (client) => [
          client.createFunction({ id: "tick", triggers: [cron("0 6 29 2 *"), { event: "tick" }] }, () => "ok"),
        ],
      });
      const before = await town.sql("select id, due_at from jobs");
      const config = (await town.api("/v1/functions")).body["data"] as {
        url: string;
        config: { triggers: unknown[] };
      }[];
      const register = (triggers: unknown[]) =>
        town.api("/fn/register", {
          method: "POST",
          body: JSON.stringify({
            appName: "town",
            url: config[0]?.url,
            sdk: "js:v4",
            framework: "x",
            functions: [{ ...config[0]?.config, triggers }],
          }),
        });
      expect((await register([{ cron: "0 6 29 2 *" }, { event: "tick" }])).body["modified"]).toBe(true);
      expect(await town.sql("select id, due_at from jobs")).toEqual(before);
      expect((await register([{ cron: "0 6 29 2 *" }, { event: "tick" }])).body["modified"]).toBe(false);
      await register([{ event: "tick" }]);
      expect(await town.sql("select id from jobs")).toEqual([]);
    },
  },
];
