import { describe, expect, it, test } from "vitest";
import { foldRefusal, refusalOfSignIn, type SignInRefusal, unfoldRefusal } from "./sign-in-refusal.ts";

const now = new Date("2026-11-23T14:30:00.000Z");

test.each<SignInRefusal>([
  { code: "wrong_credentials" },
  { code: "unavailable" },
  { code: "too_many_requests", until: "2026-11-23T14:31:00.000Z" },
  { code: "locked_out", until: "2026-11-23T14:32:10.000Z" },
])("a refusal reaches the sign-in page as it was given: $code", (refusal) => {
  expect(unfoldRefusal(foldRefusal(refusal))).toEqual(refusal);
});

test.each(["CredentialsSignin", "locked_out:", "locked_out:<script>", "locked_out:domani", "not_found:2026-11-23T14:31:00.000Z", ""])(
  "what is not a refusal of ours is told as a fault of ours: %j",
  (folded) => {
    expect(unfoldRefusal(folded)).toEqual({ code: "unavailable" });
  },
);

describe("what somebody who is not let in learns", () => {
  it("is only that e-mail, password and code do not fit together", () => {
    expect(refusalOfSignIn({ code: "wrong_credentials", params: { attempts: 2 } }, now)).toEqual({ code: "wrong_credentials" });
  });

  it.each(["locked_out", "too_many_requests"] as const)("is from when they may try again: %s", (code) => {
    expect(refusalOfSignIn({ code, params: { seconds: 130 } }, now)).toEqual({ code, until: "2026-11-23T14:32:10.000Z" });
  });

  it("is nothing of the inside of the system", () => {
    expect(refusalOfSignIn({ code: "tenant_unknown", params: {} }, now)).toEqual({ code: "unavailable" });
  });
});
