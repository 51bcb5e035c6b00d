import { makeTenant } from "@sportello/db/factories/make-tenant";
import { testDatabase } from "@sportello/db/testing/database";
import { afterEach, beforeAll, expect, test } from "vitest";
import { testRuntime } from "../testing/runtime.ts";
import { until } from "../testing/until.ts";
import { type Relay, type SentEvent, startRelay } from "./relay.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const relays: Relay[] = [];
let tenantId: string;

beforeAll(async () => {
  tenantId = (await makeTenant(database.owner)).id;
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
});

const relay = (send: (events: SentEvent[]) => Promise<void>) => {
  const started = startRelay(runtime, send);
  relays.push(started);
  return started;
};
const tell = (count: number, name: string) =>
  runtime.database.inTenant(tenantId, (tx) =>
    tx.outboxEvent.createMany({ data: Array.from({ length: count }, (_, number) => ({ name, payload: { number } })) }),
  );
const pending = () => database.owner.prisma.outboxEvent.count({ where: { sentAt: null } });

test("an event leaves at once, with its row's id and its tenant", async () => {
  const sent: SentEvent[] = [];
  relay(async (events) => void sent.push(...events));
  await tell(1, "test/one");
  await until("the event", async () => sent.length === 1);
  const [row] = await database.owner.prisma.outboxEvent.findMany({ where: { name: "test/one" } });
  expect(sent).toMatchObject([{ id: row?.id, name: "test/one", data: { tenantId, number: 0 } }]);
});

test("several relays send every event, each once, in batches of a hundred at most", async () => {
  const batches: SentEvent[][] = [];
  for (let number = 0; number < 3; number += 1) relay(async (events) => void batches.push(events));
  await tell(1_000, "test/many");
  await until("an empty outbox", async () => (await pending()) === 0);
  const ids = batches.flat().map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([1_000, 1_000]);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(100);
});

test("an engine that does not answer loses nothing: the same events, with the same ids, are sent again", async () => {
  const seen: string[][] = [];
  let refusals = 2;
  relay(async (events) => {
    seen.push(events.map(({ id }) => id));
    refusals -= 1;
    if (refusals >= 0) throw new Error("the engine is away");
  });
  await tell(5, "test/again");
  await until("an empty outbox", async () => seen.length >= 3 && (await pending()) === 0);
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test("a relay that stops ends what it is sending and leaves the rest to others", async () => {
  let release = (): void => undefined;
  const sending = new Promise<void>((resolve) => {
    release = resolve;
  });
  let calls = 0;
  const first = startRelay(runtime, async () => {
    calls += 1;
    await sending;
  });
  await tell(150, "test/stop");
  await until("the first batch", async () => calls === 1);
  const stopped = first.stop();
  release();
  await stopped;
  expect(await pending()).toBe(50);
  const rest: SentEvent[] = [];
  relay(async (events) => void rest.push(...events));
  await until("the rest", async () => (await pending()) === 0);
  expect(rest).toHaveLength(50);
});
