import type { ReactNode } from "react";
import { type Answers, isEmpty, type Path } from "../answers.ts";
import type { Node } from "../plan.ts";
import { rowsOf, type SummaryRow } from "../summarise.ts";
import { fieldId, type Shown } from "./shown.ts";

const valuesOf = (rows: readonly SummaryRow[]): string[] =>
  rows.flatMap((row) => (row.kind === "group" ? valuesOf(row.rows ?? []) : row.value === "" ? [] : [row.value]));

/** What a closed card says of its row: its first answers. */
const digestOf = (nodes: readonly Node[], row: Answers, path: Path, shown: Shown): string =>
  valuesOf(rowsOf(nodes, row, path, shown.locale))
    .slice(0, 3)
    .join(" · ") || shown.words.cardEmpty;

/**
 * One row of a repeating group. In an `editgrid` it is a card that opens and closes with the browser's own means: closed it tells its
 * answers in short, and it stands open while it is empty or something in it is wrong. Closed fields are posted like open ones.
 */
export const RowFrame = ({
  isCard,
  title,
  row,
  nodes,
  path,
  shown,
  children,
}: {
  readonly isCard: boolean;
  readonly title: string;
  readonly row: Answers;
  readonly nodes: readonly Node[];
  readonly path: Path;
  readonly shown: Shown;
  readonly children: ReactNode;
}) => {
  if (!isCard) {
    return (
      <fieldset className="cmp-row border rounded mb-4 p-3 p-lg-4" id={fieldId(path)}>
        <legend className="h5 mb-4">{title}</legend>
        {children}
      </fieldset>
    );
  }
  const isOpen = Object.values(row).every(isEmpty) || shown.errors.some((error) => error.path.startsWith(`${path}.`));
  return (
    <details className="cmp-row border rounded mb-4" id={fieldId(path)} open={isOpen}>
      <summary className="p-3 p-lg-4">
        <span className="h5">{title}</span>
        <span className="d-block">{digestOf(nodes, row, path, shown)}</span>
        <span className="text-paragraph-small">{shown.words.cardEdit}</span>
      </summary>
      <fieldset className="p-3 p-lg-4 pt-0">
        <legend className="visually-hidden">{title}</legend>
        {children}
      </fieldset>
    </details>
  );
};
