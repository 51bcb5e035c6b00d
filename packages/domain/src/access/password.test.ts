import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestPassword, passwordFaults, shortestPassword } from "./password.ts";

const anna = {
  email: "anna.lombardi@comune.bugliano.pi.it",
  givenName: "Anna",
  familyName: "Lombardi",
  town: "Comune di Bugliano",
};

describe("a password", () => {
  test.each(["tre gatti sul tetto rosso", "Xk7!pQ2#vR9z", "Zitronenbaum im Garten", "çà et là, encore une fois"])(
    "%j is good",
    (password) => {
      expect(passwordFaults(password, anna)).toEqual([]);
    },
  );

  test.each([
    ["", ["too_short", "too_simple"]],
    ["gattino", ["too_short"]],
    ["aaaaaaaaaaaa", ["too_simple"]],
    ["123456789012", ["too_simple"]],
    ["abcdefghijklm", ["too_simple"]],
    ["password2026!", ["well_known"]],
    ["Benvenuto2026", ["well_known"]],
    ["lombardi2026!", ["names_you"]],
    ["Bugliano-2026", ["names_you"]],
    ["anna.lombardi", ["names_you"]],
    ["x".repeat(longestPassword + 1), ["too_long", "too_simple"]],
  ])("%j is refused", (password, faults) => {
    expect(passwordFaults(password, anna)).toEqual(faults);
  });

  test("may hold one's name in a long sentence, which nobody tries", () => {
    expect(passwordFaults("mia cugina anna abita da sempre a bugliano e ci sta bene", anna)).toEqual([]);
  });

  test("is measured in characters, not in bytes", () => {
    expect(passwordFaults("🐈🐕🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵", anna)).not.toContain("too_short");
  });

  test("is never refused twice for one reason, and a short one always is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: "grapheme" }), (password) => {
        const faults = passwordFaults(password, anna);
        expect(new Set(faults).size).toBe(faults.length);
        expect(faults.includes("too_short")).toBe([...password].length < shortestPassword);
      }),
    );
  });
});
