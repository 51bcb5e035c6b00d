import { tenantIds } from "@sportello/db/all-tenants";
import { type ActingContext, createSystemContext } from "../context.ts";
import type { Runtime } from "../runtime.ts";

/** Does the same for every tenant, one after the other. One that fails is logged and does not stop the rest; at the end the failure counts. */
export const inEveryTenant = async <Value>(
  runtime: Runtime,
  job: string,
  work: (ctx: ActingContext) => Promise<Value>,
): Promise<Value[]> => {
  const done: Value[] = [];
  const failures: unknown[] = [];
  for (const tenantId of await tenantIds(runtime.database)) {
    try {
      done.push(await work(await createSystemContext(runtime, tenantId, job)));
    } catch (error) {
      runtime.log.error({ tenantId, job, err: error }, "sweep failed for a tenant");
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${job} failed for ${failures.length} tenants`);
  return done;
};
