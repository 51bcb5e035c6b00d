import type { Prisma } from "@sportello/db/generated/client";
import type { Localised } from "@sportello/domain/locales";
import { FormDefinition } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";
import { inspectRaw } from "@sportello/forms/inspect-raw";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

export type SaveSubformDraftInput = {
  readonly key: string;
  /** May still be empty in Italian. */
  readonly name: Localised;
  readonly form: Readonly<Record<string, unknown>>;
  /** The version it was changed from. */
  readonly against: number;
  /** As it was last read or saved; 0 where nothing was saved yet. */
  readonly revision: number;
};
/** `faults` say where it holds what may never be stored: code, markup, data from outside. */
export type SavedSubformDraft =
  | { readonly isSaved: true; readonly revision: number; readonly updatedAt: string }
  | { readonly isSaved: false; readonly faults: readonly FormFault[] };

/**
 * Keeps a subform that is being changed, whole or not; who uses it sees nothing of it before it becomes a version. Refuses with `changed_meanwhile` when a
 * colleague saved it, or made a version, since it was read, with `invalid_input` what is no form.
 */
export const saveSubformDraft = (
  ctx: StaffContext,
  { key, name, form, against, revision }: SaveSubformDraftInput,
): Promise<SavedSubformDraft> =>
  ctx.inTenant(async (tx) => {
    const faults = inspectRaw(form);
    if (faults.length > 0) return { isSaved: false, faults };
    if (!FormDefinition.safeParse(form).success) throw new Refused("invalid_input", { part: "form" });
    const newest = expectFound(
      await tx.subform.findFirst({ where: { key }, orderBy: { version: "desc" }, select: { version: true } }),
    );
    if (newest.version !== against) throw new Refused("changed_meanwhile");
    const content = { name, form: form as Prisma.InputJsonObject, updatedById: ctx.actor.id, updatedAt: ctx.now };
    const { count } =
      revision === 0
        ? await tx.subformDraft.createMany({ data: { key, against, ...content }, skipDuplicates: true })
        : await tx.subformDraft.updateMany({
            where: { key, against, revision },
            data: { ...content, revision: { increment: 1 } },
          });
    if (count === 0) throw new Refused("changed_meanwhile");
    return { isSaved: true, revision: revision + 1, updatedAt: ctx.now.toISOString() };
  });
