import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { auditOf } from "./audit-of.ts";
import { countExport } from "./count.ts";
import type { ExportQuestion } from "./question.ts";
import { exportName } from "./stream-export.ts";

/** A person waits for so many files at most. */
const mostWaiting = 3;

/** Asks for a file that a job makes. Recorded. Throws `too_many_requests` while three are being made for the same person. */
export const askForExport = async (ctx: StaffContext, question: ExportQuestion): Promise<{ id: string }> => {
  const { rows } = await countExport(ctx, question);
  const { format, locale, ...asked } = question;
  return ctx.inTenant(async (tx) => {
    const waiting = await tx.export.count({ where: { staffId: ctx.actor.id, state: { in: ["waiting", "running"] } } });
    if (waiting >= mostWaiting) throw new Refused("too_many_requests");
    const made = await tx.export.create({
      data: {
        staffId: ctx.actor.id,
        format,
        locale,
        question: asked,
        rows,
        name: exportName(question, ctx.now, format),
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await record(tx, ctx, {
      action: "applications.exported",
      subjectId: made.id,
      details: { ...auditOf(question), rows },
    });
    await tx.outboxEvent.create({ data: { name: "queue-export/asked", payload: { exportId: made.id } } });
    return made;
  });
};
