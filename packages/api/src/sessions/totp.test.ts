import { generate } from "otplib";
import { expect, test } from "vitest";
import { newTotpSecret, sealTotpSecret, totpStep } from "./totp.ts";

const appSecret = "a secret of the installation, long enough";
const account = { tenantId: "0192f5c0-0000-7000-8000-000000000001", email: "ada@comune.example" };
const secret = newTotpSecret();
const sealed = sealTotpSecret(appSecret, account, secret);
const now = new Date("2026-11-23T09:00:10Z");
const step = Math.floor(now.getTime() / 30_000);
const codeAt = (seconds: number) => generate({ secret, epoch: Math.floor(now.getTime() / 1000) + seconds });
const check = (code: string, lastStep = 0) => totpStep(appSecret, { account, sealed, code, lastStep, now });

test.each([
  [0, 0],
  [-30, -1],
  [30, 1],
])("a code of %i seconds from now is right", async (seconds, delta) => {
  expect(await check(await codeAt(seconds))).toBe(step + delta);
});

test.each([-90, 90])("a code of %i seconds from now is not", async (seconds) => {
  expect(await check(await codeAt(seconds))).toBeNull();
});

test("a code of a step that was used, or of one before it, is not right any more", async () => {
  expect(await check(await codeAt(0), step)).toBeNull();
  expect(await check(await codeAt(-30), step)).toBeNull();
  expect(await check(await codeAt(30), step)).toBe(step + 1);
});

test.each(["", "12345", "1234567", "abcdef", " 12345", "١٢٣٤٥٦"])("%j is no code", async (code) => {
  expect(await check(code)).toBeNull();
});

test("a second factor does not open for another account", async () => {
  const other = { ...account, email: "eva@comune.example" };
  await expect(
    totpStep(appSecret, { account: other, sealed, code: await codeAt(0), lastStep: 0, now }),
  ).rejects.toThrow();
});
