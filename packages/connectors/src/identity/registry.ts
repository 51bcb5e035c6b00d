import { createFrom, defineVendor, type Vendor } from "../vendor.ts";
import { nextAuthProvider, OidcOptions } from "./oidc.ts";

/** What next-auth needs to send a citizen to the provider and to understand the answer. */
export type IdentityProvider = ReturnType<typeof nextAuthProvider>;

/** The identity gateways Sportello speaks to. */
export const identityVendors = {
  oidc: defineVendor("SPID, CIE ed eIDAS (OpenID Connect)", OidcOptions, nextAuthProvider),
} as const satisfies Record<string, Vendor<IdentityProvider>>;

export type IdentityVendor = keyof typeof identityVendors;

/** The provider of a tenant. Throws ConnectorRefused when vendor or options are unknown to us. */
export const createIdentityProvider = (vendor: string, options: unknown): IdentityProvider =>
  createFrom<IdentityProvider>(identityVendors, vendor, options);
