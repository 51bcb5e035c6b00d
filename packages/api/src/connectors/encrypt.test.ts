import fc from "fast-check";
import { expect, test } from "vitest";
import { decrypt, encrypt } from "./encrypt.ts";

const secret = "a secret of the installation, long enough";

test("what is sealed opens again, and never looks the same twice", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, context) => {
      const [one, other] = [
        encrypt(secret, "connector-options", context, text),
        encrypt(secret, "connector-options", context, text),
      ];
      return (
        decrypt(secret, "connector-options", context, one) === text && !Buffer.from(one).equals(Buffer.from(other))
      );
    }),
    { numRuns: 50 },
  );
});

test("it does not open with another secret, in another row, or for another purpose", () => {
  const sealed = encrypt(secret, "connector-options", "row 1", "the key of the protocol system");
  expect(() => decrypt("another secret of another installation", "connector-options", "row 1", sealed)).toThrow();
  expect(() => decrypt(secret, "connector-options", "row 2", sealed)).toThrow();
  expect(() => decrypt(secret, "totp-secret", "row 1", sealed)).toThrow();
});

test("a changed byte anywhere is noticed", () => {
  const sealed = encrypt(secret, "totp-secret", "row", "JBSWY3DPEHPK3PXP");
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
    expect(() => decrypt(secret, "totp-secret", "row", changed)).toThrow();
  }
  expect(() => decrypt(secret, "totp-secret", "row", sealed.subarray(0, 10))).toThrow();
});
