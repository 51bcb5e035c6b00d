import type { Readable } from "node:stream";
import type { Lines, Value } from "./lines.ts";

/** Takes the lines of a table one after the other and gives a file while they come. */
export type TableWriter = {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly extension: string;
  /** Resolves when the reader keeps up. */
  readonly add: (lines: Lines) => Promise<void>;
  /** Ends the file; the second table is written now. */
  readonly end: () => Promise<void>;
  /** Ends it as broken, so that a reader does not take half a file for a whole one. */
  readonly fail: (error: Error) => void;
};

export type TableNames = { readonly main: string; readonly repeated: string };
export type Heads = { readonly main: readonly Value[]; readonly repeated: readonly Value[] | null };
