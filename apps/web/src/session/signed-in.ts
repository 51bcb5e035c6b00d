import { leadToSignIn } from "./lead-to-sign-in.ts";
import { api, requestContext } from "./request-context.ts";

/** The procedures for a page of the signed-in citizen; a stranger is sent to sign in and comes back to what they asked for of the page at `path`. */
export const signedInApi = async (path: string) =>
  (await requestContext()).actor.kind === "citizen" ? api() : leadToSignIn(path);
