import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import { publishVersion } from "./publish-version.ts";

/**
 * Publishes the content of an earlier version anew: nothing that was published is ever taken away. A draft that is being prepared stays.
 * Refuses with `not_in_this_status` for the version in force, with `changed_meanwhile` when `against` is in force no more.
 */
export const rollBack = (
  ctx: StaffContext,
  { slug, number, against }: { slug: string; number: number; against: number },
): Promise<{ version: number }> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findFirst({ where: { slug } }));
    const old = expectFound(await tx.serviceVersion.findFirst({ where: { serviceId: service.id, number } }));
    if (old.id === service.publishedVersionId) throw new Refused("not_in_this_status");
    const inForce = expectFound(
      await tx.serviceVersion.findUnique({
        where: { id: expectFound(service.publishedVersionId) },
        select: { number: true },
      }),
    );
    if (inForce.number !== against) throw new Refused("changed_meanwhile");
    const next = await publishVersion(tx, ctx, service, old);
    await record(tx, ctx, {
      action: "service.rolled_back",
      subjectId: service.id,
      details: { service: slug, restored: number, version: next.number },
    });
    return { version: next.number };
  });
