import { expect, inject, test } from "vitest";
import { silent } from "../log.ts";
import { aDatabase } from "../testing/a-database.ts";
import { openDatabase } from "./database.ts";
import { insertMany } from "./insert-many.ts";
import { prepared } from "./prepared.ts";

const database = aDatabase();
const keys = async () =>
  (await database.query<{ key: string }>("select key from slots order by key")).map(({ key }) => key);
const add = (key: string) => ({ text: "insert into slots (key, used) values ($1, 0)", values: [key] });

test("several engines that start at the same moment on an empty database make its tables once", async () => {
  const schema = `many_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const engines = [1, 2, 3, 4].map(() => openDatabase(inject("durableDatabaseUrl"), schema, 1, silent));
  await Promise.all(engines.map((engine) => engine.migrate()));
  await engines[0]?.migrate();
  expect(await engines[0]?.query("select version from migrations order by version")).toEqual([
    { version: 1 },
    { version: 2 },
  ]);
  await engines[0]?.query(`drop schema ${schema} cascade`);
  await Promise.all(engines.map((engine) => engine.close()));
});

test.each(["", "Durable", "a b", "a;drop schema public", "1st", 'pg"x', "x".repeat(42)])(
  "%j cannot be the name of the engine's schema",
  (schema) => {
    expect(() => openDatabase(inject("durableDatabaseUrl"), schema, 1, silent)).toThrow(
      "cannot be the name of a schema",
    );
  },
);

test("a transaction that fails leaves nothing behind and its connection whole", async () => {
  const failing = database.transaction(async (client) => {
    await client.query(add("half"));
    throw new Error("in the middle");
  });
  await expect(failing).rejects.toThrow("in the middle");
  await expect(database.transaction((client) => client.query("select nonsense"))).rejects.toThrow("nonsense");
  expect(await keys()).toEqual([]);
});

test("two transactions that wait for each other both come to their end", async () => {
  await database.query("insert into slots (key, used) values ('a', 0), ('b', 0)");
  let arrived = 0;
  let release = (): void => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  const tries: string[] = [];
  const crossing = (first: string, second: string) =>
    database.transaction(async (client) => {
      tries.push(first);
      await client.query("update slots set used = used + 1 where key = $1", [first]);
      if ((arrived += 1) === 2) release();
      await both;
      await client.query("update slots set used = used + 1 where key = $1", [second]);
    });
  await Promise.all([crossing("a", "b"), crossing("b", "a")]);
  expect(await database.query("select distinct used from slots")).toEqual([{ used: 2 }]);
  expect(tries).toHaveLength(3);
});

test("a transaction that conflicts again and again gives up with the conflict", async () => {
  let tries = 0;
  const stubborn = database.transaction(async () => {
    tries += 1;
    throw Object.assign(new Error("could not serialize"), { code: "40001" });
  });
  await expect(stubborn).rejects.toThrow("could not serialize");
  expect(tries).toBe(5);
});

test("a connection that is cut in the middle fails its statement, and the next one works", async () => {
  const cut = database.transaction(async (client) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    await database.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await client.query(add("lost"));
  });
  // As the server says it, or as the driver does that heard of it before the statement.
  await expect(cut).rejects.toThrow(/terminat|connection error/i);
  await database.transaction((client) => client.query(add("kept")));
  expect(await keys()).toEqual(["kept"]);
});

test("many rows go in one statement, with what it returns; none are no statement at all", async () => {
  const rows = Array.from({ length: 500 }, (_, n) => ({ key: `k${n}`, used: n }));
  const columns = { key: "text", used: "integer" };
  const inserted = await database.transaction((client) =>
    insertMany<{ key: string }>(client, "slots", columns, rows, "on conflict do nothing returning key"),
  );
  expect(inserted).toHaveLength(500);
  const again = await database.transaction((client) =>
    insertMany(
      client,
      "slots",
      columns,
      [...rows.slice(0, 2), { key: "new", used: 1 }],
      "on conflict do nothing returning key",
    ),
  );
  expect(again).toEqual([{ key: "new" }]);
  expect(await database.transaction((client) => insertMany(client, "nonsense", columns, []))).toEqual([]);
});

test("a text is planned once under one name, another under another, and values never mix", () => {
  const one = prepared("select $1", [1]);
  expect(prepared("select $1", [2])).toEqual({ ...one, values: [2] });
  expect(prepared("select $1 ", []).name).not.toBe(one.name);
});
