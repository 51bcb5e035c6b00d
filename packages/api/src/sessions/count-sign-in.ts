import type { Context } from "../context.ts";
import { addressKey, countTry } from "../rate-limits.ts";

/** A library's computers share an address, and people begin anew; a program is faster than all of them. */
const departures = { name: "citizen-sign-in", points: 120, seconds: 600 };

/** Counts a departure for the identity provider against the address it comes from. Throws `too_many_requests`. */
export const countCitizenSignIn = ({
  runtime,
  tenant,
  ip,
}: Pick<Context, "runtime" | "tenant" | "ip">): Promise<void> =>
  countTry(runtime, departures, addressKey(tenant.id, ip));
