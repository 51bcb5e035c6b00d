import type { Files } from "@sportello/connectors/files/port";
import { createFiles } from "@sportello/connectors/files/registry";
import type { Notices } from "@sportello/connectors/notices/port";
import type { Payments } from "@sportello/connectors/payments/port";
import type { MakePaymentNotice } from "@sportello/connectors/pdf/payment-notice";
import type { MakePdf } from "@sportello/connectors/pdf/port";
import type { Protocol } from "@sportello/connectors/protocol/port";
import { createDatabase, type Database } from "@sportello/db/client";
import type { Logger } from "pino";
import { createLog } from "./log.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { RuntimeEnv } from "./runtime-env.ts";

/** Makers of the clients of outside systems, by vendor name; tests put fakes here. */
export type Vendors = {
  readonly protocol: (vendor: string, options: unknown) => Protocol | Promise<Protocol>;
  readonly notices: (vendor: string, options: unknown) => Notices | Promise<Notices>;
  readonly payments: (vendor: string, options: unknown) => Payments | Promise<Payments>;
};

/** What lives as long as the process: connections, secrets, the log, the clients of outside systems. */
export type Runtime = {
  readonly env: RuntimeEnv;
  readonly database: Database;
  readonly log: Logger;
  readonly files: Files;
  readonly makePdf: MakePdf;
  readonly makePaymentNotice: MakePaymentNotice;
  readonly vendors: Vendors;
  /** What may be remembered for some seconds: tenants by host, opened connectors; and for ever: published versions. */
  readonly memory: Memory;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
};

/** The clients and what they read with are loaded by whoever opens one: most pages of a site never do. */
const vendors: Vendors = {
  protocol: async (vendor, options) =>
    (await import("@sportello/connectors/protocol/registry")).createProtocol(vendor, options),
  notices: async (vendor, options) =>
    (await import("@sportello/connectors/notices/registry")).createNotices(vendor, options),
  payments: async (vendor, options) =>
    (await import("@sportello/connectors/payments/registry")).createPayments(vendor, options),
};

/** Only the worker makes documents: whoever makes none does not load the fonts and the maker. */
const makePdf: MakePdf = async (document) => (await import("@sportello/connectors/pdf/make-pdf")).makePdf(document);

const makePaymentNotice: MakePaymentNotice = async (notice) =>
  (await import("@sportello/connectors/pdf/make-payment-notice")).makePaymentNotice(notice);

/** One per process. `parts` replaces outside systems and the clock in tests. */
export const createRuntime = (env: RuntimeEnv, app: string, parts: Partial<Runtime> = {}): Runtime => {
  const database = parts.database ?? createDatabase({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_SIZE });
  return {
    env,
    database,
    log: createLog(env.LOG_LEVEL, app),
    files: createFiles("local-disk", { directory: env.FILES_DIR }),
    makePdf,
    makePaymentNotice,
    vendors,
    memory: createMemory(),
    now: () => new Date(),
    close: () => database.close(),
    ...parts,
  };
};
