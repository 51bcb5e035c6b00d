import { describe, expect, it, test } from "vitest";
import { decisionKeys, keyCommand, nextRow, queueKeys, walkKeys } from "./key-command.ts";

const press = (key: string, changes = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: { tagName: "A" },
  ...changes,
});

describe("an operator who walks the queue by keyboard", () => {
  test.each([
    ["j", "next"],
    ["k", "previous"],
    ["/", "search"],
    ["b", "bulk"],
    ["?", null],
    ["toString", null],
    ["o", "open"],
    ["t", "take"],
    ["x", "choose"],
    ["r", "renew"],
    ["Escape", "clear"],
    ["y", null],
    ["Enter", null],
  ] as const)("presses %s: %s", (key, command) => {
    expect(keyCommand(queueKeys, press(key), true)).toBe(command);
  });

  test.each(["INPUT", "TEXTAREA", "SELECT"])("can type the letter j in a %s", (tagName) => {
    expect(keyCommand(queueKeys, press("j", { target: { tagName } }), true)).toBeNull();
  });

  test.each(["ctrlKey", "metaKey", "altKey"])("keeps the browser's own shortcuts (%s)", (modifier) => {
    expect(keyCommand(queueKeys, press("k", { [modifier]: true }), true)).toBeNull();
  });

  it("may switch single letters off", () => {
    expect(keyCommand(queueKeys, press("j"), false)).toBeNull();
  });
});

describe("the letters of an application's page", () => {
  test("are one for each thing: none means two", () => {
    const letters = [...Object.keys(walkKeys), ...Object.keys(decisionKeys)];
    expect(new Set(letters).size).toBe(letters.length);
  });

  test.each([
    ["j", "next"],
    ["k", "previous"],
    ["u", "list"],
    ["t", null],
  ] as const)("%s walks: %s", (key, command) => {
    expect(keyCommand(walkKeys, press(key), true)).toBe(command);
  });

  test.each([
    ["t", "takeCharge"],
    ["a", "accept"],
    ["r", "reject"],
    ["i", "requestIntegration"],
    ["j", null],
  ] as const)("%s decides: %s", (key, command) => {
    expect(keyCommand(decisionKeys, press(key), true)).toBe(command);
  });
});

describe("the row in focus", () => {
  test.each([
    ["comes in from above", -1, 1, 0],
    ["comes in from below", -1, -1, 2],
    ["goes down", 0, 1, 1],
    ["goes up", 2, -1, 1],
    ["stays at the end", 2, 1, 2],
    ["stays at the beginning", 0, -1, 0],
  ] as const)("%s", (_how, at, step, next) => {
    expect(nextRow(at, 3, step)).toBe(next);
  });
});
