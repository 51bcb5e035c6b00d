import { expect, onTestFinished, test, vi } from "vitest";
import { silent } from "../log.ts";
import { aDatabase } from "../testing/a-database.ts";
import { until } from "../testing/until.ts";
import { listen } from "./notices.ts";

const database = aDatabase();

const ears = () => {
  const heard: string[] = [];
  const warn = vi.fn();
  const notices = listen(database, { ...silent, warn }, (notice) => heard.push(notice));
  onTestFinished(() => notices.stop());
  return { heard, warn, notices };
};
const say = (what: string) => database.query("select pg_notify($1, $2)", [`${database.schema}_engine`, what]);
const cut = () =>
  database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and application_name = $1",
    [`durable ${database.schema}`],
  );

test("an engine that begins to listen looks at the functions first: what was said before is not heard", async () => {
  await say("jobs");
  const { heard } = ears();
  await until("it listens", () => heard.length > 0);
  expect(heard).toEqual(["functions"]);
  await say("jobs");
  await until("it hears", () => heard.length > 1);
  expect(heard).toEqual(["functions", "jobs"]);
});

test("a connection that is cut is made again, and the engine looks at what it may have missed", async () => {
  const { heard, warn } = ears();
  await until("it listens", () => heard.length === 1);
  await cut();
  await until("it listens again", () => heard.length === 2);
  expect(heard).toEqual(["functions", "functions"]);
  expect(warn).toHaveBeenCalledWith({ error: expect.any(String) }, "the notification connection broke");
  await say("jobs");
  await until("it hears", () => heard.at(-1) === "jobs");
});

test("an engine that stopped hears nothing and makes no connection again", async () => {
  const { heard, notices } = ears();
  await until("it listens", () => heard.length === 1);
  await notices.stop();
  await say("jobs");
  const connections = () =>
    database.query("select 1 from pg_stat_activity where query like 'listen%' and application_name = $1", [
      `durable ${database.schema}`,
    ]);
  await until("its connection is gone", async () => (await connections()).length === 0);
  expect(heard).toEqual(["functions"]);
});
