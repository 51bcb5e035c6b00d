import { registryOf } from "@sportello/connectors/protocol/registry-of";
import type { RegistrationState } from "@sportello/db/generated/client";
import { openOptions } from "../connectors/seal-options.ts";
import type { Runtime } from "../runtime.ts";

/** A way to a protocol system as rows keep it: the vendor and its sealed options. */
export type Connection = { readonly vendor: string; readonly options: Uint8Array };

type Asker = { readonly runtime: Pick<Runtime, "env">; readonly tenant: { readonly id: string } };

/** Whether two ways lead to one registry: the same, or one whose key or time-out was corrected. Options that cannot be read are no proof of it. */
export const isSameRegistry = ({ runtime, tenant }: Asker, one: Connection, other: Connection): boolean => {
  if (one.vendor !== other.vendor) return false;
  if (Buffer.compare(one.options, other.options) === 0) return true;
  const [first, second] = [one, other].map(({ vendor, options }) =>
    registryOf(vendor, openOptions(runtime.env.APP_SECRET, tenant.id, "protocol", options)),
  );
  return first !== null && first === second;
};

type Sent = {
  readonly vendor: string;
  readonly sentWith: Uint8Array | null;
  readonly lastTriedAt: Date | null;
  readonly state: RegistrationState;
};

/** Whether a document without a number was sent to another registry than today's, which may have given it one. */
export const isSentElsewhere = (asker: Asker, registration: Sent, connector: Connection | null): boolean => {
  if (registration.state === "registered" || registration.lastTriedAt === null || connector === null) return false;
  const earlier = sentWith(registration);
  return earlier === null ? registration.vendor !== connector.vendor : !isSameRegistry(asker, earlier, connector);
};

/** Whom a document was sent to, as long as it has no number; null before its first try, and for the time before this was written down. */
export const sentWith = ({
  vendor,
  sentWith: options,
}: {
  readonly vendor: string;
  readonly sentWith: Uint8Array | null;
}): Connection | null => options && { vendor, options };
