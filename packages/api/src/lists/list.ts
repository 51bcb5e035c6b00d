import { ListEntries } from "@sportello/domain/services/tenant-list";
import type { StaffContext } from "../context.ts";
import { nameOfList } from "./find-lists.ts";
import { usesOfList } from "./usage.ts";

/** The lists of the municipality by name, with how many entries they offer and where they are used. Instants are ISO. */
export const listLists = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.tenantList.findMany({ orderBy: { key: "asc" } });
    const lists = [];
    for (const { id, key, name, entries, updatedAt } of rows) {
      const offered = ListEntries.parse(entries).filter(({ isWithdrawn }) => isWithdrawn !== true).length;
      lists.push({
        id,
        key,
        name: nameOfList(name),
        entries: offered,
        uses: await usesOfList(tx, key),
        updatedAt: updatedAt.toISOString(),
      });
    }
    return lists;
  });
