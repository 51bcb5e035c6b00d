import { expect, test } from "vitest";
import { Meta, sessionsOf } from "./sessions.ts";

test.each<[string, Meta | null | undefined, Record<string, string> | undefined]>([
  ["nothing", undefined, undefined],
  ["null", null, undefined],
  ["no sessions", {}, undefined],
  ["the author's", { sessions: { application: "BU-1" } }, { application: "BU-1" }],
  ["the sending run's", { propagated_sessions: { application: "BU-1" } }, { application: "BU-1" }],
  ["both", { sessions: { a: "1" }, propagated_sessions: { b: "2" } }, { a: "1", b: "2" }],
  ["both, of one name", { sessions: { a: "own" }, propagated_sessions: { a: "inherited" } }, { a: "own" }],
  ["a number, which is a text then", { sessions: { a: 7 } }, { a: "7" }],
  ["one taken away", { sessions: { a: null }, propagated_sessions: { a: "1", b: "2" } }, { b: "2" }],
  ["the last one taken away", { sessions: { a: null }, propagated_sessions: { a: "1" } }, undefined],
  ["all taken away", { sessions: null, propagated_sessions: { a: "1" } }, undefined],
  ["the run's as null", { sessions: { a: "1" }, propagated_sessions: null }, { a: "1" }],
  [
    "seven",
    { sessions: { a: "1", b: "2" }, propagated_sessions: { c: "3", d: "4", e: "5", f: "6", g: "7" } },
    { a: "1", b: "2", c: "3", d: "4", e: "5" },
  ],
])("an event with %s has the sessions %j → %j", (_, meta, expected) => {
  expect(sessionsOf(meta)).toEqual(expected);
});

test.each([
  ["a list", { sessions: ["a"] }],
  ["an empty name", { sessions: { "": "1" } }],
  ["an empty value", { sessions: { a: "" } }],
  ["a truth", { sessions: { a: true } }],
  ["a name no column can hold", { sessions: { "a\0": "1" } }],
  ["a run's session that takes away", { propagated_sessions: { a: null } }],
])("%s is no session", (_, meta) => {
  expect(Meta.safeParse(meta).success).toBe(false);
});

test("a name that every object has is a name like another", () => {
  expect(sessionsOf(Meta.parse(JSON.parse('{"propagated_sessions":{"constructor":"1","toString":"2"}}')))).toEqual({
    constructor: "1",
    toString: "2",
  });
});
