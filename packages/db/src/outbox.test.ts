import { beforeAll, expect, test } from "vitest";
import { makeTenant } from "./factories/make-tenant.ts";
import { drainOutbox } from "./outbox.ts";
import { testDatabase } from "./testing/database.ts";

const { db, owner } = testDatabase();
let tenantId: string;

beforeAll(async () => {
  tenantId = (await makeTenant(owner)).id;
});

const write = (count: number) =>
  db.inTenant(tenantId, (tx) =>
    tx.outboxEvent.createMany({
      data: Array.from({ length: count }, (_, n) => ({ name: "application/sent", payload: { n } })),
    }),
  );

test("two relays share the events and send each once", async () => {
  await write(250);
  const sent: string[] = [];
  const relay = async () => {
    while ((await drainOutbox(db, 20, async (events) => void sent.push(...events.map(({ id }) => id)))) > 0);
  };
  await Promise.all([relay(), relay()]);
  expect([sent.length, new Set(sent).size]).toEqual([250, 250]);
});

test("events whose sending fails are pending again", async () => {
  await write(3);
  await expect(drainOutbox(db, 10, () => Promise.reject(new Error("the engine is down")))).rejects.toThrow(
    "the engine is down",
  );
  const again: unknown[] = [];
  expect(await drainOutbox(db, 10, async (events) => void again.push(...events))).toBe(3);
  expect(again).toHaveLength(3);
  expect(await drainOutbox(db, 10, async () => undefined)).toBe(0);
});

test("an event carries its municipality and its payload", async () => {
  await write(1);
  const seen: unknown[] = [];
  await drainOutbox(db, 10, async (events) => void seen.push(...events));
  expect(seen).toEqual([
    { id: expect.any(String), tenantId, name: "application/sent", payload: { n: 0 }, createdAt: expect.any(Date) },
  ]);
});

test("what was written first is sent first, so many at a time and no more", async () => {
  await write(7);
  const rounds: number[][] = [];
  while (
    (await drainOutbox(
      db,
      3,
      async (events) => void rounds.push(events.map(({ payload }) => (payload as { n: number }).n)),
    )) > 0
  );
  expect(rounds.map((round) => round.length)).toEqual([3, 3, 1]);
  expect(rounds.flat().toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("while one relay sends, another takes the rest and waits for nobody", async () => {
  await write(4);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let began = (): void => undefined;
  const isUnderWay = new Promise<void>((resolve) => (began = resolve));
  const slow = drainOutbox(db, 3, async () => {
    began();
    await held;
  });
  await isUnderWay;
  expect(await drainOutbox(db, 10, async () => undefined)).toBe(1);
  release();
  expect(await slow).toBe(3);
  expect(await drainOutbox(db, 10, async () => undefined)).toBe(0);
});

test("a relay whose connection is lost while it sends has marked nothing: another sends again", async () => {
  await write(2);
  const lost = drainOutbox(db, 10, async () => {
    await owner.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    );
  });
  await expect(lost).rejects.toThrow(/terminat|closed|connection/i);
  expect(await drainOutbox(db, 10, async () => undefined)).toBe(2);
});

test("an outbox with nothing in it calls nobody", async () => {
  let calls = 0;
  expect(await drainOutbox(db, 10, async () => void (calls += 1))).toBe(0);
  expect(calls).toBe(0);
});

test("events of a verb that failed are nobody's", async () => {
  const failing = db.inTenant(tenantId, async (tx) => {
    await tx.outboxEvent.create({ data: { name: "application/sent", payload: {} } });
    throw new Error("the verb failed");
  });
  await expect(failing).rejects.toThrow("the verb failed");
  expect(await drainOutbox(db, 10, async () => undefined)).toBe(0);
});
