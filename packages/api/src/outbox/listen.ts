import { listenTo } from "@sportello/db/listen";
import type { Log } from "../log.ts";

/** Calls `ring` whenever the database announces new events; a lost connection is made again, meanwhile the relay's poll does. */
export const listenForEvents = (
  databaseUrl: string,
  ring: () => void,
  log: Log,
): { readonly stop: () => Promise<void> } =>
  listenTo(databaseUrl, "sportello_outbox", {
    onNotice: ring,
    onLost: () => log.warn("the announcement of events was lost; connecting again"),
  });
