import type { Tx } from "@sportello/db/client";
import type { CounterFiling, Person } from "@sportello/db/generated/client";
import { refusalToFill } from "@sportello/domain/applications/policies";
import type { PersonId } from "@sportello/domain/ids";
import type { OfficeId, ServiceId } from "@sportello/domain/ids";
import type { ApplicantContext, StaffContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { expectFound, Refused } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";

export type Filing = CounterFiling & { readonly person: Person };

/** The counter's draft of whoever asks, still to be sent. A colleague's is `not_found`; one that was sent is `not_in_this_status`. */
export const loadFiling = async (tx: Tx, { actor, runtime }: StaffContext, id: string): Promise<Filing> => {
  const filing = expectFound(
    await tx.counterFiling.findFirst({
      where: { applicationId: id, staffId: actor.id },
      include: { application: { include: { person: true } } },
    }),
  );
  const { application, ...row } = filing;
  const { options } = await versionById(runtime.memory, askThrough(tx), application.serviceVersionId);
  const refusal = refusalToFill(
    {
      officeId: application.officeId as OfficeId,
      serviceId: application.serviceId as ServiceId,
      allowCounter: options.allowCounter,
    },
    actor,
  );
  if (refusal) throw new Refused(refusal);
  if (application.status !== "draft") throw new Refused("not_in_this_status");
  return { ...row, person: application.person };
};

/**
 * The same request, made for the person at the counter: the verbs of the citizens' side then work on their draft, and what is sent is theirs, by
 * the hand of the operator. Throws `not_found` for a draft that is not the operator's own.
 */
export const atCounter = async (ctx: StaffContext, id: string): Promise<ApplicantContext> => {
  const { person } = await ctx.inTenant((tx) => loadFiling(tx, ctx, id));
  const actor = {
    kind: "present",
    id: person.id as PersonId,
    fiscalCode: expectFound(person.fiscalCode),
    staffId: ctx.actor.id,
  } as const;
  return {
    ...ctx,
    actor,
    session: { kind: "counter", id: ctx.session.id, actor, name: nameOf(person), expiresAt: ctx.session.expiresAt },
  };
};

/** A verb of the citizens' side about one draft, done for the person at the counter. */
export const forPresent =
  <Input extends { readonly id: string }, Answer>(verb: (ctx: ApplicantContext, input: Input) => Promise<Answer>) =>
  async (ctx: StaffContext, input: Input): Promise<Answer> =>
    verb(await atCounter(ctx, input.id), input);
