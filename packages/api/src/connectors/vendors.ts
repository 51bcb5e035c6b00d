import { OidcOptions } from "@sportello/connectors/identity/oidc";
import { pingProvider } from "@sportello/connectors/identity/ping";
import { identityVendors } from "@sportello/connectors/identity/registry";
import { noticeVendors } from "@sportello/connectors/notices/registry";
import { paymentVendors } from "@sportello/connectors/payments/registry";
import { protocolVendors } from "@sportello/connectors/protocol/registry";
import type { Vendor } from "@sportello/connectors/vendor";
import type { Runtime } from "../runtime.ts";
import type { ConnectorKind } from "./kind.ts";

/** Whose products a municipality may choose from, by kind. */
export const vendorsByKind: Record<ConnectorKind, Readonly<Record<string, Vendor<unknown>>>> = {
  protocol: protocolVendors,
  notices: noticeVendors,
  identity: identityVendors,
  payments: paymentVendors,
  "payments-local": paymentVendors,
};

export const connectorKinds = Object.keys(vendorsByKind) as [ConnectorKind, ...ConnectorKind[]];

/** A vendor's name as staff know it; one that is no longer among ours keeps the name it was stored with. */
export const vendorTitle = (kind: string, vendor: string): string => {
  const vendors: Readonly<Record<string, Vendor<unknown>>> = connectorKinds.some((known) => known === kind)
    ? vendorsByKind[kind as ConnectorKind]
    : {};
  return (Object.hasOwn(vendors, vendor) ? vendors[vendor]?.title : undefined) ?? vendor;
};

/** The cheapest question to an outside system of each kind. Throws ConnectorDown or ConnectorRefused. */
export const pingers: Record<ConnectorKind, (runtime: Runtime, vendor: string, options: unknown) => Promise<void>> = {
  protocol: async (runtime, vendor, options) => (await runtime.vendors.protocol(vendor, options)).ping(),
  notices: async (runtime, vendor, options) => (await runtime.vendors.notices(vendor, options)).ping(),
  identity: (_, __, options) => pingProvider(OidcOptions.parse(options)),
  payments: async (runtime, vendor, options) => (await runtime.vendors.payments(vendor, options)).ping(),
  "payments-local": async (runtime, vendor, options) => (await runtime.vendors.payments(vendor, options)).ping(),
};
