import type { Tx } from "@sportello/db/client";
import type { Context } from "../context.ts";
import { byHost, byId } from "./find-tenant.ts";

/** After a change: this process shows it at once, the others within the seconds they remember a municipality. */
export const forgetTenant = async (
  { runtime, tenant }: Pick<Context, "runtime" | "tenant">,
  tx: Tx,
): Promise<() => void> => {
  const hosts = await tx.tenantHost.findMany({ select: { host: true } });
  return () => {
    runtime.memory.of(byId).forget(tenant.id);
    for (const { host } of hosts) runtime.memory.of(byHost).forget(host);
  };
};
