import { tenantOfHost } from "@sportello/db/tenant-of-host";
import type { Runtime } from "../runtime.ts";

/** Whether an address is of this installation: the scheme and port of its citizens' site, and a host at which one of its municipalities answers. */
export const isOwnOrigin = async ({ database, env }: Pick<Runtime, "database" | "env">, url: URL): Promise<boolean> => {
  const own = new URL(env.WEB_ORIGIN);
  if (url.protocol !== own.protocol || url.port !== own.port) return false;
  return url.hostname === own.hostname || (await tenantOfHost(database, url.hostname)) !== null;
};

/** Names under `localhost` are this machine's: an installation that answers at one of them may claim others. */
export const isOwnMachine = ({ env }: Pick<Runtime, "env">, url: URL): boolean => {
  const own = new URL(env.WEB_ORIGIN);
  const isLocal = (name: string) => name === "localhost" || name.endsWith(".localhost");
  return isLocal(own.hostname) && isLocal(url.hostname) && url.protocol === own.protocol && url.port === own.port;
};
