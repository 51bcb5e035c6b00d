import type { Prisma } from "@sportello/db/generated/client";
import { takeValues } from "@sportello/domain/services/three-way";
import { parseForm } from "@sportello/forms/definition";
import { takeFrom } from "@sportello/forms/tools/merge-definitions";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import { editDraft } from "../drafts/edit.ts";
import { ownOptions } from "./differences.ts";
import { contentOfEntry, originOf } from "./origin-of.ts";

/** Paths of sheet and options, and ids of the form, to be taken; whatever is not named stays as it is and is not offered again until it changes anew. */
export type MergeInput = {
  readonly slug: string;
  readonly sheet: readonly string[];
  readonly options: readonly string[];
  readonly form: readonly string[];
};

/**
 * Takes what was chosen of the catalogue's news into the draft, which is opened if there is none; from now on news are what the catalogue changes after today. Throws
 * `not_found` for a service not made from the catalogue, `changed_meanwhile` when a colleague saves at this instant.
 */
export const mergeNews = async (ctx: StaffContext, { slug, ...taken }: MergeInput): Promise<{ taken: number }> => {
  const draft = await editDraft(ctx, { slug });
  return ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findFirst({ where: { slug } }));
    const { entry } = expectFound(await originOf(tx, service));
    const theirs = contentOfEntry(entry);
    const sheet = takeValues(draft.sheet, theirs.sheet, taken.sheet);
    const options = takeValues(
      draft.options,
      theirs.options,
      taken.options.filter((path) => !(ownOptions as readonly string[]).includes(path)),
    );
    const form = taken.form.length === 0 ? draft.form : mergedForm(draft.form, theirs.form, taken.form);
    const { revisions } = draft;
    const { count } = await tx.serviceDraft.updateMany({
      where: {
        id: draft.id,
        sheetRevision: revisions.sheet,
        formRevision: revisions.form,
        optionsRevision: revisions.options,
      },
      data: {
        sheet,
        options,
        form,
        updatedById: ctx.actor.id,
        updatedAt: ctx.now,
        sheetRevision: { increment: 1 },
        formRevision: { increment: 1 },
        optionsRevision: { increment: 1 },
      },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    const base = theirs as unknown as Prisma.InputJsonObject;
    await tx.serviceOrigin.upsert({
      where: { tenantId_serviceId: { tenantId: ctx.tenant.id, serviceId: service.id } },
      create: { serviceId: service.id, kind: "catalogue", key: entry.slug, base, takenAt: ctx.now },
      update: { base, takenAt: ctx.now },
    });
    const total = taken.sheet.length + taken.options.length + taken.form.length;
    await record(tx, ctx, {
      action: "service.merged",
      subjectId: service.id,
      details: { service: slug, entry: entry.slug, taken: total },
    });
    return { taken: total };
  });
};

const mergedForm = (mine: unknown, theirs: unknown, ids: readonly string[]): object => {
  const [own, news] = [parseForm(mine), parseForm(theirs)];
  if (!own.ok || !news.ok) throw new Refused("invalid_input", { part: "form" });
  return takeFrom(own.value, news.value, ids);
};
