import { describe, expect, it, test } from "vitest";
import { foldRefusal, refusalOfSignIn, type SignInRefusal, unfoldRefusal } from "./sign-in-refusal.ts";

const now = new Date("2026-11-23T14:30:00.000Z");

test.each<SignInRefusal>([
  { code: "wrong_credentials" },
  { code: "unavailable" },
  { code: "too_many_requests", until: "2026-11-23T14:31:00.000Z" },
  { code: "locked_out", until: "2026-11-23T14:32:10.000Z" },
  { code: "second_factor_to_enrol", token: "0192f5c0-0000-7000-8000-000000000001.Ab-_9" },
])("a refusal reaches the sign-in page as it was given: $code", (refusal) => {
  expect(unfoldRefusal(foldRefusal(refusal))).toEqual(refusal);
});

test.each([
  "CredentialsSignin",
  "locked_out:",
  "locked_out:<script>",
  "locked_out:domani",
  "second_factor_to_enrol:",
  "second_factor_to_enrol:https://altrove.example/",
  "second_factor_to_enrol:../accesso",
  "not_found:2026-11-23T14:31:00.000Z",
  "",
])("what is not a refusal of ours is told as a fault of ours: %j", (folded) => {
  expect(unfoldRefusal(folded)).toEqual({ code: "unavailable" });
});

describe("what somebody who is not let in learns", () => {
  it("is only that e-mail, password and code do not fit together", () => {
    expect(refusalOfSignIn({ code: "wrong_credentials", params: { attempts: 2 } }, now)).toEqual({
      code: "wrong_credentials",
    });
  });

  it.each(["locked_out", "too_many_requests"] as const)("is from when they may try again: %s", (code) => {
    expect(refusalOfSignIn({ code, params: { seconds: 130 } }, now)).toEqual({
      code,
      until: "2026-11-23T14:32:10.000Z",
    });
  });

  it("is the way to a new second factor, for who knows the password", () => {
    expect(refusalOfSignIn({ code: "second_factor_to_enrol", params: { token: "a.b" } }, now)).toEqual({
      code: "second_factor_to_enrol",
      token: "a.b",
    });
  });

  it("is nothing of the inside of the system", () => {
    expect(refusalOfSignIn({ code: "tenant_unknown", params: {} }, now)).toEqual({ code: "unavailable" });
  });
});
