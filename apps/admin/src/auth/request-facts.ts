import { settledAddress } from "@sportello/api/addresses/settled-address";
import type { RequestFacts } from "@sportello/api/context";
import { cookies, headers } from "next/headers";
import { sessionIdOf } from "./session-id.ts";

/** What the request being served says of itself: whose host, which session, from where. */
export const requestFacts = async (): Promise<RequestFacts> => {
  const [asked, jar] = await Promise.all([headers(), cookies()]);
  return { host: asked.get("host") ?? "", sessionId: await sessionIdOf(jar), ip: settledAddress(asked) };
};
