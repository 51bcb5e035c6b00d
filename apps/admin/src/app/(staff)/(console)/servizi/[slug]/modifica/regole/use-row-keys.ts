"use client";

import { useState } from "react";

/**
 * Names for the rows of a list whose items have none: what was typed in a row goes with it when another one is removed. Rows that come are added at the end; when the list
 * becomes shorter by other means than `remove`, the last ones go.
 */
export const useRowKeys = (
  count: number,
): { readonly keys: readonly number[]; readonly remove: (index: number) => void } => {
  const [known, setKnown] = useState<readonly number[]>([]);
  const next = Math.max(-1, ...known) + 1;
  const keys =
    known.length === count
      ? known
      : [...known, ...Array.from({ length: Math.max(0, count - known.length) }, (_, index) => next + index)].slice(
          0,
          count,
        );
  if (keys !== known) setKnown(keys);
  return { keys, remove: (index) => setKnown(keys.toSpliced(index, 1)) };
};
