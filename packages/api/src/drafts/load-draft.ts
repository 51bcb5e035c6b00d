import type { Tx } from "@sportello/db/client";
import type { Person, Service } from "@sportello/db/generated/client";
import { type LoadedApplication, loadApplication } from "../applications/load-application.ts";
import type { ApplicantContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

export type LoadedDraft = LoadedApplication & { readonly service: Service; readonly person: Person };

/** The citizen's own draft, with what is needed to fill it in. Throws `not_found`, or `not_in_this_status` when it was sent. */
export const loadDraft = async (ctx: ApplicantContext, tx: Tx, id: string): Promise<LoadedDraft> => {
  const loaded = await loadApplication(ctx, tx, id);
  if (loaded.row.status !== "draft") throw new Refused("not_in_this_status");
  return {
    ...loaded,
    service: expectFound(await tx.service.findUnique({ where: { id: loaded.row.serviceId } })),
    person: expectFound(await tx.person.findUnique({ where: { id: ctx.actor.id } })),
  };
};
