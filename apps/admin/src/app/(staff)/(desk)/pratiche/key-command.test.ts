import { describe, expect, it, test } from "vitest";
import { keyCommand, nextRow } from "./key-command.ts";

const press = (key: string, changes = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, target: { tagName: "A" }, ...changes });

describe("an operator who walks the queue by keyboard", () => {
  test.each([
    ["j", "next"],
    ["k", "previous"],
    ["/", "search"],
    ["?", "help"],
    ["o", "open"],
    ["t", "take"],
    ["x", "choose"],
    ["r", "renew"],
    ["Escape", "clear"],
    ["y", null],
    ["Enter", null],
  ] as const)("presses %s: %s", (key, command) => {
    expect(keyCommand(press(key), true)).toBe(command);
  });

  test.each(["INPUT", "TEXTAREA", "SELECT"])("can type the letter j in a %s", (tagName) => {
    expect(keyCommand(press("j", { target: { tagName } }), true)).toBeNull();
  });

  test.each(["ctrlKey", "metaKey", "altKey"])("keeps the browser's own shortcuts (%s)", (modifier) => {
    expect(keyCommand(press("k", { [modifier]: true }), true)).toBeNull();
  });

  it("may switch single letters off", () => {
    expect(keyCommand(press("j"), false)).toBeNull();
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
