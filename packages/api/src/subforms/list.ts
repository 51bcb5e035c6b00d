import { isQuestion } from "@sportello/forms/components";
import { listComponents } from "@sportello/forms/tools/listed-components";
import type { StaffContext } from "../context.ts";
import { loadSubforms, newestOf } from "./stored-subform.ts";
import { findUses } from "./uses.ts";

/** The reusable subforms of the municipality, by key: the newest version of each, what it asks, whether it is being changed, and who uses which version of it. */
export const listSubforms = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const subforms = await loadSubforms(tx);
    const uses = await findUses(tx, subforms);
    const drafts = new Set((await tx.subformDraft.findMany({ select: { key: true } })).map(({ key }) => key));
    return newestOf(subforms).map(({ key, version, name, form, createdAt }) => ({
      key,
      version,
      name,
      createdAt,
      questions: listComponents(form).filter(({ component }) => isQuestion(component) || component.type === "address")
        .length,
      hasDraft: drafts.has(key),
      uses: uses.get(key) ?? [],
    }));
  });
