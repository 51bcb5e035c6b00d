import { expect, test } from "vitest";
import { listenTo } from "./listen.ts";
import { testDatabase } from "./testing/database.ts";

const { db, owner, url } = testDatabase();

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 120_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test("what is announced is heard, also on a connection that had to be made again", async () => {
  let heard = 0;
  let lost = 0;
  const ears = listenTo(url, "test_channel", { onNotice: () => (heard += 1), onLost: () => (lost += 1) });
  await until(() => heard === 1);
  await db.pool.query("notify test_channel");
  await until(() => heard === 2);

  await owner.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sportello-listen' and datname = current_database()",
  );
  await until(() => lost === 1 && heard === 3);
  await db.pool.query("notify test_channel");
  await until(() => heard === 4);
  await ears.stop();
  await db.pool.query("notify test_channel");
  expect([heard, lost]).toEqual([4, 1]);
});
