import { type Answer, type Answers, isAnswers, own } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { type Node, planOf } from "@sportello/forms/plan";

/** The answers to questions that this form has; the others are dropped. */
export const keepKnown = (form: FormDefinition, answers: Answers): Answers =>
  Object.assign({}, ...planOf(form).pages.map(({ nodes }) => inNodes(nodes, answers)));

const inNodes = (nodes: readonly Node[], answers: Answers): Answers => Object.assign({}, ...nodes.map((node) => ofNode(node, answers)));

const ofNode = (node: Node, answers: Answers): Answers => {
  if (node.kind === "content") return {};
  if (node.kind === "group") return inNodes(node.nodes, answers);
  const { key } = node.component;
  const given = own(answers, key);
  const kept = node.kind === "question" ? given : within(node, given);
  return kept === undefined ? {} : { [key]: kept };
};

const within = (node: Extract<Node, { kind: "subform" | "rows" }>, given: Answer | undefined): Answer | undefined => {
  if (node.kind === "subform") return isAnswers(given) ? inNodes(node.nodes, given) : undefined;
  return Array.isArray(given) ? (given as readonly Answer[]).map((row) => inNodes(node.nodes, isAnswers(row) ? row : {})) : undefined;
};
