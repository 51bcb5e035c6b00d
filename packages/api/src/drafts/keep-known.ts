import { type Answer, type Answers, isAnswers, own } from "@sportello/forms/answers";
import type { Question } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { type Node, planOf } from "@sportello/forms/plan";

type IsWanted = (question: Question) => boolean;

/** The answers to questions that this form has, and that are wanted; the others are dropped. */
export const keepKnown = (form: FormDefinition, answers: Answers, isWanted: IsWanted = () => true): Answers =>
  Object.assign({}, ...planOf(form).pages.map(({ nodes }) => inNodes(nodes, answers, isWanted)));

const inNodes = (nodes: readonly Node[], answers: Answers, isWanted: IsWanted): Answers =>
  Object.assign({}, ...nodes.map((node) => ofNode(node, answers, isWanted)));

const ofNode = (node: Node, answers: Answers, isWanted: IsWanted): Answers => {
  if (node.kind === "content") return {};
  if (node.kind === "group") return inNodes(node.nodes, answers, isWanted);
  const { key } = node.component;
  const given = own(answers, key);
  const kept =
    node.kind === "question" ? (isWanted(node.component) ? given : undefined) : within(node, given, isWanted);
  return kept === undefined ? {} : { [key]: kept };
};

const within = (
  node: Extract<Node, { kind: "subform" | "rows" }>,
  given: Answer | undefined,
  isWanted: IsWanted,
): Answer | undefined => {
  if (node.kind === "subform") return isAnswers(given) ? inNodes(node.nodes, given, isWanted) : undefined;
  return Array.isArray(given)
    ? (given as readonly Answer[]).map((row) => inNodes(node.nodes, isAnswers(row) ? row : {}, isWanted))
    : undefined;
};
