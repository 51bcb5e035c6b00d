import type { Tx } from "@sportello/db/client";
import { type StaffSubject, staffStateOf } from "@sportello/domain/access/staff-life";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";

/**
 * Somebody whose access is to change, as the rules see them. The administrators are locked first, so that two who shut each other out at the
 * same instant do not leave the municipality without one. Throws `not_found`.
 */
export const loadSubject = async (ctx: StaffContext, tx: Tx, id: string) => {
  const working = await tx.$queryRaw<
    { id: string }[]
  >`select id::text from staff where role = 'administrator' and is_active order by id for update`;
  const row = expectFound(
    await tx.staff.findUnique({
      where: { id },
      include: { offices: { include: { office: { select: { slug: true } } } } },
    }),
  );
  const subject: StaffSubject = {
    state: staffStateOf(row),
    role: row.role,
    isSelf: id === ctx.actor.id,
    otherAdministrators: working.filter((administrator) => administrator.id !== id).length,
  };
  return { row, subject };
};
