import { isUniqueViolation } from "@sportello/db/unique-violation";
import { keptEntries, ListEntries } from "@sportello/domain/services/tenant-list";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import type { SaveList } from "./input.ts";

/**
 * Makes a list or changes it: forms offer the new entries at once, entries taken out are withdrawn and stay readable in old answers. Throws `key_taken`,
 * `changed_meanwhile`, `not_found`. Recorded with how many came and went.
 */
export const saveList = async (ctx: StaffContext, input: SaveList): Promise<{ id: string; revision: number }> => {
  try {
    return await ctx.inTenant(async (tx) => {
      if (input.kind === "new") {
        const { key, name, entries } = input;
        const made = await tx.tenantList.create({
          data: { key, name, entries: keptEntries([], entries), updatedAt: ctx.now },
          select: { id: true },
        });
        await record(tx, ctx, {
          action: "list.created",
          subjectId: made.id,
          details: { list: key, entries: entries.length },
        });
        return { id: made.id, revision: 1 };
      }
      const row = expectFound(await tx.tenantList.findUnique({ where: { id: input.id } }));
      const before = ListEntries.parse(row.entries);
      const entries = keptEntries(before, input.entries);
      const { count } = await tx.tenantList.updateMany({
        where: { id: input.id, revision: input.revision },
        data: { name: input.name, entries, revision: { increment: 1 }, updatedAt: ctx.now },
      });
      if (count === 0) throw new Refused("changed_meanwhile");
      const offered = (list: typeof before) =>
        new Set(list.filter(({ isWithdrawn }) => isWithdrawn !== true).map(({ value }) => value));
      const [old, now] = [offered(before), offered(entries)];
      await record(tx, ctx, {
        action: "list.changed",
        subjectId: input.id,
        details: {
          list: row.key,
          added: [...now].filter((value) => !old.has(value)).length,
          withdrawn: [...old].filter((value) => !now.has(value)).length,
        },
      });
      return { id: input.id, revision: input.revision + 1 };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refused("key_taken");
    throw error;
  }
};
