import { cache } from "react";
import { api, requestContext } from "./request-context.ts";

/** What waits for the citizen, asked once per request; nothing for who is not signed in. */
export const waiting = cache(async (): Promise<{ yourTurn: number; unread: number }> =>
  (await requestContext()).actor.kind === "citizen" ? (await api()).desk.badges() : { yourTurn: 0, unread: 0 },
);
