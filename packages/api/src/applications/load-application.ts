import type { Tx } from "@sportello/db/client";
import type { Application } from "@sportello/db/generated/client";
import { refusalToRead } from "@sportello/domain/applications/policies";
import type { ActingContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { type Version, versionById } from "../services/version.ts";
import { visibleOf } from "./facts.ts";

export type LoadedApplication = {
  readonly row: Application;
  readonly version: Version;
  readonly hasPayments: boolean;
  readonly isStamped: boolean;
};

/** The application with the publication it was filled with, if this actor may read it. Throws `not_found` or the policy's refusal. */
export const loadApplication = async (
  { actor, runtime }: Pick<ActingContext, "actor" | "runtime">,
  tx: Tx,
  id: string,
): Promise<LoadedApplication> => {
  const row = expectFound(await tx.application.findUnique({ where: { id } }));
  const refusal = refusalToRead(visibleOf(row), actor);
  if (refusal) throw new Refused(refusal);
  const version = await versionById(runtime.memory, askThrough(tx), row.serviceVersionId);
  return {
    row,
    version,
    // A stamp is the treasury's: it is no payment for the service.
    hasPayments:
      version.options.payment !== "none" &&
      (await tx.payment.count({ where: { applicationId: id, state: "paid", kind: { not: "stamp" } } })) > 0,
    isStamped: version.options.stamp && (await tx.revenueStamp.count({ where: { applicationId: id } })) > 0,
  };
};
