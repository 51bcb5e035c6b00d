import type { Tx } from "@sportello/db/client";
import type { Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";

type Addressed = { readonly id: string; readonly code: string | null; readonly isGuest: boolean };

/**
 * Where a citizen of this municipality reads an application: the public origin, with the tenant's own host name. A guest, who has no
 * personal area, reads its status by the code.
 */
export const applicationAddress = async (
  { runtime }: Pick<ActingContext, "runtime">,
  tx: Tx,
  { id, code, isGuest }: Addressed,
  locale: Locale,
): Promise<string> => {
  const origin = await onOwnHost(tx, runtime.env.WEB_ORIGIN);
  return new URL(
    isGuest && code !== null ? `/${locale}/stato-pratica?codice=${code}` : `/${locale}/area-personale/pratiche/${id}`,
    origin,
  ).toString();
};

/** A page of the personal area, for mails that speak of no application. */
export const areaAddress = async (
  { runtime }: Pick<ActingContext, "runtime">,
  tx: Tx,
  page: string,
  locale: Locale,
): Promise<string> =>
  new URL(`/${locale}/area-personale/${page}`, await onOwnHost(tx, runtime.env.WEB_ORIGIN)).toString();

/** A page of the desk at this municipality's host. */
export const deskAddress = async ({ runtime }: Pick<ActingContext, "runtime">, tx: Tx, path: string): Promise<string> =>
  new URL(path, await onOwnHost(tx, runtime.env.ADMIN_ORIGIN)).toString();

/** The public origin of the citizens' site, with the tenant's own host name. */
export const publicOrigin = ({ env }: ActingContext["runtime"], tx: Tx): Promise<URL> => onOwnHost(tx, env.WEB_ORIGIN);

/** The installation's own name serves one tenant; the others answer at theirs. */
const onOwnHost = async (tx: Tx, at: string): Promise<URL> => {
  const origin = new URL(at);
  const hosts = (await tx.tenantHost.findMany({ orderBy: { host: "asc" }, select: { host: true } })).map(
    ({ host }) => host,
  );
  if (!hosts.includes(origin.hostname)) origin.hostname = hosts[0] ?? origin.hostname;
  return origin;
};
