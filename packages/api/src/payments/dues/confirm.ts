import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { Refused } from "../../refused.ts";
import { loadDues } from "./load.ts";

/** The checked file is to be imported: from here on people are asked to pay. Audited. Throws `not_in_this_status` unless it was checked and has a right line. */
export const confirmDues = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const found = await loadDues(tx, ctx, id);
    if (found.valid === 0) throw new Refused("not_in_this_status");
    const { count } = await tx.duesImport.updateMany({
      where: { id, state: "checked" },
      data: { state: "importing", confirmedAt: ctx.now },
    });
    if (count === 0) throw new Refused("not_in_this_status");
    await record(tx, ctx, {
      action: "dues.confirmed",
      subjectId: id,
      details: { valid: found.valid, faulty: found.faulty, total: Number(found.total) },
    });
    await tx.outboxEvent.create({ data: { name: "dues/confirmed", payload: { importId: id } } });
    return { id };
  });
