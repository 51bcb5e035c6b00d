import type { RegistrationRequest } from "@sportello/connectors/protocol/port";
import type { Tx } from "@sportello/db/client";
import type { Registration, RegistrationState } from "@sportello/db/generated/client";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { mayCall } from "./circuit.ts";
import { type Connection, isSameRegistry, sentWith } from "./connection.ts";
import { requestOf } from "./request-of.ts";

/**
 * What a try finds:
 * - `over`: the document has its number, or waits for a person
 * - `closed`: whom it must ask is left in peace for now
 * - `lost`: it may have a number in a system that nobody here knows how to reach
 * - `call`: it may be sent; when `earlier` is there, only after that one said that it has no number for it
 */
export type Begun =
  | { readonly kind: "over"; readonly state: RegistrationState }
  | { readonly kind: "closed" }
  | { readonly kind: "lost"; readonly vendor: string }
  | {
      readonly kind: "call";
      readonly request: RegistrationRequest;
      readonly isRepeat: boolean;
      readonly earlier: Connection | null;
      readonly connector: Connection | null;
    };

/**
 * Notes a try before anybody is called, and with whom: a municipality may change its protocol system between the call and the answer, and the next try must
 * ask the one that may have registered.
 */
export const beginTry = (ctx: ActingContext, id: string): Promise<Begun> =>
  ctx.inTenant(async (tx): Promise<Begun> => {
    const registration = expectFound(await tx.registration.findUnique({ where: { id }, include: { document: true } }));
    if (registration.state !== "waiting") return { kind: "over", state: registration.state };
    const connector = await tx.connector.findFirst({
      where: { kind: "protocol" },
      select: { vendor: true, options: true },
    });
    const isRepeat = registration.lastTriedAt !== null;
    const earlier = earlierThan(ctx, registration, connector);
    if (earlier === "unknown") return { kind: "lost", vendor: registration.vendor };
    const asked = earlier === null ? (connector?.vendor ?? registration.vendor) : healthName(earlier, connector);
    if (!(await mayCall(tx, asked, ctx.now))) return { kind: "closed" };
    const tried = { attempts: { increment: 1 }, lastTriedAt: ctx.now, nextTryAt: null };
    await tx.registration.update({
      where: { id },
      data: earlier === null ? { ...tried, ...sentTo(registration, connector) } : tried,
    });
    return { kind: "call", request: await requestOf(ctx, tx, registration), isRepeat, earlier, connector };
  });

/** Whom a document was sent to when that is not whom it would be sent to now; `unknown` when only its name was kept. */
const earlierThan = (
  ctx: ActingContext,
  registration: Registration,
  connector: Connection | null,
): Connection | "unknown" | null => {
  if (registration.lastTriedAt === null) return null;
  const earlier = sentWith(registration);
  if (earlier === null) return connector === null || connector.vendor === registration.vendor ? null : "unknown";
  return connector !== null && isSameRegistry(ctx, earlier, connector) ? null : earlier;
};

const sentTo = (registration: Registration, connector: Connection | null) =>
  connector === null
    ? { vendor: registration.vendor }
    : { vendor: connector.vendor, sentWith: Uint8Array.from(connector.options) };

/** The name under which the calls to an earlier system are watched: its silence must not close the door of another registry of the same vendor. */
export const healthName = (earlier: Connection, connector: Connection | null): string =>
  earlier.vendor === connector?.vendor ? `former:${earlier.vendor}` : earlier.vendor;

/**
 * Turns a document, that the earlier system has no number for, to the one of today, noted before it is called. False when that one is left in peace for now:
 * the next try asks the earlier one again.
 */
export const turnTo = async (
  tx: Tx,
  ctx: ActingContext,
  id: string,
  connector: Connection | null,
): Promise<boolean> => {
  if (connector === null) return true;
  if (!(await mayCall(tx, connector.vendor, ctx.now))) return false;
  await tx.registration.updateMany({
    where: { id, state: "waiting" },
    data: { vendor: connector.vendor, sentWith: Uint8Array.from(connector.options) },
  });
  return true;
};
