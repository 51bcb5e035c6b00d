import type { Http } from "../http/request.ts";
import { createFrom, defineVendor, type Vendor } from "../vendor.ts";
import { createLocalDisk, LocalDiskOptions } from "./local-disk/client.ts";
import type { Files } from "./port.ts";

/** Where files may be kept. */
export const fileVendors = {
  "local-disk": defineVendor("Disco locale", LocalDiskOptions, createLocalDisk),
} as const satisfies Record<string, Vendor<Files>>;

export type FileVendor = keyof typeof fileVendors;

/** The store of an installation. Throws ConnectorRefused when vendor or options are unknown to us. */
export const createFiles = (vendor: string, options: unknown, http?: Http): Files =>
  createFrom<Files>(fileVendors, vendor, options, http);
