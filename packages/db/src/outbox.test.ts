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
    tx.outboxEvent.createMany({ data: Array.from({ length: count }, (_, n) => ({ name: "application/sent", payload: { n } })) }),
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
  await expect(drainOutbox(db, 10, () => Promise.reject(new Error("the engine is down")))).rejects.toThrow("the engine is down");
  const again: unknown[] = [];
  expect(await drainOutbox(db, 10, async (events) => void again.push(...events))).toBe(3);
  expect(again).toHaveLength(3);
  expect(await drainOutbox(db, 10, async () => undefined)).toBe(0);
});

test("an event carries its municipality and its payload", async () => {
  await write(1);
  const seen: unknown[] = [];
  await drainOutbox(db, 10, async (events) => void seen.push(...events));
  expect(seen).toEqual([{ id: expect.any(String), tenantId, name: "application/sent", payload: { n: 0 }, createdAt: expect.any(Date) }]);
});
