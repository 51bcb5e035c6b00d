import { describe, expect, test } from "vitest";
import { silent } from "../log.ts";
import { createBatcher } from "../queue/batcher.ts";
import { openDatabase } from "../store/database.ts";
import { aCore } from "../testing/a-core.ts";
import type { Routed } from "./intake.ts";
import { receiveEvents } from "./receive.ts";

/** Nobody answers there: reading what was sent asks no database. */
const database = openDatabase("postgres://nobody@127.0.0.1:1/none", "none", 1, silent);

/** A sender, and what the engine took in of what was sent. */
const sender = (given: Parameters<typeof aCore>[1] = {}, intakeFails = false) => {
  const taken: Routed["arrival"][] = [];
  const core = aCore(database, given);
  const intake = createBatcher<Routed[], null>(
    async (requests) => {
      if (intakeFails) throw new Error("the database stopped");
      taken.push(...requests.flat().map(({ arrival }) => arrival));
      return requests.map(() => null);
    },
    { largest: 10, once: 1 },
  );
  const send = async (body: unknown, { key = "desk", seed }: { key?: string; seed?: string } = {}) => {
    const response = await receiveEvents(
      core,
      intake,
      key,
      new Request("http://engine.local/e/desk", {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
        ...(seed === undefined ? {} : { headers: { "x-inngest-event-id-seed": seed } }),
      }),
    );
    return {
      status: response.status,
      body: (await response.json()) as { ids: string[]; status: number; error?: string },
    };
  };
  return { send, taken };
};

describe("what is taken in", () => {
  test("one event and a list of events: as many ids as events, in their order, the status in the body too", async () => {
    const { send, taken } = sender();
    const one = await send({ name: "a", data: { n: 1 } });
    const many = await send([{ name: "b" }, { name: "c" }, { name: "d" }]);
    expect([one.status, one.body.status, one.body.ids.length]).toEqual([200, 200, 1]);
    expect([many.status, many.body.ids.length]).toEqual([200, 3]);
    expect(taken.map(({ event }) => event.name)).toEqual(["a", "b", "c", "d"]);
    expect(taken.map(({ id }) => id)).toEqual([...one.body.ids, ...many.body.ids]);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(4);
  });

  test("a repeated request with the same seed gets the same ids; another seed, others", async () => {
    const { send } = sender();
    const seed = `1700000000000,${Buffer.from("0123456789").toString("base64")}`;
    const first = await send([{ name: "a" }, { name: "b" }], { seed });
    expect((await send([{ name: "a" }, { name: "b" }], { seed })).body.ids).toEqual(first.body.ids);
    const other = `1700000000000,${Buffer.from("9876543210").toString("base64")}`;
    expect((await send([{ name: "a" }, { name: "b" }], { seed: other })).body.ids).not.toEqual(first.body.ids);
  });

  test.each(["", "now", "1700000000000", "1700000000000,AAAA", `-1,${Buffer.alloc(10).toString("base64")}`])(
    "a seed that is none (%s) is passed over: every request has new ids",
    async (seed) => {
      const { send } = sender();
      const first = await send({ name: "a" }, { seed });
      expect((await send({ name: "a" }, { seed })).body.ids).not.toEqual(first.body.ids);
    },
  );

  test("an event is kept as its author wrote it, but for the engine's own part of the data, which nobody forges", async () => {
    const { send, taken } = sender();
    await send({
      name: "application/sent",
      id: "row-1",
      ts: 1_700_000_000_000,
      v: "2",
      user: { role: "clerk" },
      data: { code: "BU-1", _inngest: { fn_id: "town-pay", correlation_id: "r1.step" } },
      rawArgs: ["never read"],
    });
    expect(taken[0]).toMatchObject({
      key: "row-1",
      event: {
        id: "row-1",
        name: "application/sent",
        ts: 1_700_000_000_000,
        v: "2",
        user: { role: "clerk" },
        data: { code: "BU-1" },
      },
    });
    expect(taken[0]?.body).not.toContain("_inngest");
    expect(taken[0]?.body).not.toContain("never read");
    expect(JSON.parse(taken[0]?.body ?? "null")).toEqual(taken[0]?.event);
  });

  test("an event without an id of its author's has no key: two that are alike are two", async () => {
    const { send, taken } = sender();
    await send([{ name: "a" }, { name: "a", id: "" }, { name: "a", id: null }]);
    expect(taken.map(({ key }) => key)).toEqual([null, null, null]);
    expect(taken.map(({ event }) => event.id)).toEqual(taken.map(({ id }) => id));
  });
});

describe("what is refused", () => {
  test.each<[string, unknown]>([
    ["nothing at all", ""],
    ["half a text", '[{"name":"a"}'],
    ["a page", "<html></html>"],
    ["null", "null"],
    ["a number", "7"],
    ["an empty list", []],
    ["an event without a name", { data: {} }],
    ["an empty name", { name: "" }],
    ["a name of 513 characters", { name: "a".repeat(513) }],
    ["a name no column can hold", { name: "a\0b" }],
    ["an id no column can hold", { name: "a", id: "\ud800" }],
    ["an id of 513 characters", { name: "a", id: "i".repeat(513) }],
    ["data that are a list", { name: "a", data: [1] }],
    ["data that are a text", { name: "a", data: "x" }],
    ["a moment before the epoch", { name: "a", ts: -1 }],
    ["half a millisecond", { name: "a", ts: 1.5 }],
    ["a moment in words", { name: "a", ts: "now" }],
    ["one bad event among good ones", [{ name: "a" }, { name: "" }, { name: "b" }]],
    ["more than five thousand events", Array.from({ length: 5_001 }, () => ({ name: "a" }))],
    ["an event of more than half a megabyte", { name: "a", data: { text: "x".repeat(512 * 1024) } }],
    ["half a megabyte of letters of two bytes", { name: "a", data: { text: "è".repeat(256 * 1024) } }],
    ["an invocation made outside", { name: "inngest/function.invoked", data: {} }],
    ["a failure made outside", { name: "inngest/function.failed", data: {} }],
    ["a tick of a clock made outside", { name: "inngest/scheduled.timer" }],
    ["an inner name in other letters", { name: "InnGest/function.finished" }],
    ["an inner name hidden among others", [{ name: "a" }, { name: "inngest/function.cancelled" }]],
  ])("%s: with a reason, no ids, and nothing of the request taken in", async (_, body) => {
    const { send, taken } = sender();
    const answer = await send(body);
    expect([answer.status, answer.body.status, answer.body.ids]).toEqual([400, 400, []]);
    expect(answer.body.error).toMatch(/\w+ \w+/);
    expect(taken).toEqual([]);
  });

  test("the reason never repeats what was sent, which may be anybody's data", async () => {
    const { send } = sender();
    const answer = await send({ name: "a", data: { fiscalCode: "RSSMRA80A01H501U", text: "x".repeat(600_000) } });
    expect(answer.body.error).not.toContain("RSSMRA80A01H501U");
    expect((answer.body.error ?? "").length).toBeLessThan(200);
  });

  test.each([
    ["another key", "other"],
    ["no key", ""],
    ["the beginning of the key", "des"],
    ["the key and more", "desk1"],
    ["the key in capitals", "DESK"],
  ])("%s, whatever is sent with it, and it is not read", async (_, key) => {
    const { send, taken } = sender({ eventKeys: ["desk", "counter"] });
    expect(await send("{", { key })).toEqual({
      status: 401,
      body: { ids: [], status: 401, error: "the event key is not known" },
    });
    expect(taken).toEqual([]);
  });

  test("each of several keys is one", async () => {
    const { send } = sender({ eventKeys: ["desk", "counter"] });
    for (const key of ["desk", "counter"]) expect((await send({ name: "a" }, { key })).status).toBe(200);
  });
});

test("five thousand events in one request and an event of nearly half a megabyte are taken", async () => {
  const { send, taken } = sender();
  expect((await send(Array.from({ length: 5_000 }, () => ({ name: "a" })))).body.ids).toHaveLength(5_000);
  expect((await send({ name: "a", data: { text: "x".repeat(512 * 1024 - 200) } })).status).toBe(200);
  expect(taken).toHaveLength(5_001);
});

test("what cannot be stored is not acknowledged: the sender must send it again", async () => {
  await expect(sender({}, true).send({ name: "a" })).rejects.toThrow("the database stopped");
});
