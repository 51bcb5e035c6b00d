/**
 * Pages turned so far, as one parameter of the address: the cursors from the second page to the one shown, joined by ".".
 * Keyset paging knows only "after this row"; remembering the way lets "previous" go back without counting rows.
 */
export type PageTrail = {
  readonly cursor: string | undefined;
  readonly page: number;
  readonly previous: string | undefined;
  readonly isFirst: boolean;
};

const separator = ".";

export const readTrail = (parameter: string | undefined): PageTrail => {
  const cursors = (parameter ?? "").split(separator).filter(Boolean);
  const before = cursors.slice(0, -1);
  return {
    cursor: cursors.at(-1),
    page: cursors.length + 1,
    previous: before.length > 0 ? before.join(separator) : undefined,
    isFirst: cursors.length === 0,
  };
};

/** The trail one page further. */
export const extendTrail = (parameter: string | undefined, nextCursor: string): string =>
  [...(parameter ?? "").split(separator).filter(Boolean), nextCursor].join(separator);
