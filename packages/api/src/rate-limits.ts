import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./addresses/network-of.ts";
import { Refused } from "./refused.ts";
import type { Runtime } from "./runtime.ts";

export type Limit = { readonly name: string; readonly points: number; readonly seconds: number };

/** A counter shared by all processes, in the table `rate_limit`; expired rows are swept by a job. */
export const limiterFor = (
  { database }: Pick<Runtime, "database">,
  { name, points, seconds }: Limit,
): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });

/** Keys hold no address of a person or a machine in clear. */
export const limitKey = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("base64url");

/** The key of who asks from this address and has no name. */
export const addressKey = (tenantId: string, address: string): string => limitKey(tenantId, networkOf(address));

/** Counts one try; beyond the limit throws `too_many_requests` with the seconds to wait. */
export const countTry = async (runtime: Pick<Runtime, "database">, limit: Limit, key: string): Promise<void> => {
  try {
    await limiterFor(runtime, limit).consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refused("too_many_requests", { seconds: secondsOf(error) });
    throw error;
  }
};

export const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));
