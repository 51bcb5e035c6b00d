import { ListEntries } from "@sportello/domain/services/tenant-list";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { nameOfList } from "./find-lists.ts";
import { usesOfList } from "./usage.ts";

/** One list with all its entries, withdrawn ones too; `revision` is given back when saving. */
export const findList = ({ inTenant }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const row = expectFound(await tx.tenantList.findUnique({ where: { id } }));
    return {
      id,
      key: row.key,
      name: nameOfList(row.name),
      entries: ListEntries.parse(row.entries),
      revision: row.revision,
      uses: await usesOfList(tx, row.key),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
