import type { Tx } from "@sportello/db/client";
import type { Prisma } from "@sportello/db/generated/client";
import type { ApplicantContext } from "../context.ts";
import { expectFound } from "../refused.ts";

/** Which payments are this person's: those of their applications, and the dues in their fiscal code. */
export const ownPayments = ({ actor }: Pick<ApplicantContext, "actor">): Prisma.PaymentWhereInput => ({
  OR: [
    { application: { personId: actor.id } },
    ...(actor.kind === "citizen" ? [{ applicationId: null, fiscalCode: actor.fiscalCode }] : []),
  ],
});

/** The person's own payment. Anybody else's is `not_found`. */
export const loadOwnPayment = async (tx: Tx, ctx: Pick<ApplicantContext, "actor">, id: string) =>
  expectFound(await tx.payment.findFirst({ where: { AND: [{ id }, ownPayments(ctx)] } }));
