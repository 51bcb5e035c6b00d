import { mayTakeRole } from "@sportello/domain/access/staff-life";
import { beforeAfter } from "../audit/before-after.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectOk } from "../refused.ts";
import type { SaveStaff } from "./input.ts";
import { keepOffices } from "./keep-offices.ts";
import { loadSubject } from "./load-subject.ts";

/**
 * Changes name, role and offices; what is allowed changes with the next click of the person concerned. Throws `own_account` for one's own role,
 * `last_administrator`, `not_in_this_status`.
 */
export const saveStaff = (ctx: StaffContext, { id, officeIds, role, ...names }: SaveStaff): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { row, subject } = await loadSubject(ctx, tx, id);
    expectOk(mayTakeRole(subject, role));
    await tx.staff.update({ where: { id }, data: { ...names, role }, select: { id: true } });
    const before = row.offices
      .map(({ office }) => office.slug)
      .toSorted()
      .join(", ");
    const offices = (await keepOffices(tx, id, officeIds)).join(", ");
    if (role !== row.role)
      await record(tx, ctx, {
        action: "staff.role_changed",
        subjectId: id,
        details: beforeAfter({ role: row.role }, { role }),
      });
    const changes = beforeAfter(
      { givenName: row.givenName, familyName: row.familyName, offices: before },
      { ...names, offices },
    );
    if (Object.keys(changes).length > 0)
      await record(tx, ctx, { action: "staff.changed", subjectId: id, details: changes });
    return { id };
  });
