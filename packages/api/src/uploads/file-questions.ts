import { answerAt, type Answers } from "@sportello/forms/answers";
import type { FileQuestion } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { type Node, planOf } from "@sportello/forms/plan";

/** The file question at a path with row numbers, "vehicles.0.document"; null when the form has none there. */
export const fileQuestion = (form: FormDefinition, path: string): FileQuestion | null => {
  const keys = path.split(".");
  for (const { nodes } of planOf(form).pages) {
    const found = inNodes(nodes, keys);
    if (found) return found;
  }
  return null;
};

const inNodes = (nodes: readonly Node[], keys: readonly string[]): FileQuestion | null => {
  const [key, ...rest] = keys;
  for (const node of nodes) {
    const found =
      node.kind === "group"
        ? inNodes(node.nodes, keys)
        : node.kind === "content" || node.component.key !== key
          ? null
          : ofNode(node, rest);
    if (found) return found;
  }
  return null;
};

const ofNode = (node: Exclude<Node, { kind: "group" | "content" }>, rest: readonly string[]): FileQuestion | null => {
  if (node.kind === "question") return rest.length === 0 && node.component.type === "file" ? node.component : null;
  if (node.kind === "subform") return inNodes(node.nodes, rest);
  return /^\d{1,3}$/.test(rest[0] ?? "") ? inNodes(node.nodes, rest.slice(1)) : null;
};

/** The paths, with row numbers, of all file questions to which these answers can hold files. */
export const filePaths = (form: FormDefinition, answers: Answers): string[] =>
  planOf(form).pages.flatMap(({ nodes }) => pathsIn(nodes, "", answers));

const pathsIn = (nodes: readonly Node[], parent: string, answers: Answers): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === "content") return [];
    if (node.kind === "group") return pathsIn(node.nodes, parent, answers);
    const path = parent === "" ? node.component.key : `${parent}.${node.component.key}`;
    if (node.kind === "question") return node.component.type === "file" ? [path] : [];
    if (node.kind === "subform") return pathsIn(node.nodes, path, answers);
    const rows = answerAt(answers, path);
    return Array.isArray(rows) ? rows.flatMap((_row, index) => pathsIn(node.nodes, `${path}.${index}`, answers)) : [];
  });
