import type { Tx } from "@sportello/db/client";
import type { Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";

/** Where a citizen of this municipality reads an application: the public origin, with the tenant's own host name. */
export const applicationAddress = async ({ runtime }: Pick<ActingContext, "runtime">, tx: Tx, applicationId: string, locale: Locale): Promise<string> => {
  const origin = new URL(runtime.env.WEB_ORIGIN);
  const hosts = (await tx.tenantHost.findMany({ orderBy: { host: "asc" }, select: { host: true } })).map(({ host }) => host);
  // The installation's own name serves one tenant; the others answer at theirs.
  if (!hosts.includes(origin.hostname)) origin.hostname = hosts[0] ?? origin.hostname;
  return new URL(`/${locale}/area-personale/pratiche/${applicationId}`, origin).toString();
};
