import { z } from "zod";
import { Refused } from "./refused.ts";

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page of a list ended: the instant and the id of its last row. */
export type Position = { readonly at: Date; readonly id: string };

export const writeCursor = ({ at, id }: Position): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");

/** The position in a cursor that we wrote; anything else is `invalid_input`. */
export const readCursor = (cursor: string | undefined): Position | null => {
  if (cursor === undefined) return null;
  try {
    const [at, id] = Position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at: new Date(at), id };
  } catch {
    throw new Refused("invalid_input", { field: "cursor" });
  }
};

/** One page out of the rows asked with `take: size + 1`, and the cursor to the next when there is one. */
export const pageOf = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  size: number,
  at: (row: Row) => Date,
) => {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > size && last ? writeCursor({ at: at(last), id: last.id }) : null };
};
