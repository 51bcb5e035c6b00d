import { z } from "zod";

/** Why nobody was let in. `until` is the ISO instant from which a locked account may be tried again. */
export type SignInRefusal = { readonly code: "wrong_credentials" | "too_many_requests" | "unavailable" } | { readonly code: "locked_out"; readonly until: string };

const LockedOut = z.templateLiteral(["locked_out:", z.iso.datetime()]);

/** next-auth hands a refusal to the page as one string; these two fold it and unfold it. */
export const foldRefusal = (refusal: SignInRefusal): string =>
  refusal.code === "locked_out" ? `locked_out:${refusal.until}` : refusal.code;

/** Anything that is not a refusal of ours reads as "unavailable": the page never guesses. */
export const unfoldRefusal = (folded: string): SignInRefusal => {
  const locked = LockedOut.safeParse(folded);
  if (locked.success) return { code: "locked_out", until: locked.data.slice("locked_out:".length) };
  return folded === "wrong_credentials" || folded === "too_many_requests" ? { code: folded } : { code: "unavailable" };
};
