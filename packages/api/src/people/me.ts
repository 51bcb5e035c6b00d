import { permissionsOf } from "@sportello/domain/access/permissions";
import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";

/** Who signed in on the staff's side, with what the role may do and the offices they belong to. */
export const findMe = ({ actor, session, inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const offices = await tx.office.findMany({ where: { id: { in: [...actor.offices] } }, orderBy: { slug: "asc" } });
    return {
      id: actor.id,
      name: session.name,
      role: actor.role,
      permissions: permissionsOf[actor.role],
      offices: offices.map(({ id, name }) => ({ id, name: Localised.parse(name) })),
    };
  });
