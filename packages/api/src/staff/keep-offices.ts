import type { Tx } from "@sportello/db/client";
import { Refused } from "../refused.ts";

/** Puts somebody into these offices and no others. Throws `not_found` for an office that is not the municipality's. Answers the offices' slugs. */
export const keepOffices = async (tx: Tx, staffId: string, officeIds: readonly string[]): Promise<string[]> => {
  const wanted = [...new Set(officeIds)];
  const offices = await tx.office.findMany({
    where: { id: { in: wanted } },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true },
  });
  if (offices.length < wanted.length) throw new Refused("not_found");
  await tx.staffOffice.deleteMany({ where: { staffId, officeId: { notIn: wanted } } });
  await tx.staffOffice.createMany({ data: wanted.map((officeId) => ({ staffId, officeId })), skipDuplicates: true });
  return offices.map(({ slug }) => slug);
};
