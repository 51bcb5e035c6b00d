import type { Runtime } from "../runtime.ts";

/** Deletes counters of attempts whose time is over; returns how many. */
export const forgetCounters = async ({ database, now }: Runtime): Promise<{ deleted: number }> => {
  const { rowCount } = await database.pool.query("delete from rate_limit where expire < $1", [now().getTime()]);
  return { deleted: rowCount ?? 0 };
};
