import { describe, expect, test } from "vitest";
import { literally } from "../literally.ts";
import { codeMinutes, emailCode, maxTries } from "../people/email-code.ts";
import { digestOf } from "../unique-answers/digest-of.ts";
import { isReturnKey, returnKey } from "./return-key.ts";

const id = (n: number) => `0192f5c0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const held = {
  appSecret: "a secret of this test, longer than 32 characters",
  tenantId: id(1),
  draftId: id(2),
  personId: id(3),
};

describe("the key that an open page of a guest carries", () => {
  test("is the same as long as nothing changes, and fits into an address", () => {
    expect(returnKey(held)).toBe(returnKey({ ...held }));
    expect(returnKey(held)).toMatch(/^[\w-]{43}$/);
    expect(isReturnKey(held, returnKey(held))).toBe(true);
  });

  test.each<[string, Partial<typeof held>]>([
    ["another draft", { draftId: id(9) }],
    ["another guest", { personId: id(9) }],
    ["another municipality", { tenantId: id(9) }],
    ["another installation", { appSecret: "another secret, longer than 32 characters" }],
    ["draft and guest changed for each other", { draftId: id(3), personId: id(2) }],
  ])("opens nothing of %s", (_, change) => {
    expect(isReturnKey({ ...held, ...change }, returnKey(held))).toBe(false);
  });

  test.each(["", "x", returnKey(held).slice(1), `${returnKey(held)}=`, returnKey(held).toLowerCase(), "è".repeat(43)])(
    "is not %j",
    (given) => {
      expect(isReturnKey(held, given)).toBe(false);
    },
  );
});

describe("the code for an address", () => {
  const codes = Array.from({ length: 2_000 }, (_, n) => emailCode(held.appSecret, id(n)));

  test("has six digits, zeros in front included, and is another for every confirmation", () => {
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(codes.some((code) => code.startsWith("0"))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(1_900);
  });

  test("is the same when it is mailed again, and another in another installation", () => {
    expect(emailCode(held.appSecret, id(1))).toBe(codes[1]);
    expect(emailCode("another secret, longer than 32 characters", id(1))).not.toBe(codes[1]);
  });

  test("cannot be tried out: so few tries of a million leave less than one chance in a hundred thousand", () => {
    expect(maxTries / 1_000_000).toBeLessThan(1 / 100_000);
    expect(codeMinutes).toBeLessThanOrEqual(60);
  });
});

describe("what is stored of an answer that only one may give", () => {
  test("does not show the answer, and cannot be worked out without the secret", () => {
    const digest = digestOf(held.appSecret, { text: "aa123aa" });
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(digestOf("another secret, longer than 32 characters", { text: "aa123aa" })).not.toBe(digest);
    expect(digestOf(held.appSecret, { text: "aa123aa" })).toBe(digest);
    expect(digestOf(held.appSecret, { text: "aa123ab" })).not.toBe(digest);
  });
});

test.each([
  ["rossi", "rossi"],
  ["100%", String.raw`100\%`],
  ["a_b", String.raw`a\_b`],
  [String.raw`c:\x`, String.raw`c:\\x`],
  ["%%__", String.raw`\%\%\_\_`],
  ["", ""],
])("who looks for %j finds that word, and not anything", (word, pattern) => {
  expect(literally(word)).toBe(pattern);
});
