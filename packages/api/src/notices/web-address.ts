import type { Tx } from "@sportello/db/client";
import type { Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";

type Addressed = { readonly id: string; readonly code: string | null; readonly isGuest: boolean };

/**
 * Where a citizen of this municipality reads an application: the public origin, with the tenant's own host name. A guest, who has no
 * personal area, reads its status by the code.
 */
export const applicationAddress = async ({ runtime }: Pick<ActingContext, "runtime">, tx: Tx, { id, code, isGuest }: Addressed, locale: Locale): Promise<string> => {
  const origin = await publicOrigin(runtime, tx);
  return new URL(isGuest && code !== null ? `/${locale}/stato-pratica?codice=${code}` : `/${locale}/area-personale/pratiche/${id}`, origin).toString();
};

/** A page of the personal area, for mails that speak of no application. */
export const areaAddress = async ({ runtime }: Pick<ActingContext, "runtime">, tx: Tx, page: string, locale: Locale): Promise<string> =>
  new URL(`/${locale}/area-personale/${page}`, await publicOrigin(runtime, tx)).toString();

const publicOrigin = async ({ env }: ActingContext["runtime"], tx: Tx): Promise<URL> => {
  const origin = new URL(env.WEB_ORIGIN);
  const hosts = (await tx.tenantHost.findMany({ orderBy: { host: "asc" }, select: { host: true } })).map(({ host }) => host);
  // The installation's own name serves one tenant; the others answer at theirs.
  if (!hosts.includes(origin.hostname)) origin.hostname = hosts[0] ?? origin.hostname;
  return origin;
};
