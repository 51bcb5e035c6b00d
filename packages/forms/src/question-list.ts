import type { Question } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";

/** One question of a form and its place. */
export type ListedQuestion = {
  /** Keys joined by dots, without row numbers: "vehicles.plate". */
  readonly path: string;
  /** Key of its page. */
  readonly page: string;
  /** Key path of the innermost repeating group, or null. */
  readonly group: string | null;
  readonly question: Question;
};

/** Every question of a form, in order. */
export const questionsOf = (form: FormDefinition): ListedQuestion[] =>
  planOf(form).pages.flatMap(({ component, nodes }) => inNodes(nodes, "", component.key, null));

const inNodes = (nodes: readonly Node[], parent: string, page: string, group: string | null): ListedQuestion[] =>
  nodes.flatMap((node): ListedQuestion[] => {
    if (node.kind === "content") return [];
    if (node.kind === "group") return inNodes(node.nodes, parent, page, group);
    const path = parent === "" ? node.component.key : `${parent}.${node.component.key}`;
    if (node.kind === "question") return [{ path, page, group, question: node.component }];
    return inNodes(node.nodes, path, page, node.kind === "rows" ? path : group);
  });
