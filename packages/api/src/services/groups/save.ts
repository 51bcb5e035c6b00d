import { freeSlug } from "@sportello/domain/services/new-slug";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import type { SaveGroup } from "./input.ts";

/** Makes a group, last in the order, or changes its name and its services; a service is in one group at most: it leaves the one it was in. Throws `not_found`. Recorded. */
export const saveGroup = (ctx: StaffContext, { id, name, serviceIds }: SaveGroup): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const wanted = [...new Set(serviceIds)];
    if ((await tx.service.count({ where: { id: { in: wanted } } })) < wanted.length) throw new Refused("not_found");
    if (id !== undefined) expectFound(await tx.serviceGroup.findUnique({ where: { id } }));
    const others = await tx.serviceGroup.findMany({ select: { slug: true, position: true } });
    const group =
      id === undefined
        ? await tx.serviceGroup.create({
            data: {
              name,
              slug: freeSlug(name.it, new Set(others.map(({ slug }) => slug))),
              position: Math.max(0, ...others.map(({ position }) => position)) + 1,
            },
          })
        : await tx.serviceGroup.update({ where: { id }, data: { name } });
    await tx.service.updateMany({ where: { groupId: group.id, id: { notIn: wanted } }, data: { groupId: null } });
    await tx.service.updateMany({ where: { id: { in: wanted } }, data: { groupId: group.id } });
    await record(tx, ctx, {
      action: id === undefined ? "service_group.created" : "service_group.changed",
      subjectId: group.id,
      details: { group: name.it, services: wanted.length },
    });
    return { id: group.id };
  });
