import { expect, inject, test } from "vitest";
import { silent } from "../log.ts";
import { openDatabase } from "../store/database.ts";
import { aTown } from "../testing/a-town.ts";
import { prune } from "./prune.ts";

test("what ended before the retention time goes, with its steps and events; open and recent runs stay", async () => {
  const town = await aTown({
    functions: (client) => [
      client.createFunction({ id: "keep", triggers: [{ event: "keep" }] }, async ({ event, step }) => {
        await step.run("one", () => 1);
        if (event.data["open"] === true) await step.sleep("long", "300d");
      }),
    ],
  });
  for (const data of [{}, {}, { open: true }]) await town.send("keep", data);
  await town.ended("keep", 2);
  await town.until(
    "the third sleeps",
    async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 1,
  );
  const [old] = await town.runs("keep");
  await town.sql(
    "update runs set queued_at = queued_at - interval '40 days', ended_at = ended_at - interval '40 days' where id = $1 or ended_at is null",
    [old?.run_id],
  );
  await town.sql("update events set received_at = received_at - interval '40 days' where id = $1", [old?.event_ids[0]]);
  const database = openDatabase(inject("durableDatabaseUrl"), town.schema, 1, silent);
  expect(await prune(database, 30)).toBe(1);
  expect(await prune(database, 30)).toBe(0);
  await database.close();
  expect((await town.runs("keep")).map(({ status }) => status)).toEqual(["Completed", "Running"]);
  expect(await town.sql("select 1 from steps where run_id = $1", [old?.run_id])).toEqual([]);
  expect(await town.sql("select 1 from events")).toHaveLength(2);
  await town.pass(400 * 86_400_000);
  await town.ended("keep", 2);
});
