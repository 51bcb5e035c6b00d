import { expect, it, test } from "vitest";
import { foldRefusal, type SignInRefusal, unfoldRefusal } from "./sign-in-refusal.ts";

test.each<SignInRefusal>([
  { code: "wrong_credentials" },
  { code: "too_many_requests" },
  { code: "unavailable" },
  { code: "locked_out", until: "2026-11-23T14:32:10.000Z" },
])("a refusal reaches the sign-in page as it was given: $code", (refusal) => {
  expect(unfoldRefusal(foldRefusal(refusal))).toEqual(refusal);
});

test.each(["CredentialsSignin", "locked_out:", "locked_out:<script>", "locked_out:domani", ""])("what is not a refusal of ours is told as a fault of ours: %j", (folded) => {
  expect(unfoldRefusal(folded)).toEqual({ code: "unavailable" });
});

it("does not tell a wrong password from an unknown account", () => {
  expect(Object.keys(unfoldRefusal("wrong_credentials"))).toEqual(["code"]);
});
