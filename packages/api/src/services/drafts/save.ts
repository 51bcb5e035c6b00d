import type { Prisma } from "@sportello/db/generated/client";
import type { FormFault } from "@sportello/forms/form-fault";
import { inspectRaw } from "@sportello/forms/inspect-raw";
import type { StaffContext } from "../../context.ts";
import { expectOpenOffice } from "../../offices/expect-open-office.ts";
import { expectFound, Refused } from "../../refused.ts";
import type { DraftPart, PartChange } from "./parts.ts";

export type SaveDraftInput = PartChange & {
  readonly slug: string;
  /** Of this part, as it was last read or saved. */
  readonly revision: number;
};
/** `faults` say where a form holds what may never be stored: code, markup, data from outside. */
export type SavedDraft =
  | { readonly isSaved: true; readonly revision: number; readonly updatedAt: string }
  | { readonly isSaved: false; readonly faults: readonly FormFault[] };

const revisionOf = {
  general: "generalRevision",
  sheet: "sheetRevision",
  form: "formRevision",
  options: "optionsRevision",
} as const satisfies Record<DraftPart, string>;

/**
 * Keeps one part of the draft, whole or not. Refuses with `changed_meanwhile` when a colleague saved the same part since it was read, with
 * `not_found` when the draft was published or discarded meanwhile.
 */
export const saveDraft = (ctx: StaffContext, { slug, revision, ...change }: SaveDraftInput): Promise<SavedDraft> =>
  ctx.inTenant(async (tx) => {
    const faults = change.part === "form" ? inspectRaw(change.content) : [];
    if (faults.length > 0) return { isSaved: false, faults };
    const { draft } = expectFound(
      await tx.service.findFirst({ where: { slug }, select: { draft: { select: { id: true } } } }),
    );
    const { id } = expectFound(draft);
    if (change.part === "general") await expectOpenOffice(tx, change.content.officeId);
    const counter = revisionOf[change.part];
    const { count } = await tx.serviceDraft.updateMany({
      where: { id, [counter]: revision },
      data: {
        [change.part]: change.content as Prisma.InputJsonObject,
        [counter]: { increment: 1 },
        updatedById: ctx.actor.id,
        updatedAt: ctx.now,
      },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    return { isSaved: true, revision: revision + 1, updatedAt: ctx.now.toISOString() };
  });
