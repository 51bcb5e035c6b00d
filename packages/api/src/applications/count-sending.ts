import type { Context } from "../context.ts";
import { addressKey, countTry, limitKey } from "../rate-limits.ts";

/** Impatient fingers press often; nobody sends thirty times in ten minutes. */
const sendings = { name: "send", points: 30, seconds: 600 };

/** Counts a press of "send" against who presses it. Throws `too_many_requests`. */
export const countSending = ({ runtime, tenant, actor, ip }: Context): Promise<void> =>
  countTry(runtime, sendings, "id" in actor ? limitKey(tenant.id, actor.id) : addressKey(tenant.id, ip));
