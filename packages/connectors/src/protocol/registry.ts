import type { Http } from "../http/request.ts";
import { createFrom, defineVendor, type Vendor } from "../vendor.ts";
import type { Protocol } from "./port.ts";
import { createSandboxRegistry } from "./sandbox-registry/client.ts";
import { SandboxRegistryOptions } from "./sandbox-registry/options.ts";

/** The protocol systems Sportello speaks to. */
export const protocolVendors = {
  "sandbox-registry": defineVendor("Protocollo informatico di prova", SandboxRegistryOptions, createSandboxRegistry),
} as const satisfies Record<string, Vendor<Protocol>>;

export type ProtocolVendor = keyof typeof protocolVendors;

/** The client for a tenant's protocol system. Throws ConnectorRefused when vendor or options are unknown to us. */
export const createProtocol = (vendor: string, options: unknown, http?: Http): Protocol =>
  createFrom<Protocol>(protocolVendors, vendor, options, http);
