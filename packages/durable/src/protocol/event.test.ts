import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparable } from "../events/comparable.ts";
import { incoming, refusedEvents, SentEvents } from "./event.ts";
import { Opcode, Opcodes, titleOf } from "./opcode.ts";
import { isStorable, storable } from "./storable.ts";

const NOW = 1_700_000_000_000;
const read = (sent: unknown) => SentEvents.safeParse(sent);

describe("events as they are sent", () => {
  test.each<[string, unknown]>([
    ["one without a list", { name: "application/sent" }],
    [
      "one in a list",
      [{ name: "application/sent", data: { code: "BU-1" }, user: { id: 1 }, id: "row-1", ts: 5, v: "2" }],
    ],
    ["one with nothing where nothing is needed", { name: "a", data: null, user: null, id: null, ts: null, v: null }],
    ["five thousand", Array.from({ length: 5_000 }, () => ({ name: "a" }))],
  ])("%s are read", (_, sent) => {
    expect(read(sent).success).toBe(true);
  });

  test.each<[string, unknown]>([
    ["none", []],
    ["five thousand and one", Array.from({ length: 5_001 }, () => ({ name: "a" }))],
    ["one without a name", { data: {} }],
    ["one with a name that is a number", { name: 5 }],
    ["one whose data is a list", { name: "a", data: [] }],
    ["one whose data is a text", { name: "a", data: "x" }],
    ["one of before 1970", { name: "a", ts: -1 }],
    ["one of half a millisecond", { name: "a", ts: 1.5 }],
    ["one with an id that is far too long", { name: "a", id: "x".repeat(513) }],
    ["a good one and a bad one", [{ name: "a" }, { name: "" }]],
    ["nothing at all", undefined],
    ["a number", 1],
  ])("%s are not", (_, sent) => {
    expect(read(sent).success).toBe(false);
  });

  test.each([
    ["inngest/function.failed", "reserved"],
    ["INNGEST/anything", "reserved"],
    ["application/sent", null],
    ["my-inngest/x", null],
  ])("an event called %s is %j", (name, reason) => {
    const refused = refusedEvents([{ name: "ok" }, { name }]);
    expect(refused).toEqual(reason === null ? null : expect.stringContaining(reason));
  });

  test.each([
    [524_000, false],
    [524_300, true],
  ])("an event of %i bytes is refused: %s, counted as it travels", (bytes, isRefused) => {
    const head = JSON.stringify({ name: "a", data: { x: "" } }).length;
    expect(refusedEvents([{ name: "a", data: { x: "y".repeat(bytes - head) } }]) !== null).toBe(isRefused);
    expect(refusedEvents([{ name: "a", data: { x: "è".repeat((bytes - head) / 2) } }]) !== null).toBe(isRefused);
  });
});

describe("an event on its way in", () => {
  test("gets the engine's id and the time when it has none, and only the author's id counts against doubles", () => {
    expect(incoming({ name: "a" }, "01ULID", NOW)).toMatchObject({
      id: "01ULID",
      key: null,
      event: { id: "01ULID", ts: NOW, data: {}, user: {} },
    });
    expect(incoming({ name: "a", id: "row-1", ts: 5, v: "2" }, "01ULID", NOW)).toMatchObject({
      id: "01ULID",
      key: "row-1",
      event: { id: "row-1", ts: 5, v: "2" },
    });
    expect(incoming({ name: "a", id: "", ts: 0 }, "01ULID", NOW)).toMatchObject({
      key: null,
      event: { id: "01ULID", ts: NOW },
    });
  });

  test("keeps its sessions as one layer, and no field of which it is not known what it says", () => {
    const sent = SentEvents.parse({
      name: "a",
      meta: { sessions: { own: "1", gone: null }, propagated_sessions: { gone: "2", run: 3 }, trace: "x" },
      sessions: { forged: "1" },
    })[0];
    expect(incoming(sent ?? { name: "" }, "i", NOW).event).toEqual({
      id: "i",
      name: "a",
      data: {},
      user: {},
      ts: NOW,
      meta: { sessions: { own: "1", run: "3" } },
    });
    expect(incoming({ name: "a", meta: { sessions: null } }, "i", NOW).event).not.toHaveProperty("meta");
  });

  test("loses the engine's own field and nothing else", () => {
    const { event, body } = incoming(
      { name: "a", data: { _inngest: { correlation_id: "run.step" }, code: "BU-1" } },
      "i",
      NOW,
    );
    expect([event.data, JSON.parse(body)]).toEqual([{ code: "BU-1" }, event]);
  });
});

describe("texts that PostgreSQL cannot hold", () => {
  test.each([
    ["Rossi", true, "Rossi"],
    ["👋 è", true, "👋 è"],
    ["a\0b", false, "ab"],
    ["\ud83d", false, "\ufffd"],
    ["\udc4b\ud83d", false, "\ufffd\ufffd"],
  ])("%j can be held: %s, and is written as %j", (text, can, written) => {
    expect([isStorable(text), storable(text)]).toEqual([can, written]);
    expect(isStorable(written)).toBe(true);
  });

  test("for comparing, an event keeps every value that can be held and is always valid, whatever is in it", () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string(),
          fc.constantFrom("\0", "\ud83d", "\udc4b", "\\u0000", "\\ud83d", "\\", "\\\\", '"', "\n", "👋"),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (value) => {
        const { x } = JSON.parse(comparable(JSON.stringify({ x: value }))) as { x: string };
        expect(isStorable(x)).toBe(true);
        expect(x).toBe(value.toWellFormed().replaceAll("\0", "\ufffd"));
      }),
    );
  });
});

describe("what a function reports", () => {
  test("arguments of steps and whatever else rides along are not kept: they may be personal data", () => {
    const op = Opcode.parse({
      id: "a",
      op: "StepPlanned",
      name: "register",
      opts: { input: [{ fiscalCode: "RSSMRA80A01H501U" }], timeout: "1d" },
      userland: { secret: 1 },
      rawArgs: ["x"],
    });
    expect(op).toEqual({ id: "a", op: "StepPlanned", name: "register", opts: { timeout: "1d" } });
  });

  test.each<[string, unknown, number | null]>([
    ["one operation", { id: "a", op: "StepRun" }, 1],
    [
      "several",
      [
        { id: "a", op: "StepRun" },
        { id: "b", op: "Sleep" },
      ],
      2,
    ],
    ["none", [], 0],
    ["one without an id", [{ op: "StepRun" }], null],
    ["one with an id no column can hold", { id: "a\0", op: "StepRun" }, null],
    ["a text", "StepRun", null],
  ])("%s is read as operations: %s", (_, sent, count) => {
    const parsed = Opcodes.safeParse(sent);
    expect(parsed.success ? parsed.data.length : null).toBe(count);
  });

  test("options that make no sense are none, and the step is still known", () => {
    expect(Opcode.parse({ id: "a", op: "WaitForEvent", opts: { timeout: 5 } })).toEqual({
      id: "a",
      op: "WaitForEvent",
      opts: null,
    });
  });

  test.each([
    [{ displayName: "Register", name: "register" }, "Register"],
    [{ name: "register" }, "register"],
    [{}, null],
    [{ name: "a\0\ud83d" }, "a\ufffd"],
  ])("the title of %j is %j", (names, title) => {
    expect(titleOf({ id: "a", op: "StepRun", ...names })).toBe(title);
  });
});
