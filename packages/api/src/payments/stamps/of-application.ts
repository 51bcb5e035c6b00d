import type { Tx } from "@sportello/db/client";
import type { RevenueStamp } from "@sportello/db/generated/client";
import { isGround, normOf } from "@sportello/domain/payments/stamp-exemption";
import { z } from "zod";
import { loadApplication } from "../../applications/load-application.ts";
import type { StaffContext } from "../../context.ts";

/** Only a stamp whose signature is right is kept. */
const Seal = z.enum(["trusted", "intact"]).nullable();

const stampView = ({
  way,
  serial,
  issuedOn,
  statement,
  paymentId,
  iubd,
  attachment,
  seal,
  signedBy,
  ground,
  norm,
  givenAt,
}: RevenueStamp) => ({
  way,
  serial,
  issuedOn: issuedOn?.toISOString().slice(0, 10) ?? null,
  statement,
  paymentId,
  iubd,
  hasAttachment: attachment !== null,
  seal: Seal.parse(seal),
  signedBy,
  ground: ground !== null && isGround(ground) ? ground : null,
  norm: ground === null ? null : normOf({ ground, norm }),
  givenAt: givenAt.toISOString(),
});

/** The stamp of an application that may be read. */
export const stampOf = async (tx: Tx, applicationId: string) => {
  const stamp = await tx.revenueStamp.findFirst({ where: { applicationId } });
  return stamp && stampView(stamp);
};

/** The revenue stamp of an application the office may read; null when it bears none. */
export const stampOfApplication = (ctx: StaffContext, { applicationId }: { applicationId: string }) =>
  ctx.inTenant(async (tx) => {
    await loadApplication(ctx, tx, applicationId);
    return stampOf(tx, applicationId);
  });
