import type { Prisma } from "@sportello/db/generated/client";
import type { Staff } from "@sportello/domain/access/actor";

/** What a member of staff may see at all, as `refusalOfPlace` says it of one: sent to their offices, of their services. */
export const visibleTo = ({ offices, services, wholeOffices = [] }: Staff): Prisma.ApplicationWhereInput => ({
  status: { not: "draft" },
  officeId: { in: [...offices] },
  ...(services === "all"
    ? {}
    : { OR: [{ serviceId: { in: [...services] } }, { officeId: { in: [...wholeOffices] } }] }),
});
