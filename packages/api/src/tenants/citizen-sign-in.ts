import { identityOf, nextAuthProvider } from "@sportello/connectors/identity/oidc";
import type { Runtime } from "../runtime.ts";
import { identityProviderOf } from "./identity-provider.ts";

/** The municipality's identity gateway as next-auth wants it, and how to read what it certifies; the apps know no connector. */
export const citizenSignIn = async (runtime: Runtime, tenantId: string) => ({
  provider: nextAuthProvider(await identityProviderOf(runtime, tenantId)),
  identityOf,
});
