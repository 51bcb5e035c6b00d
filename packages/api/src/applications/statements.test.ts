import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test, vi } from "vitest";
import { createCitizenContext } from "../context.ts";
import { asCitizen } from "../procedures.ts";
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

type Client = Parameters<Parameters<typeof runtime.database.inTenantSql>[1]>[0];
const isEnvelope = (text: string) => /^(begin|commit|rollback|set |select set_config)/i.test(text);

/** Every text sent to PostgreSQL while `work` runs, but for the borders of transactions. */
const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const texts: string[] = [];
  const { pool } = runtime.database;
  const connect = pool.connect.bind(pool) as unknown as () => Promise<Client>;
  const spy = vi.spyOn(pool, "connect").mockImplementation((async () => {
    const client = await connect();
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
    const watched = (...asked: unknown[]) => {
      const [first] = asked;
      texts.push(typeof first === "string" ? first : String((first as { text: string }).text));
      return query(...asked);
    };
    return new Proxy(client, { get: (target, key) => (key === "query" ? watched : (Reflect.get(target, key, target) as unknown)) });
  }) as unknown as typeof pool.connect);
  await work();
  spy.mockRestore();
  return texts.filter((text) => !isEnvelope(text.trim()));
};

test("sending takes at most four statements, the request's session included, and one of them writes", async () => {
  const citizen = await town.citizen();
  await sendZtl(citizen);
  const id = await fillZtl(citizen, 2);
  const statements = await statementsOf(async () => {
    const ctx = asCitizen(await createCitizenContext(runtime, { host: town.host, sessionId: citizen.session.id, ip: "192.0.2.1" }));
    expect(await submit(ctx, { id, idempotencyKey: randomUUID() })).toMatchObject({ status: "sent" });
  });
  expect(statements.length).toBeLessThanOrEqual(4);
  expect(statements.filter((text) => /\b(insert|update|delete)\b/i.test(text))).toHaveLength(1);
  expect(statements.length).toBeGreaterThanOrEqual(3);
});
