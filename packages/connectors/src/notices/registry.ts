import type { Http } from "../http/request.ts";
import { createFrom, defineVendor, type Vendor } from "../vendor.ts";
import type { Notices } from "./port.ts";
import { createSmtp, SmtpOptions } from "./smtp/client.ts";

/** The channels by which Sportello reaches people. */
export const noticeVendors = {
  smtp: defineVendor("Posta elettronica (SMTP)", SmtpOptions, createSmtp),
} as const satisfies Record<string, Vendor<Notices>>;

export type NoticeVendor = keyof typeof noticeVendors;

/** The client for a tenant's channel. Throws ConnectorRefused when vendor or options are unknown to us. */
export const createNotices = (vendor: string, options: unknown, http?: Http): Notices =>
  createFrom<Notices>(noticeVendors, vendor, options, http);
