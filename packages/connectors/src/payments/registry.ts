import type { Http } from "../http/request.ts";
import { createFrom, defineVendor, type Vendor } from "../vendor.ts";
import { createMyPay } from "./mypay/client.ts";
import { MyPayOptions } from "./mypay/options.ts";
import { createPagopaGpd } from "./pagopa-gpd/client.ts";
import { PagopaGpdOptions } from "./pagopa-gpd/options.ts";
import type { Payments } from "./port.ts";

/** The payment intermediaries Sportello speaks to. */
export const paymentVendors = {
  "pagopa-gpd": defineVendor("pagoPA: posizioni debitorie (GPD) e Checkout", PagopaGpdOptions, createPagopaGpd),
  mypay: defineVendor("MyPay", MyPayOptions, createMyPay),
} as const satisfies Record<string, Vendor<Payments>>;

export type PaymentVendor = keyof typeof paymentVendors;

/** The client for a tenant's intermediary. Throws ConnectorRefused when vendor or options are unknown to us. */
export const createPayments = (vendor: string, options: unknown, http?: Http): Payments =>
  createFrom<Payments>(paymentVendors, vendor, options, http);
