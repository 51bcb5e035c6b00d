import { expect, test } from "vitest";
import { asLookup, holds, keyOf, refusedExpression, valueOf } from "./expression.ts";

const event = {
  id: "e",
  name: "n",
  data: { a: 1, b: "x", list: [{ id: "p" }], nested: { k: true } },
  user: {},
  ts: 1,
};

test.each([
  ["event.data.a == 1", true],
  ["event.data.b == 'x' && event.data.a < 2", true],
  ["event.data.list[0].id == 'p'", true],
  ["event.data.nested.k", true],
  ["has(event.data.missing) && event.data.missing == 1", false],
  ["event.data.missing == 1", false],
  ["event.data.a == 'x'", false],
  ["event.data.a in [1, 2]", true],
  ["event.data.b.startsWith('x')", true],
  ["event.data.b", false],
])("%s is %s", (expression, expected) => {
  expect(holds(expression, { event })).toBe(expected);
});

test("no expression always holds", () => {
  expect([holds(null, { event }), holds(undefined, { event }), holds("", { event })]).toEqual([true, true, true]);
});

test.each(["event.data.a ==", "nobody.data.a == 1", "nothing(event)", "'a' + 1"])(
  "%s is refused with a reason",
  (expression) => {
    expect(refusedExpression(expression)).toMatch(/\w{3}/);
  },
);

test.each(["event.data.a == async.data.b", "event.data.x ? 100 : 0", "event.data.a + '-' + event.data.b"])(
  "%s is accepted",
  (expression) => {
    expect(refusedExpression(expression)).toBeNull();
  },
);

test("values are numbers, texts or nothing", () => {
  expect(valueOf("event.data.nested.k ? 100 : 0", { event })).toBe(100);
  expect(valueOf("event.data.missing", { event })).toBeNull();
});

test("keys of different types differ", () => {
  expect(keyOf("event.data.a", { event })).toBe("1");
  expect(keyOf("event.data.a", { event: { data: { a: "1" } } })).toBe('"1"');
  expect(keyOf("event.data.missing", { event })).toBe("null");
  expect(keyOf(undefined, { event })).toBe("");
});

test("the SDK's match becomes a lookup; nothing else does", () => {
  expect(asLookup("event.data.a == async.data.z.y", event)).toEqual({
    path: ["data", "z", "y"],
    value: 1,
  });
  expect(asLookup("event.data.missing == async.data.a", event)).toBeNull();
  expect(asLookup("event.data.nested == async.data.nested", event)).toBeNull();
  expect(asLookup("event.data.a == async.data.a && true", event)).toBeNull();
  expect(asLookup(null, event)).toBeNull();
});
