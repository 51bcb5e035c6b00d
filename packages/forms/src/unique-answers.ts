import { type Answer, type Answers, asText, isAnswers, join, own, type Path } from "./answers.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";

/** One answer that no other application of the service may have given. */
export type UniqueAnswer = {
  /** Where it stands in these answers: "cars.1.plate". */
  readonly path: Path;
  /** Among which answers it is compared: the question, without row numbers ("cars.plate"), or `people` for a fiscal code. */
  readonly question: string;
  /** What is compared: capitals and blanks around it do not matter. */
  readonly text: string;
};

/**
 * What all fiscal codes of a form that are unique are compared by, wherever they stand: who is named beside the applicant in one application
 * may not apply with another, so that a household gets a thing once. No key of a question looks like it.
 */
export const people = "#people";

/** Given answers of questions with the rule `unique`, as far as they are asked; hidden and empty ones claim nothing. Takes answers as `validate` returns them. */
export const uniqueAnswers = (form: FormDefinition, answers: Answers): UniqueAnswer[] =>
  hasUnique(form) ? planOf(form).pages.flatMap(({ nodes }) => inNodes(nodes, answers, "", "")) : [];

const known = new WeakMap<FormDefinition, boolean>();
const asks = (node: Node): boolean =>
  node.kind === "question" ? node.component.validate?.unique === true : "nodes" in node && node.nodes.some(asks);

/** Whether the form has such a question at all: most have none, and sending must not pay for it. */
export const hasUnique = (form: FormDefinition): boolean => {
  const before = known.get(form);
  if (before !== undefined) return before;
  const has = planOf(form).pages.some(({ nodes }) => nodes.some(asks));
  known.set(form, has);
  return has;
};

const inNodes = (nodes: readonly Node[], given: Answers, path: Path, question: string): UniqueAnswer[] =>
  nodes.flatMap((node): UniqueAnswer[] => {
    if (node.kind === "content") return [];
    if (node.kind === "group") return inNodes(node.nodes, given, path, question);
    const { key } = node.component;
    const answer = own(given, key);
    const [place, asked] = [join(path, key), join(question, key)];
    if (node.kind === "question") {
      if (!node.component.validate?.unique) return [];
      return claimOf(answer, place, node.component.type === "fiscalCode" ? people : asked);
    }
    if (node.kind === "subform") return isAnswers(answer) ? inNodes(node.nodes, answer, place, asked) : [];
    const rows = Array.isArray(answer) ? (answer as readonly Answer[]) : [];
    return rows.flatMap((row, index) => (isAnswers(row) ? inNodes(node.nodes, row, join(place, index), asked) : []));
  });

const claimOf = (answer: Answer | undefined, path: Path, question: string): UniqueAnswer[] => {
  const text = typeof answer === "string" || typeof answer === "number" ? asText(answer).trim().toLowerCase() : "";
  return text === "" ? [] : [{ path, question, text }];
};
