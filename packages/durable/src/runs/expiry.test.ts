import { expect, test } from "vitest";
import type { Core } from "../core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { aJob } from "../testing/a-run.ts";
import { expiry } from "./expiry.ts";

const database = aDatabase();
const core = (timeouts: object | undefined) =>
  ({
    database,
    registry: { find: () => (timeouts === undefined ? undefined : aFunction({ timeouts })) },
  }) as unknown as Core;
const run = (secondsAgo: number | null) =>
  database.query(
    "insert into runs (id, function_id, event_ids, event_name, events, started_at) values ('run', 'f', '{}', 'x', '[]', now() - $1::int * interval '1 second')",
    [secondsAgo],
  );

test.each<[string, "start" | "finish", object | undefined, number | null, object]>([
  [
    "did not begin in time",
    "start",
    { start: "1h" },
    null,
    { kind: "cancelled", reason: expect.stringContaining("timeouts.start") },
  ],
  ["began in time, however long it takes", "start", { start: "1h" }, 7_200, { kind: "none" }],
  [
    "did not end in time",
    "finish",
    { finish: "1h" },
    3_601,
    { kind: "cancelled", reason: expect.stringContaining("timeouts.finish") },
  ],
  ["began late and still has time", "finish", { finish: "1h" }, 600, { kind: "postponed", delay: expect.any(Number) }],
  [
    "has not begun: its time begins when it does",
    "finish",
    { finish: "1h" },
    null,
    { kind: "postponed", delay: 3_600_000 },
  ],
  ["has a function without the time-out any more", "finish", {}, 999_999, { kind: "none" }],
  ["has a function that is gone", "finish", undefined, 999_999, { kind: "none" }],
])("a run that %s (%s) is judged so", async (_, payload, timeouts, begun, expected) => {
  await run(begun);
  const outcome = await expiry(core(timeouts), aJob({ payload }));
  expect(outcome).toEqual(expected);
  if (outcome.kind === "postponed" && begun !== null) expect(Math.round(outcome.delay / 60_000)).toBe(50);
});
