import { type Answer, type Answers, isAnswers, isEmpty, own } from "./answers.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";
import { defaultMaxRows } from "./validate.ts";

/** Data that a municipality asks in many of its forms and may ask a person only once (criterion C.SE.1.5), each a subform of its own. */
export const onceOnlyBlocks = [
  "residence",
  "household",
  "isee",
  "property",
  "vehicle",
  "iban",
  "firm",
  "school-child",
] as const;
export type OnceOnlyBlock = (typeof onceOnlyBlocks)[number];

/** Which block a part of a form is. An address is somebody's residence only where the form fills in the applicant's own data. */
const blockOf = (node: Node): OnceOnlyBlock | null => {
  if (node.kind !== "subform" || node.component.type !== "form") return null;
  const { form, prefill } = node.component;
  if (form === "address") return prefill === false ? null : "residence";
  return form === "residence" ? null : (onceOnlyBlocks.find((block) => block === form) ?? null);
};

type Found = readonly [OnceOnlyBlock, Answers];

/** The blocks that somebody answered, in the order of the form; each row of a group has its own. */
export const answeredBlocks = (form: FormDefinition, answers: Answers): Found[] =>
  planOf(form).pages.flatMap(({ nodes }) => answeredIn(nodes, answers, false));

const answeredIn = (nodes: readonly Node[], answers: Answers, isInRow: boolean): Found[] =>
  nodes.flatMap((node): Found[] => {
    if (node.kind === "group") return answeredIn(node.nodes, answers, isInRow);
    if (node.kind === "question" || node.kind === "content") return [];
    const given = own(answers, node.component.key);
    if (node.kind === "rows")
      return (Array.isArray(given) ? (given as readonly Answer[]) : [])
        .filter(isAnswers)
        .flatMap((row) => answeredIn(node.nodes, row, true));
    if (!isAnswers(given) || Object.values(given).every(isEmpty)) return [];
    const block = blockOf(node);
    return block === null || (isInRow && block === "residence")
      ? answeredIn(node.nodes, given, isInRow)
      : [[block, given]];
  });

/** The blocks that a form asks. */
export const askedBlocks = (form: FormDefinition): OnceOnlyBlock[] =>
  onceOnlyBlocks.filter((block) => planOf(form).pages.some(({ nodes }) => isAskedIn(nodes, block)));

const isAskedIn = (nodes: readonly Node[], block: OnceOnlyBlock): boolean =>
  nodes.some((node) => blockOf(node) === block || ("nodes" in node && isAskedIn(node.nodes, block)));

/** Answers for a form made of blocks answered elsewhere: where a group repeats a block, a row for each, as many as the group takes. */
export const placeBlocks = (form: FormDefinition, blocks: ReadonlyMap<OnceOnlyBlock, readonly Answers[]>): Answers =>
  Object.assign({}, ...planOf(form).pages.map(({ nodes }) => placedIn(nodes, blocks, 0)));

const placedIn = (
  nodes: readonly Node[],
  blocks: ReadonlyMap<OnceOnlyBlock, readonly Answers[]>,
  index: number,
): Answers =>
  Object.assign(
    {},
    ...nodes.map((node): Answers => {
      if (node.kind === "group") return placedIn(node.nodes, blocks, index);
      if (node.kind === "question" || node.kind === "content") return {};
      const { key } = node.component;
      if (node.kind === "rows") {
        const most = node.component.validate?.maxLength ?? defaultMaxRows;
        const wanted = Math.max(
          0,
          ...[...blocks].flatMap(([block, all]) => (isAskedIn(node.nodes, block) ? [all.length] : [])),
        );
        const rows = Array.from({ length: Math.min(wanted, most) }, (_, row) => placedIn(node.nodes, blocks, row));
        return rows.length === 0 ? {} : { [key]: rows };
      }
      const block = blockOf(node);
      const placed = block === null ? placedIn(node.nodes, blocks, index) : (blocks.get(block)?.[index] ?? {});
      return Object.keys(placed).length === 0 ? {} : { [key]: placed };
    }),
  );
