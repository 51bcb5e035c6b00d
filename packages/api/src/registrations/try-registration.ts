import { isConnectorDown, isConnectorRefused, reasonOf } from "@sportello/connectors/failures";
import { registerOnce } from "@sportello/connectors/protocol/register-once";
import type { RegistrationReceipt, RegistrationRequest } from "@sportello/connectors/protocol/port";
import type { RegistrationState } from "@sportello/db/generated/client";
import { writeSymptom } from "@sportello/domain/connectors/reason";
import { isUniqueViolation } from "@sportello/db/unique-violation";
import { configuredIn, openProtocol } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { giveUp } from "./give-up.ts";
import { mayCall } from "./circuit.ts";
import { requestOf } from "./request-of.ts";
import { pauseAfter } from "./schedule.ts";
import { settleIn } from "./settle.ts";
import type { Tried } from "./tried.ts";

export type TryInput = {
  readonly registrationId: string;
  /** Which try of this run, from 0: decides the pause that follows. */
  readonly number: number;
};

/**
 * One try to get a document's number. The try is noted before the vendor is called: whatever happens then, the next one asks
 * for the number of this document before it sends again. A refusal and the last failed try go to the cockpit.
 */
export const tryRegistration = async (ctx: ActingContext, { registrationId, number }: TryInput): Promise<Tried> => {
  const begun = await begin(ctx, registrationId);
  if (begun.kind === "over") return { state: begun.state };
  if (begun.kind === "closed") return wait(ctx, registrationId, number, null, writeSymptom("paused"));
  try {
    const { port } = await openProtocol(ctx.runtime, ctx.tenant.id, configuredIn(ctx.runtime, ctx.tenant.id, "protocol", begun.connector));
    return await settle(ctx, registrationId, await registerOnce(port, begun.request, { isRepeat: begun.isRepeat }));
  } catch (error) {
    if (isConnectorRefused(error)) return giveUp(ctx, registrationId, "refused", error.message);
    if (isConnectorDown(error)) return wait(ctx, registrationId, number, error.retryAfter ?? null, reasonOf(error));
    throw error;
  }
};

/** As it was when the try began; null when the municipality has none. */
type ConnectorRow = { readonly vendor: string; readonly options: Uint8Array } | null;

type Begun =
  | { readonly kind: "over"; readonly state: RegistrationState }
  | { readonly kind: "closed" }
  | { readonly kind: "call"; readonly request: RegistrationRequest; readonly isRepeat: boolean; readonly connector: ConnectorRow };

const begin = (ctx: ActingContext, id: string): Promise<Begun> =>
  ctx.inTenant(async (tx): Promise<Begun> => {
    const registration = expectFound(await tx.registration.findUnique({ where: { id }, include: { document: true } }));
    if (registration.state !== "waiting") return { kind: "over", state: registration.state };
    // The tenant may have changed its protocol system since the document was made.
    const connector = await tx.connector.findFirst({ where: { kind: "protocol" }, select: { vendor: true, options: true } });
    const vendor = connector?.vendor ?? registration.vendor;
    if (!(await mayCall(tx, vendor, ctx.now))) return { kind: "closed" };
    await tx.registration.update({ where: { id }, data: { vendor, attempts: { increment: 1 }, lastTriedAt: ctx.now, nextTryAt: null } });
    return { kind: "call", request: await requestOf(ctx, tx, registration), isRepeat: registration.lastTriedAt !== null, connector };
  });

const settle = async (ctx: ActingContext, id: string, receipt: RegistrationReceipt): Promise<Tried> => {
  try {
    await ctx.inTenant((tx) => settleIn(tx, ctx, id, receipt));
    return { state: "registered" };
  } catch (error) {
    if (!isUniqueViolation(error, "registration_tenant_id_vendor_direction_number_key")) throw error;
    return giveUp(ctx, id, "refused", writeSymptom("number_taken", receipt.number));
  }
};

const wait = async (ctx: ActingContext, id: string, number: number, retryAfter: number | null, reason: string): Promise<Tried> => {
  const pause = pauseAfter(number, Math.random());
  if (pause === null) return giveUp(ctx, id, "failed", reason);
  const waitSeconds = Math.max(pause, retryAfter ?? 0);
  await ctx.inTenant((tx) =>
    tx.registration.updateMany({
      where: { id, state: "waiting" },
      data: { lastReason: reason, nextTryAt: new Date(ctx.now.getTime() + waitSeconds * 1000) },
    }),
  );
  return { state: "waiting", waitSeconds };
};
