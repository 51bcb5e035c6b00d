import type { StaffContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { titleOf } from "../services/title-of.ts";

const most = 20;

/** What whoever asks left half filled in at the counter, the latest first. */
export const listCounterDrafts = ({ inTenant, actor }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.application.findMany({
      where: { status: "draft", counter: { staffId: actor.id }, officeId: { in: [...actor.offices] } },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: most,
      select: { id: true, updatedAt: true, person: true, version: { select: { sheet: true } } },
    });
    return rows.map(({ id, updatedAt, person, version }) => ({ id, title: titleOf(version.sheet), applicant: nameOf(person), updatedAt: updatedAt.toISOString() }));
  });
