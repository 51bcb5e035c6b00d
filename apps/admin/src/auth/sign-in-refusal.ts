import type { RefusalCode } from "@sportello/domain/refusals";
import { z } from "zod";

/** Why nobody was let in. `until` is the ISO instant from which a locked account may be tried again. */
export type SignInRefusal =
  | { readonly code: "wrong_credentials" | "unavailable" }
  | { readonly code: "locked_out" | "too_many_requests"; readonly until: string }
  /** The password was right and the second factor is to be chosen anew: `token` leads there. */
  | { readonly code: "second_factor_to_enrol"; readonly token: string };

const Waiting = z.templateLiteral([z.enum(["locked_out", "too_many_requests"]), ":", z.iso.datetime()]);

const ToEnrol = /^second_factor_to_enrol:[\w.-]{1,200}$/;

/** next-auth hands a refusal to the page as one string; these two fold it and unfold it. */
export const foldRefusal = (refusal: SignInRefusal): string =>
  "until" in refusal
    ? `${refusal.code}:${refusal.until}`
    : "token" in refusal
      ? `${refusal.code}:${refusal.token}`
      : refusal.code;

/** Anything that is not a refusal of ours reads as "unavailable": the page never guesses. */
export const unfoldRefusal = (folded: string): SignInRefusal => {
  if (folded === "wrong_credentials") return { code: folded };
  if (ToEnrol.test(folded))
    return { code: "second_factor_to_enrol", token: folded.slice("second_factor_to_enrol:".length) };
  if (!Waiting.safeParse(folded).success) return { code: "unavailable" };
  const code = folded.startsWith("locked_out") ? "locked_out" : "too_many_requests";
  return { code, until: folded.slice(code.length + 1) };
};

type Refusal = { readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> };

/** What the sign-in page may say of a refusal of the verb, whose `seconds` count from now. */
export const refusalOfSignIn = ({ code, params }: Refusal, now: Date): SignInRefusal => {
  if (code === "wrong_credentials") return { code };
  if (code === "second_factor_to_enrol") return { code, token: String(params["token"]) };
  if (code !== "locked_out" && code !== "too_many_requests") return { code: "unavailable" };
  return { code, until: new Date(now.getTime() + Number(params["seconds"] ?? 60) * 1000).toISOString() };
};
