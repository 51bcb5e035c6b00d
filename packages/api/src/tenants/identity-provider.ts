import { OidcOptions } from "@sportello/connectors/identity/oidc";
import { connectorOptions } from "../connectors/open.ts";
import type { Runtime } from "../runtime.ts";

/** Issuer, client id and secret of the identity gateway this municipality uses. Throws ConnectorRefused when there is none. */
export const identityProviderOf = async (runtime: Runtime, tenantId: string): Promise<OidcOptions> => {
  const { options } = await connectorOptions(runtime, tenantId, "identity");
  return OidcOptions.parse(options);
};
