import type { Town } from "./town.ts";

/** Sends several events of a name in one request. */
export const sendAll = (town: Town, name: string, items: Record<string, unknown>[]) =>
  town.client.send(items.map((data) => ({ name, data })));
