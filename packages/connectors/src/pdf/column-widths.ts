/**
 * Widths in points of a table's columns within `available` points: numbers as they are, "*" a share of what is left, "auto" half a share.
 * pdfmake's own "*" grows with the longest word and lets a table run off the page; a fixed width breaks the word.
 */
export const columnWidths = (
  widths: readonly (number | "*" | "auto")[],
  available: number,
  padding: number,
): number[] => {
  const room = available - widths.length * padding;
  const taken = widths.reduce<number>((sum, width) => sum + (typeof width === "number" ? width : 0), 0);
  const shares = widths.reduce<number>((sum, width) => sum + (width === "*" ? 1 : width === "auto" ? 0.5 : 0), 0);
  // Columns that share what is left never vanish: fixed ones give way when they ask for too much.
  const forFixed = shares === 0 ? room : room * 0.75;
  const scale = taken > forFixed ? forFixed / taken : 1;
  const share = shares === 0 ? 0 : (room - taken * scale) / shares;
  return widths.map((width) => (typeof width === "number" ? width * scale : width === "*" ? share : share / 2));
};
