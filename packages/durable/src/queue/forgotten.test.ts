import { describe, expect, test } from "vitest";
import { aDatabase } from "../testing/a-database.ts";
import { claim } from "./claim.ts";
import { enqueue } from "./job.ts";
import { letForgottenThrough, releaseSlots } from "./slots.ts";

const database = aDatabase();
const ANNA = "00000000-0000-4000-8000-00000000000a";
const add = (...ids: string[]) =>
  database.transaction((client) =>
    enqueue(
      client,
      ids.map((id) => ({ id, kind: "call", delay: 0, keys: ["k"], limits: [1] })),
    ),
  );
const take = async () => (await claim(database, ANNA, 10)).calls.map(({ job }) => job.id);
const statuses = async () =>
  (await database.query<{ id: string; status: string }>("select id, status from jobs order by id")).map(
    ({ id, status }) => `${id} ${status}`,
  );
const finish = (id: string) =>
  database.transaction(async (client) => {
    await client.query("delete from jobs where id = $1", [id]);
    await releaseSlots(client, ["k"]);
  });

describe("a job that is held back while the place it waits for comes free", () => {
  test("and is locked at that very moment, since its run is being written, is not forgotten", async () => {
    await add("a", "b");
    expect(await take()).toEqual(["a"]);
    await database.transaction(async (client) => {
      await client.query("select 1 from jobs where id = 'b' for update");
      await finish("a");
    });
    expect([await statuses(), await take()]).toEqual([["b held"], []]);
    expect(await letForgottenThrough(database)).toBe(1);
    expect(await take()).toEqual(["b"]);
    expect(await database.query("select used from slots")).toEqual([{ used: 1 }]);
  });

  test("is let through by whoever frees the place, when nothing is in the way: nothing is left to be remembered", async () => {
    await add("a", "b");
    await take();
    await finish("a");
    expect(await letForgottenThrough(database)).toBe(0);
    expect(await take()).toEqual(["b"]);
  });

  test("waits on while the place is taken", async () => {
    await add("a", "b", "c");
    await take();
    expect(await letForgottenThrough(database)).toBe(0);
    expect(await statuses()).toEqual(["a leased", "b held", "c held"]);
  });

  test("goes in its turn: one is let through, and the next when that one has ended", async () => {
    await add("a", "b", "c");
    await take();
    await database.query("delete from jobs where id = 'a'");
    await database.query("update slots set used = 0");
    expect(await letForgottenThrough(database)).toBe(1);
    expect(await statuses()).toEqual(["b ready", "c held"]);
    await take();
    await finish("b");
    expect(await take()).toEqual(["c"]);
  });

  test("is not waited for while it is locked: the next heartbeat comes back to it", async () => {
    await add("a", "b");
    await take();
    await database.query("delete from jobs where id = 'a'");
    await database.query("update slots set used = 0");
    const meanwhile = await database.transaction(async (client) => {
      await client.query("select 1 from jobs where id = 'b' for update");
      return await letForgottenThrough(database);
    });
    expect([meanwhile, await letForgottenThrough(database)]).toEqual([0, 1]);
  });
});
