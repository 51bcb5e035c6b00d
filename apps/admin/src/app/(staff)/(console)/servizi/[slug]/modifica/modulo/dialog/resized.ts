import type { Typed } from "@sportello/forms/builder/property";

type Cell = { readonly components: readonly unknown[] };
const empty: Cell = { components: [] };
const holds = ({ components }: Cell): boolean => components.length > 0;

/** A list of that length: longer with new ones, shorter as far as the last that is not empty. */
const fit = <Item>(items: readonly Item[], length: number, isKept: (item: Item) => boolean, fresh: Item): Item[] => {
  const least = items.findLastIndex(isKept) + 1;
  const wanted = Math.max(length, least);
  return wanted <= items.length
    ? items.slice(0, wanted)
    : [...items, ...Array.from({ length: wanted - items.length }, () => fresh)];
};

const rowsOf = (typed: Typed): readonly (readonly Cell[])[] =>
  Array.isArray(typed["rows"]) ? (typed["rows"] as readonly (readonly Cell[])[]) : [];
const columnsOf = (typed: Typed): readonly Cell[] =>
  Array.isArray(typed["columns"]) ? (typed["columns"] as readonly Cell[]) : [];

/** Columns and tables made larger or smaller without losing what stands in them. */
export const resized = {
  sizeOf: (typed: Typed) => ({
    columns: typed["type"] === "table" ? (rowsOf(typed)[0]?.length ?? 1) : columnsOf(typed).length,
    rows: rowsOf(typed).length,
  }),
  columns: (typed: Typed, columns: number): Typed => {
    if (typed["type"] !== "table") return { ...typed, columns: fit(columnsOf(typed), columns, holds, empty) };
    const least = Math.max(columns, ...rowsOf(typed).map((row) => row.findLastIndex(holds) + 1));
    return { ...typed, rows: rowsOf(typed).map((row) => fit(row, least, holds, empty)) };
  },
  rows: (typed: Typed, rows: number): Typed => {
    const width = rowsOf(typed)[0]?.length ?? 1;
    return {
      ...typed,
      rows: fit(
        rowsOf(typed),
        rows,
        (row) => row.some(holds),
        Array.from({ length: width }, () => empty),
      ),
    };
  },
};
