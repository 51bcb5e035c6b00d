import { z } from "zod";
import { ConnectorRefused } from "./failures.ts";
import { createHttp, type Http } from "./http/request.ts";

/** One outside product that speaks a port: the options an administrator fills in (the console draws the form from them) and its client. */
export type Vendor<Port> = {
  /** Name shown to staff. */
  readonly title: string;
  readonly options: z.ZodObject;
  /** Validates the stored options, then makes the client. Throws ConnectorRefused "invalid_options". */
  create(options: unknown, http: Http): Port;
};

/** Ties the schema of the options to the factory that takes them. */
export const defineVendor = <Schema extends z.ZodObject, Port>(
  title: string,
  options: Schema,
  make: (options: z.infer<Schema>, http: Http) => Port,
): Vendor<Port> => ({
  title,
  options,
  create: (raw, http) => {
    const read = options.safeParse(raw);
    if (!read.success) throw new ConnectorRefused("invalid_options", `${title}: ${z.prettifyError(read.error)}`);
    return make(read.data, http);
  },
});

/** The client of the named vendor, or ConnectorRefused "unknown_vendor". */
export const createFrom = <Port>(
  vendors: Readonly<Record<string, Vendor<Port>>>,
  name: string,
  options: unknown,
  http = createHttp({ vendor: name }),
): Port => {
  const vendor = Object.hasOwn(vendors, name) ? vendors[name] : undefined;
  if (vendor === undefined) throw new ConnectorRefused("unknown_vendor", `no connector is called "${name}"`);
  return vendor.create(options, http);
};
