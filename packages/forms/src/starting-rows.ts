import { type Answers, own } from "./answers.ts";
import type { Node, Page } from "./plan.ts";

/** A group that needs at least one row begins with an empty one, so that nobody must press "add" first. */
export const withStartingRows = ({ nodes }: Page, answers: Answers): Answers => {
  const starting = (inner: readonly Node[]): [string, Answers[]][] =>
    inner.flatMap((node): [string, Answers[]][] => {
      if (node.kind === "group") return starting(node.nodes);
      if (node.kind !== "rows") return [];
      const { required, minLength = 0 } = node.component.validate ?? {};
      const rows = own(answers, node.component.key);
      const isMissing = !Array.isArray(rows) || rows.length === 0;
      return isMissing && (required || minLength > 0) ? [[node.component.key, [{}]]] : [];
    });
  return { ...answers, ...Object.fromEntries(starting(nodes)) };
};
