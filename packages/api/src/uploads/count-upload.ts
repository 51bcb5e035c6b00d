import type { Context } from "../context.ts";
import { addressKey, countTry, limitKey } from "../rate-limits.ts";

/** A large application has thirty files of fifty pieces; more than this in ten minutes is no person's doing. */
const uploads = { name: "upload", points: 600, seconds: 600 };

/** Counts a file or a piece against who sends it. Throws `too_many_requests`. */
export const countUpload = ({ runtime, tenant, actor, ip }: Context): Promise<void> =>
  countTry(runtime, uploads, "id" in actor ? limitKey(tenant.id, actor.id) : addressKey(tenant.id, ip));
