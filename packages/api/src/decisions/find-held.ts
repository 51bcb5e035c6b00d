import type { Tx } from "@sportello/db/client";
import type { Decision } from "@sportello/db/generated/client";
import type { Staff } from "@sportello/domain/access/actor";
import { refusalToHold } from "@sportello/domain/applications/leaving";
import type { StaffId } from "@sportello/domain/ids";
import { loadApplication } from "../applications/load-application.ts";
import type { ActingContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** The decision that this colleague took and that is still here. Throws `not_found`, the policy's refusal, `not_allowed` for another's, `already_left`. */
export const findHeld = async (
  ctx: Pick<ActingContext, "runtime"> & { readonly actor: Staff },
  tx: Tx,
  id: string,
): Promise<Decision> => {
  const decision = expectFound(await tx.decision.findUnique({ where: { id } }));
  await loadApplication(ctx, tx, decision.applicationId);
  const refusal = refusalToHold({ staffId: decision.staffId as StaffId, state: decision.state }, ctx.actor);
  if (refusal) throw new Refused(refusal);
  return decision;
};
