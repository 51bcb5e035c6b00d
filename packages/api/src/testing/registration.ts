import { randomUUID } from "node:crypto";
import { type ActingContext, type CitizenContext, createSystemContext } from "../context.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { sendZtl } from "./send-ztl.ts";

export type SentForRegistration = {
  readonly applicationId: string;
  readonly registrationId: string;
  readonly documentId: string;
};

/** A context as the jobs have it, now. */
export const asJob = (ctx: Pick<CitizenContext, "runtime" | "tenant">): Promise<ActingContext> =>
  createSystemContext(ctx.runtime, ctx.tenant.id, `test-${randomUUID()}`);

/** An application just acquired, whose receipt waits for its number. */
export const acquired = async (citizen: CitizenContext, seed = 1): Promise<SentForRegistration> => {
  const { id: applicationId } = await sendZtl(citizen, seed);
  const { documentId } = await makeReceipt(await asJob(citizen), { applicationId });
  const registration = await citizen.inTenant((tx) => tx.registration.findFirstOrThrow({ where: { documentId } }));
  return { applicationId, registrationId: registration.id, documentId };
};
