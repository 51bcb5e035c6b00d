import type { Locale } from "@sportello/domain/locales";
import { type Answer, type Answers, answerAt } from "./answers.ts";
import { headingOf, textOf } from "./component-texts.ts";
import { isText, type Question } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";
import { type SummaryRow, summarise } from "./summarise.ts";

export type ColumnKind = "text" | "number" | "amount" | "day" | "flag" | "choice" | "choices" | "file";
/** One question as a column of a table of applications. */
export type Column = {
  /** Keys joined by dots, without row numbers: "vehicles.plate". The same in every language and as long as the question keeps its key. */
  readonly key: string;
  /** The question with the groups it stands in: "Veicolo – Targa". */
  readonly label: string;
  /** Key of the page. */
  readonly page: string;
  /** Key of the innermost repeating group it is asked in; null when it is asked once. */
  readonly group: string | null;
  readonly kind: ColumnKind;
};

/** One answer in a table: as people read it, and as it is kept (amounts in cents, days as YYYY-MM-DD, choices by value). */
export type Cell = { readonly text: string; readonly raw: Answer; readonly files: readonly string[] };
/** One line of the table: cells by the key of their column; what was not answered is not there. */
export type Cells = Readonly<Record<string, Cell>>;

/** Every column a form can fill, in the form's order; hidden values are none, as in the summary. */
export const columnsOf = (form: FormDefinition, locale: Locale): Column[] =>
  planOf(form).pages.flatMap(({ component, nodes }) =>
    inNodes(nodes, { parent: "", before: "", page: component.key, group: null, locale }),
  );

type Place = Omit<Column, "key" | "label" | "kind"> & {
  readonly parent: string;
  readonly before: string;
  readonly locale: Locale;
};

const inNodes = (nodes: readonly Node[], place: Place): Column[] =>
  nodes.flatMap((node): Column[] => {
    if (node.kind === "content") return [];
    const { component } = node;
    const heading = headingOf(component, place.locale);
    const before = [place.before, heading].filter(Boolean).join(" – ");
    if (node.kind === "group") return inNodes(node.nodes, { ...place, before });
    const key = place.parent === "" ? component.key : `${place.parent}.${component.key}`;
    if (node.kind !== "question")
      return inNodes(node.nodes, { ...place, before, parent: key, group: node.kind === "rows" ? key : place.group });
    if (node.component.type === "hidden") return [];
    const label = [place.before, textOf(node.component, "label", place.locale)].filter(Boolean).join(" – ");
    return [{ key, label, page: place.page, group: place.group, kind: kindOf(node.component) }];
  });

const kindOf = (question: Question): ColumnKind => {
  if (isText(question)) return "text";
  switch (question.type) {
    case "number":
      return "number";
    case "currency":
      return "amount";
    case "datetime":
    case "day":
      return "day";
    case "time":
    case "municipality":
      return "text";
    case "yesno":
    case "checkbox":
    case "terms":
      return "flag";
    case "radio":
    case "select":
      return "choice";
    case "selectboxes":
      return "choices";
    case "file":
      return "file";
    case "hidden":
      return "text";
  }
};

/** What stands in the same object of the answers: its cells, and the rows of the groups in it. */
type Scope = { readonly cells: Record<string, Cell>; readonly groups: Map<string, Scope[]> };

/**
 * The answers of one application as lines under `columnsOf`, read from the summary. The first line has what is asked once; a
 * repeating group goes on below, one line a row, groups beside each other, so that an application has as many lines as its longest group.
 */
export const cellsOf = (form: FormDefinition, answers: Answers, locale: Locale): Cells[] => {
  const root: Scope = { cells: {}, groups: new Map() };
  const visit = (row: SummaryRow): void => {
    if (row.kind === "group") row.rows?.forEach(visit);
    else place(root, row, answers);
  };
  for (const { rows } of summarise(form, answers, locale)) rows.forEach(visit);
  return linesOf(root);
};

const place = (root: Scope, { path, value, files = [] }: SummaryRow, answers: Answers): void => {
  let scope = root;
  let key = "";
  for (const part of path.split(".")) {
    if (/^\d+$/.test(part)) scope = rowIn(scope, key, Number(part));
    else key = key === "" ? part : `${key}.${part}`;
  }
  scope.cells[key] = { text: value, raw: answerAt(answers, path) ?? null, files };
};

const rowIn = ({ groups }: Scope, key: string, index: number): Scope => {
  const rows = groups.get(key) ?? [];
  groups.set(key, rows);
  while (rows.length <= index) rows.push({ cells: {}, groups: new Map() });
  return rows[index] as Scope;
};

const linesOf = ({ cells, groups }: Scope): Cells[] => {
  const beside = [...groups.values()].map((rows) => rows.flatMap(linesOf));
  const height = Math.max(1, ...beside.map(({ length }) => length));
  return Array.from(
    { length: height },
    (_, line) => Object.assign({}, line === 0 ? cells : {}, ...beside.map((lines) => lines[line] ?? {})) as Cells,
  );
};
