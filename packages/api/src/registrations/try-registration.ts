import { isConnectorDown, isConnectorRefused, reasonOf } from "@sportello/connectors/failures";
import type { RegistrationReceipt } from "@sportello/connectors/protocol/port";
import { registerOnce } from "@sportello/connectors/protocol/register-once";
import { isUniqueViolation } from "@sportello/db/unique-violation";
import { writeSymptom } from "@sportello/domain/connectors/reason";
import { configuredIn, openProtocol } from "../connectors/open.ts";
import { vendorTitle } from "../connectors/vendors.ts";
import type { ActingContext } from "../context.ts";
import { type Begun, beginTry, healthName, turnTo } from "./begin-try.ts";
import { giveUp } from "./give-up.ts";
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
 * for the number of this document before it sends again, and asks the one it was sent to. A refusal, an earlier system that cannot
 * be asked any more and the last failed try go to the cockpit.
 */
export const tryRegistration = async (ctx: ActingContext, { registrationId, number }: TryInput): Promise<Tried> => {
  const begun = await beginTry(ctx, registrationId);
  if (begun.kind === "over") return { state: begun.state };
  if (begun.kind === "closed") return wait(ctx, registrationId, number, null, writeSymptom("paused"));
  if (begun.kind === "lost") return giveUp(ctx, registrationId, "failed", elsewhere(begun.vendor));
  try {
    if (begun.earlier !== null) {
      const answer = await askEarlier(ctx, begun, begun.earlier);
      if (answer === "cannot be asked")
        return await giveUp(ctx, registrationId, "failed", elsewhere(begun.earlier.vendor));
      if (answer !== null) return await settle(ctx, registrationId, answer);
      if (!(await ctx.inTenant((tx) => turnTo(tx, ctx, registrationId, begun.connector))))
        return await wait(ctx, registrationId, number, null, writeSymptom("paused"));
    }
    const { port } = await openProtocol(
      ctx.runtime,
      ctx.tenant.id,
      configuredIn(ctx.runtime, ctx.tenant.id, "protocol", begun.connector),
    );
    return await settle(
      ctx,
      registrationId,
      await registerOnce(port, begun.request, { isRepeat: begun.isRepeat && begun.earlier === null }),
    );
  } catch (error) {
    if (isConnectorRefused(error)) return giveUp(ctx, registrationId, "refused", error.message);
    if (isConnectorDown(error)) return wait(ctx, registrationId, number, error.retryAfter ?? null, reasonOf(error));
    throw error;
  }
};

type Call = Begun & { readonly kind: "call" };

/**
 * The number that the system a document was sent to, which is no longer today's, has for it; null when it says that it has none. Its silence is
 * thrown, to be asked again; a refusal (our key was withdrawn, the vendor is not known any more) means that only a person can look there.
 */
const askEarlier = async (
  { runtime, tenant }: ActingContext,
  { request, connector }: Call,
  earlier: NonNullable<Call["earlier"]>,
): Promise<RegistrationReceipt | null | "cannot be asked"> => {
  try {
    const { port } = await openProtocol(
      runtime,
      tenant.id,
      configuredIn(runtime, tenant.id, "protocol", earlier),
      healthName(earlier, connector),
    );
    return await port.find(request.key);
  } catch (error) {
    if (isConnectorRefused(error)) return "cannot be asked";
    throw error;
  }
};

const elsewhere = (vendor: string): string => writeSymptom("sent_elsewhere", vendorTitle("protocol", vendor));

const settle = async (ctx: ActingContext, id: string, receipt: RegistrationReceipt): Promise<Tried> => {
  try {
    await ctx.inTenant((tx) => settleIn(tx, ctx, id, receipt));
    return { state: "registered" };
  } catch (error) {
    if (!isUniqueViolation(error, "registration_tenant_id_vendor_direction_number_key")) throw error;
    return giveUp(ctx, id, "refused", writeSymptom("number_taken", receipt.number));
  }
};

const wait = async (
  ctx: ActingContext,
  id: string,
  number: number,
  retryAfter: number | null,
  reason: string,
): Promise<Tried> => {
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
