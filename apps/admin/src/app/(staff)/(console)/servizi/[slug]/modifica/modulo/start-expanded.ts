import { flatten, type StructureNode } from "@sportello/forms/builder/structure";

/** Beyond this a page begins with its groups closed: a list of seven hundred lines is no overview. */
const atOnce = 120;

/** What is open when a form is: its first page, with what is in it unless that is long. */
export const startExpanded = (nodes: readonly StructureNode[]): ReadonlySet<string> => {
  const first = nodes.slice(0, 1);
  const all = flatten(first);
  return new Set((all.length > atOnce ? first : all).map(({ key }) => key));
};

/** How many lines are shown: those of closed parts are not made at all. */
export const shownLines = (nodes: readonly StructureNode[], expanded: ReadonlySet<unknown>): number =>
  nodes.reduce((sum, { key, children }) => sum + 1 + (expanded.has(key) ? shownLines(children, expanded) : 0), 0);
