import { ConnectorRefused } from "@sportello/connectors/failures";
import type { Notices } from "@sportello/connectors/notices/port";
import type { Payments } from "@sportello/connectors/payments/port";
import type { Protocol } from "@sportello/connectors/protocol/port";
import type { Runtime } from "../runtime.ts";
import type { ConnectorKind, PaymentConnector } from "./kind.ts";
import { observed } from "./observed.ts";
import { openOptions } from "./seal-options.ts";

/** A connector as configured: the vendor's name and its options in clear. Never logged. */
export type ConfiguredConnector = { readonly vendor: string; readonly options: unknown };

/**
 * The tenant's connector of that kind, asked anew each time: who corrects an option and presses "try again" means the new one, in every process.
 * Throws ConnectorRefused "not_configured": trying again later does not help.
 */
export const connectorOptions = async (
  runtime: Runtime,
  tenantId: string,
  kind: ConnectorKind,
): Promise<ConfiguredConnector> => {
  const row = await runtime.database.inTenant(tenantId, (tx) =>
    tx.connector.findUnique({ where: { tenantId_kind: { tenantId, kind } } }),
  );
  return configuredIn(runtime, tenantId, kind, row);
};

const notConfigured: Record<ConnectorKind, string> = {
  protocol: "L'ente non ha un sistema di protocollo configurato: sceglierlo nella pagina Connettori.",
  notices: "L'ente non ha un server di posta configurato: indicarlo nella pagina Connettori.",
  identity: "L'ente non ha un accesso con identità digitale configurato: indicarlo nella pagina Connettori.",
  payments: "L'ente non ha un intermediario di pagoPA configurato: sceglierlo nella pagina Connettori.",
  "payments-local": "L'ente non ha un secondo intermediario di pagoPA configurato: sceglierlo nella pagina Connettori.",
};

export type Opened<Port> = { readonly vendor: string; readonly port: Port };

/** The same from a row that is already at hand, null where there is none. */
export const configuredIn = (
  runtime: Runtime,
  tenantId: string,
  kind: ConnectorKind,
  row: { readonly vendor: string; readonly options: Uint8Array } | null,
): ConfiguredConnector => {
  if (!row) throw new ConnectorRefused("not_configured", notConfigured[kind]);
  return { vendor: row.vendor, options: openOptions(runtime.env.APP_SECRET, tenantId, kind, row.options) };
};

/** A tenant's protocol system as configured, its calls observed for the status page, under another name than the vendor's when `watchedAs` says so. */
export const openProtocol = async (
  runtime: Runtime,
  tenantId: string,
  { vendor, options }: ConfiguredConnector,
  watchedAs = vendor,
): Promise<Opened<Protocol>> => {
  const port = await runtime.vendors.protocol(vendor, options);
  const watch = observed(runtime, tenantId, "protocol", watchedAs);
  return {
    vendor,
    port: {
      register: (request) => watch("register", () => port.register(request)),
      find: (key) => watch("find", () => port.find(key)),
      ping: () => watch("ping", () => port.ping()),
    },
  };
};

/** The tenant's mail, its calls observed. */
export const openNotices = async (runtime: Runtime, tenantId: string): Promise<Opened<Notices>> => {
  const { vendor, options } = await connectorOptions(runtime, tenantId, "notices");
  const port = await runtime.vendors.notices(vendor, options);
  const watch = observed(runtime, tenantId, "notices", vendor);
  return {
    vendor,
    port: { send: (notice) => watch("send", () => port.send(notice)), ping: () => watch("ping", () => port.ping()) },
  };
};

/** One of the tenant's payment intermediaries, its calls observed. What it reads of messages that came in is nobody's call. */
export const openPayments = async (
  runtime: Runtime,
  tenantId: string,
  kind: PaymentConnector,
): Promise<Opened<Payments>> => {
  const { vendor, options } = await connectorOptions(runtime, tenantId, kind);
  const port = await runtime.vendors.payments(vendor, options);
  const watch = observed(runtime, tenantId, kind, vendor);
  const { list, stamp } = port;
  return {
    vendor,
    port: {
      payee: port.payee,
      numbering: port.numbering,
      inbound: port.inbound,
      createDebt: (debt) => watch("create", () => port.createDebt(debt)),
      status: (ref) => watch("status", () => port.status(ref)),
      begin: (checkout) => watch("begin", () => port.begin(checkout)),
      cancel: (ref) => watch("cancel", () => port.cancel(ref)),
      list: list === null ? null : (question) => watch("list", () => list(question)),
      stamp: stamp === null ? null : (ref) => watch("stamp", () => stamp(ref)),
      ping: () => watch("ping", () => port.ping()),
    },
  };
};
