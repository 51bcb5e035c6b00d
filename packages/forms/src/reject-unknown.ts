import { type Answer, type Answers, hardRowLimit, isAnswers, join, own, type Path } from "./answers.ts";
import type { FieldError } from "./field-error.ts";
import type { Node, Plan } from "./plan.ts";

const maxUnknown = 50;

/** Answers to questions that the form does not ask: a mistake of a program, or an attempt. */
export const unknownFields = (plan: Plan, answers: Answers): FieldError[] => {
  const errors: FieldError[] = [];

  const compareKeys = (keys: ReadonlySet<string>, given: Answers, path: Path): void => {
    for (const key of Object.keys(given)) {
      if (errors.length >= maxUnknown) return;
      if (!keys.has(key) && given[key] !== undefined)
        errors.push({ path: join(path, key.slice(0, 80)), code: "unknown_field" });
    }
  };

  const visit = (nodes: readonly Node[], given: Answers, path: Path): void => {
    for (const node of nodes) {
      if (node.kind === "group") visit(node.nodes, given, path);
      if (node.kind !== "subform" && node.kind !== "rows") continue;
      const inner = own(given, node.component.key);
      const place = join(path, node.component.key);
      const objects: [unknown, Path][] = Array.isArray(inner)
        ? (inner as readonly Answer[]).slice(0, hardRowLimit).map((item, index) => [item, join(place, index)])
        : [[inner, place]];
      for (const [object, itsPath] of objects) {
        if (!isAnswers(object)) continue;
        compareKeys(node.keys, object, itsPath);
        visit(node.nodes, object, itsPath);
      }
    }
  };

  compareKeys(plan.keys, answers, "");
  for (const page of plan.pages) visit(page.nodes, answers, "");
  return errors;
};
