import { describe, expect, it } from "vitest";
import { resized } from "./resized.ts";

const cell = (...keys: readonly string[]) => ({ components: keys });

describe("columns and tables of another size", () => {
  it("grow with empty columns", () => {
    expect(resized.columns({ type: "columns", columns: [cell("a")] }, 3)).toEqual({
      type: "columns",
      columns: [cell("a"), cell(), cell()],
    });
  });

  it("shrink only as far as nothing is lost", () => {
    expect(resized.columns({ type: "columns", columns: [cell("a"), cell("b"), cell()] }, 1)).toEqual({
      type: "columns",
      columns: [cell("a"), cell("b")],
    });
    expect(resized.rows({ type: "table", rows: [[cell()], [cell("a")], [cell()]] }, 1)).toEqual({
      type: "table",
      rows: [[cell()], [cell("a")]],
    });
  });

  it("keep every row of a table as wide as the others", () => {
    const wide = resized.columns(
      {
        type: "table",
        rows: [
          [cell("a"), cell()],
          [cell(), cell("b")],
        ],
      },
      1,
    );
    expect(wide).toEqual({
      type: "table",
      rows: [
        [cell("a"), cell()],
        [cell(), cell("b")],
      ],
    });
    expect(resized.sizeOf(resized.rows(wide, 3))).toEqual({ columns: 2, rows: 3 });
  });
});
