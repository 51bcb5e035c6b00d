import { isQuestion } from "@sportello/forms/components";
import { listComponents } from "@sportello/forms/tools/listed-components";
import type { StaffContext } from "../context.ts";
import { loadSubforms, newestOf } from "./stored-subform.ts";
import { findUses } from "./uses.ts";

/** The reusable subforms of the municipality, by key: the newest version of each, what it asks, and who uses which version of it. */
export const listSubforms = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const subforms = await loadSubforms(tx);
    const uses = await findUses(tx, subforms);
    return newestOf(subforms).map(({ key, version, name, form, createdAt }) => ({
      key, version, name, createdAt,
      questions: listComponents(form).filter(({ component }) => isQuestion(component) || component.type === "address").length,
      uses: uses.get(key) ?? [],
    }));
  });
