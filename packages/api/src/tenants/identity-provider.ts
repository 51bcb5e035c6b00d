import { identityOf, nextAuthProvider, OidcOptions } from "@sportello/connectors/identity/oidc";
import { connectorOptions } from "../connectors/open.ts";
import type { Runtime } from "../runtime.ts";

/**
 * The identity gateway of this municipality, as next-auth wants it, and how its claims are read. Throws ConnectorRefused when
 * none is configured or its options are wrong; `identityOf` throws it when the claims are not a citizen's.
 */
export const identityProviderOf = async (runtime: Runtime, tenantId: string) => {
  const { options } = await connectorOptions(runtime, tenantId, "identity");
  return { provider: nextAuthProvider(OidcOptions.parse(options)), identityOf };
};
