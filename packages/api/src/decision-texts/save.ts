import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import type { SaveText } from "./input.ts";

/** An office keeps so many at most. */
const mostTexts = 200;

/**
 * Keeps a text of one of one's offices, new or changed. Throws `not_found` for one of another office, `other_office`, `invalid_input` for a
 * service that is not the office's, `too_many_texts`. Recorded.
 */
export const saveText = (ctx: StaffContext, { id, ...given }: SaveText): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { actor, now } = ctx;
    const offices: readonly string[] = actor.offices;
    if (id !== undefined)
      expectFound(await tx.decisionText.findFirst({ where: { id, officeId: { in: [...offices] } } }));
    if (!offices.includes(given.officeId)) throw new Refused("other_office");
    if (
      given.serviceId !== null &&
      (await tx.service.count({ where: { id: given.serviceId, officeId: given.officeId } })) === 0
    )
      throw new Refused("invalid_input");
    if (id === undefined && (await tx.decisionText.count({ where: { officeId: given.officeId } })) >= mostTexts)
      throw new Refused("too_many_texts", { max: mostTexts });
    const data = { ...given, updatedAt: now };
    const kept =
      id === undefined
        ? await tx.decisionText.create({ data, select: { id: true } })
        : await tx.decisionText.update({ where: { id }, data, select: { id: true } });
    await record(tx, ctx, {
      action: "decision_text.saved",
      subjectId: kept.id,
      details: { command: given.command, isNew: id === undefined },
    });
    return kept;
  });
