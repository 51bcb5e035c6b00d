import { templateFaults, titleFaults } from "@sportello/domain/documents/template";
import type { Localised } from "@sportello/domain/locales";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";
import { askableIn, asSets } from "./askable.ts";
import type { SaveTemplate } from "./input.ts";

/** A service keeps so many at most. */
const mostTemplates = 50;

/**
 * Keeps a template of a service of one's offices, new or changed; documents made with it stay as they are. Throws `not_found`, `other_office`,
 * `unknown_placeholder` for a name that nothing will fill (with it), `too_many_texts`. Recorded.
 */
export const saveTemplate = (ctx: StaffContext, { id, ...given }: SaveTemplate): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findUnique({
        where: { id: given.serviceId },
        select: { officeId: true, publishedVersionId: true },
      }),
    );
    if (!(ctx.actor.offices as readonly string[]).includes(service.officeId)) throw new Refused("other_office");
    if (id !== undefined)
      expectFound(await tx.outcomeTemplate.findFirst({ where: { id, serviceId: given.serviceId } }));
    else if ((await tx.outcomeTemplate.count({ where: { serviceId: given.serviceId } })) >= mostTemplates)
      throw new Refused("too_many_texts", { max: mostTemplates });
    const { form } = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    const askable = asSets(askableIn(form, "it"));
    const [fault] = [
      ...localesOf(given.title).flatMap((title) => titleFaults(title, askable)),
      ...localesOf(given.body).flatMap((body) => templateFaults(body, askable)),
    ];
    if (fault) throw new Refused("unknown_placeholder", { name: fault.name });
    const data = { ...given, updatedAt: ctx.now };
    const kept =
      id === undefined
        ? await tx.outcomeTemplate.create({ data, select: { id: true } })
        : await tx.outcomeTemplate.update({ where: { id }, data, select: { id: true } });
    await record(tx, ctx, {
      action: "outcome_template.saved",
      subjectId: kept.id,
      details: { outcome: given.outcome, isNew: id === undefined },
    });
    return kept;
  });

const localesOf = ({ it, de, en }: Localised): string[] => [it, de ?? "", en ?? ""];
