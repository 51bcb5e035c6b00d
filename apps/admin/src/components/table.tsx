import type { ReactNode } from "react";

/** A column: its name, and a class for its width where the contents should not decide it. */
export type Column = {
  readonly key: string;
  readonly name: ReactNode;
  readonly width?: string;
  readonly sorted?: "ascending" | "descending" | undefined;
};

/** Browsers forget that a table is one when its parts are laid out as cards; said aloud, they do not. */
const as = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

type TableProps = { readonly label: string; readonly columns: readonly Column[]; readonly children: ReactNode };

/** Rows and columns from the middle width up; below it each row is a card. */
export const Table = ({ label, columns, children }: TableProps) => (
  <table
    {...as.table}
    aria-label={label}
    className="w-full border-separate border-spacing-0 rounded-lg border border-line bg-panel text-left text-[0.875rem] max-md:block"
  >
    <thead {...as.rowgroup} className="max-md:sr-only">
      <tr {...as.row}>
        {columns.map(({ key, name, width = "", sorted }) => (
          <th
            key={key}
            {...as.columnheader}
            scope="col"
            aria-sort={sorted}
            className={`border-b border-line bg-sunken px-3 py-2 font-semibold whitespace-nowrap text-ink-soft first:rounded-tl-lg last:rounded-tr-lg ${width}`}
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...as.rowgroup} className="max-md:block">
      {children}
    </tbody>
  </table>
);

const card =
  "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3 last:max-md:border-b-0";
const linked =
  "relative transition-colors hover:bg-primary-faint has-[[data-row-link]:focus-visible]:bg-primary-faint has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:-outline-offset-2 has-[[data-row-link]:focus-visible]:outline-primary";

type RowProps = {
  readonly isLink?: boolean;
  readonly isChosen?: boolean;
  readonly isFaded?: boolean;
  readonly children: ReactNode;
};

/** With `isLink` the row answers as a whole to the link in it that is marked `data-row-link`. */
export const Row = ({ isLink = false, isChosen = false, isFaded = false, children }: RowProps) => (
  <tr
    {...as.row}
    className={`${card} ${isLink ? linked : ""} ${isChosen ? "bg-primary-faint" : ""} ${isFaded ? "bg-sunken" : ""}`}
  >
    {children}
  </tr>
);

/** The class of the link that stands for its row. */
export const rowLink = "text-primary-deep after:absolute after:inset-0 focus-visible:outline-none";

export const Cell = ({ className = "", children }: { readonly className?: string; readonly children: ReactNode }) => (
  <td
    {...as.cell}
    className={`px-3 py-2 align-top max-md:p-0 md:border-b md:border-line-soft md:[tr:last-child>&]:border-b-0 ${className}`}
  >
    {children}
  </td>
);
