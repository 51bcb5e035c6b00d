import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test } from "vitest";
import { createCitizenContext } from "../context.ts";
import { asCitizen } from "../procedures.ts";
import type { Runtime } from "../runtime.ts";
import { testRuntime } from "../testing/runtime.ts";
import { fillZtl, sendZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { submit } from "./submit.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});

type Asked = string | { readonly text: string };

/** The same thing, telling the text of every query it is asked. */
const listened = <Thing extends object>(thing: Thing, tell: (text: string) => void): Thing =>
  new Proxy(thing, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (key !== "query" || typeof value !== "function") return value;
      return (asked: Asked, ...rest: unknown[]): unknown => {
        tell(typeof asked === "string" ? asked : asked.text);
        return Reflect.apply(value, target, [asked, ...rest]);
      };
    },
  });

/** Every text sent to PostgreSQL while `work` runs; what would go through the query builder fails. */
const statementsOf = async (work: (runtime: Runtime) => Promise<unknown>): Promise<string[]> => {
  const texts: string[] = [];
  const { database: db } = runtime;
  const tell = (text: string) => void texts.push(text);
  await work({
    ...runtime,
    database: {
      ...db,
      pool: listened(db.pool, tell),
      inTenantSql: (tenantId, queries) => db.inTenantSql(tenantId, (client) => queries(listened(client, tell))),
      inTenant: () => Promise.reject(new Error("the hot path has its own statements")),
    },
  });
  return texts;
};

test("sending is three questions to the database, each a transaction of its own: the session, the draft, and one that writes", async () => {
  const citizen = await town.citizen();
  await sendZtl(citizen);
  const id = await fillZtl(citizen, 2);
  const statements = await statementsOf(async (watched) => {
    const ctx = asCitizen(
      await createCitizenContext(watched, { host: town.host, sessionId: citizen.session.id, ip: "192.0.2.1" }),
    );
    expect(await submit(ctx, { id, idempotencyKey: randomUUID() })).toMatchObject({ status: "sent" });
  });
  expect(statements.map((text) => /\w+(?=\()/.exec(text)?.[0])).toEqual([
    "open_session",
    "find_submission",
    "write_submission",
  ]);
});
