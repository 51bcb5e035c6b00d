import type { Runtime } from "../../runtime.ts";
import { domainToken } from "./token.ts";

/** What we answer at a host name that somebody says is theirs: one line for each municipality that says so; null where nobody does. */
export const answerChallenge = async (
  { database, env }: Pick<Runtime, "database" | "env">,
  host: string,
): Promise<string | null> => {
  const { rows } = await database.pool.query<{ id: string }>("select id from claims_of_host($1)", [
    host.replace(/:\d+$/, "").toLowerCase(),
  ]);
  return rows.length === 0 ? null : rows.map(({ id }) => `${domainToken(env.APP_SECRET, id)}\n`).join("");
};
