import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationCode, formatApplicationCode, parseApplicationCode } from "./code.ts";

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe("the public code", () => {
  test("has the form people know: AN, then thirteen characters nobody confuses", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(applicationCode(random)).toMatch(/^AN[0-9A-HJKMNP-TV-Z]{13}$/);
      }),
    );
  });

  test("carries sixty random bits: flipping any one gives another code", () => {
    fc.assert(
      fc.property(bytes, fc.nat(59), (random, bit) => {
        const other = Uint8Array.from(random);
        const place = 7 - Math.floor(bit / 8);
        other[place] = (other[place] ?? 0) ^ (1 << (bit % 8));
        expect(applicationCode(other)).not.toBe(applicationCode(random));
      }),
    );
  });

  test("needs eight random bytes", () => {
    expect(() => applicationCode(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe("a code that a person types", () => {
  test("is read as it was made", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(parseApplicationCode(applicationCode(random))).toBe(applicationCode(random));
      }),
    );
  });

  test("may be in small letters, in groups, without AN, with O for zero and L for one", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = applicationCode(random);
        const typed = formatApplicationCode(code)
          .toLowerCase()
          .replaceAll("0", "o")
          .replaceAll("1", "l")
          .replaceAll(" ", "-");
        expect(parseApplicationCode(typed)).toBe(code);
        expect(parseApplicationCode(code.slice(2))).toBe(code);
      }),
    );
  });

  test("with one wrong character is refused", () => {
    fc.assert(
      fc.property(
        bytes,
        fc.integer({ min: 2, max: 14 }),
        fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
        (random, place, letter) => {
          const code = applicationCode(random);
          fc.pre(code[place] !== letter);
          expect(parseApplicationCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeNull();
        },
      ),
    );
  });

  test("with two characters swapped is refused", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 2, max: 13 }), (random, place) => {
        const code = applicationCode(random);
        fc.pre(code[place] !== code[place + 1]);
        const swapped = code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
        expect(parseApplicationCode(swapped)).toBeNull();
      }),
    );
  });

  test.each(["", "AN", "AN4059281", "pratica numero uno", "A".repeat(1000), "AN-UUUU-UUUU-UUUU-U"])(
    "%j is no code",
    (text) => {
      expect(parseApplicationCode(text)).toBeNull();
    },
  );
});
