import { type FindSubform, type FormDefinition, resolveSubforms } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";

/** What would be wrong with a version of a subform once it is used: subforms in it that are not there, circles, nesting deeper than four. Paths are those of the subform. */
export const nestingFaults = (key: string, version: number, form: FormDefinition, find: FindSubform): FormFault[] => {
  const user: FormDefinition = { display: "form", components: [{ type: "form", key: "tried", form: key, version }] };
  const resolved = resolveSubforms(user, (one, number) =>
    one === key && number === version ? form : find(one, number),
  );
  return resolved.ok
    ? []
    : resolved.refusal.map((fault) => ({ ...fault, path: fault.path.replace(/^components\.0\.?/, "") }));
};
