import type { Tx } from "@sportello/db/client";
import { hasPermission } from "@sportello/domain/access/permissions";
import { Localised } from "@sportello/domain/locales";
import type { Staffing } from "@sportello/domain/services/assignment";

export type AssignmentTargets = readonly {
  readonly id: string;
  readonly name: Localised;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}[];

/** Every office with those who work on applications there: to whom rules may give work. */
export const targetsOf = async (tx: Tx): Promise<AssignmentTargets> => {
  const offices = await tx.office.findMany({
    orderBy: { slug: "asc" },
    select: {
      id: true,
      name: true,
      staff: {
        where: { staff: { isActive: true } },
        orderBy: [{ staff: { familyName: "asc" } }, { staff: { givenName: "asc" } }],
        select: { staff: { select: { id: true, role: true, givenName: true, familyName: true } } },
      },
    },
  });
  return offices.map(({ id, name, staff }) => ({
    id,
    name: Localised.parse(name),
    staff: staff.flatMap(({ staff: one }) =>
      hasPermission(one.role, "applications.work") ? [{ id: one.id, name: `${one.givenName} ${one.familyName}` }] : [],
    ),
  }));
};

/** The same as the rules' check asks for it. */
export const staffingOf = (targets: AssignmentTargets): Staffing =>
  new Map(targets.map(({ id, staff }) => [id, new Set(staff.map((one) => one.id))]));
