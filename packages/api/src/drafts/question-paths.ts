import type { Locale } from "@sportello/domain/locales";
import { textOf } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { type Node, planOf } from "@sportello/forms/plan";

export type QuestionPlace = {
  /** Keys joined by dots, without row numbers: "vehicles.plate". */
  readonly path: string;
  /** Key of the page it is on. */
  readonly page: string;
  readonly label: (locale: Locale) => string;
};

/** Every question of a form, in order. */
export const questionPaths = (form: FormDefinition): QuestionPlace[] =>
  planOf(form).pages.flatMap(({ component, nodes }) => inNodes(nodes, "", component.key));

const inNodes = (nodes: readonly Node[], parent: string, page: string): QuestionPlace[] =>
  nodes.flatMap((node) => {
    if (node.kind === "content") return [];
    if (node.kind === "group") return inNodes(node.nodes, parent, page);
    const { component } = node;
    const path = parent === "" ? component.key : `${parent}.${component.key}`;
    if (node.kind !== "question") return inNodes(node.nodes, path, page);
    return [{ path, page, label: (locale: Locale) => textOf(node.component, "label", locale) }];
  });
