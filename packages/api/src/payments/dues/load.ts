import type { Tx } from "@sportello/db/client";
import type { DuesImport } from "@sportello/db/generated/client";
import type { Restriction } from "@sportello/domain/access/reach";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { expectWithin } from "../reach/expect.ts";

/** A file of dues of a service this member of staff sees the payments of. Throws `not_found`, `other_office`, `other_service`. */
export const loadDues = async (tx: Tx, { actor }: Pick<StaffContext, "actor">, id: string): Promise<DuesImport> => {
  const { service, ...found } = expectFound(
    await tx.duesImport.findUnique({ where: { id }, include: { service: { select: { officeId: true } } } }),
  );
  await expectWithin(tx, actor, { serviceId: found.serviceId, officeId: service.officeId } as Restriction);
  return found;
};
