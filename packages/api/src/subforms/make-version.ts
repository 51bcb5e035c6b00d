import type { Prisma } from "@sportello/db/generated/client";
import type { Localised } from "@sportello/domain/locales";
import { parseForm } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { nestingFaults } from "./check-nesting.ts";
import { finderIn, loadSubforms } from "./stored-subform.ts";

export type MakeVersionInput = {
  readonly key: string;
  readonly name: Localised;
  readonly form: Readonly<Record<string, unknown>>;
  /** The version it was changed from: the newest when it was opened. */
  readonly against: number;
};
/** `faults` say where the subform could not be used as it is. */
export type MadeVersion =
  | { readonly isMade: true; readonly version: number }
  | { readonly isMade: false; readonly faults: readonly FormFault[] };

/**
 * Keeps a changed subform as its next version; its draft has served. Who uses the earlier ones goes on with them until they choose to move. Refuses with
 * `changed_meanwhile` when a colleague made a version since it was opened.
 */
export const makeSubformVersion = (
  ctx: StaffContext,
  { key, name, form, against }: MakeVersionInput,
): Promise<MadeVersion> =>
  ctx.inTenant(async (tx) => {
    const subforms = await loadSubforms(tx);
    const newest = expectFound(subforms.find((one) => one.key === key));
    if (newest.version !== against) throw new Refused("changed_meanwhile");
    const read = parseForm(form);
    if (!read.ok) return { isMade: false, faults: read.refusal };
    if (read.value.display !== "form") return { isMade: false, faults: [{ path: "display", code: "invalid" }] };
    const version = newest.version + 1;
    const faults = nestingFaults(key, version, read.value, finderIn(subforms));
    if (faults.length > 0) return { isMade: false, faults };
    const { count } = await tx.subform.createMany({
      data: { key, version, name, form: form as Prisma.InputJsonObject, createdAt: ctx.now },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    await tx.subformDraft.deleteMany({ where: { key } });
    await record(tx, ctx, { action: "subform.changed", details: { subform: key, version } });
    return { isMade: true, version };
  });
