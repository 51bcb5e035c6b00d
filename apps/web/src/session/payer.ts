import { leadToSignIn } from "./lead-to-sign-in.ts";
import { api, requestContext } from "./request-context.ts";

/** The procedures for a page about a payment: for the signed-in citizen and for the guest who owes it. Others sign in and come back to `path`. */
export const payerApi = async (path: string) => {
  const { actor } = await requestContext();
  return actor.kind === "citizen" || actor.kind === "guest" ? api() : leadToSignIn(path);
};
