import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { byteOrderMark, csvLine } from "./csv.ts";
import { writable } from "./keep-up.ts";
import type { Lines, Value } from "./lines.ts";
import { createSpool } from "./spool.ts";
import type { Heads, TableNames, TableWriter } from "./writer.ts";

/** One CSV; where groups repeat, a ZIP with a second one for their rows. */
export const writeCsv = (names: TableNames, heads: Heads): Promise<TableWriter> | TableWriter =>
  heads.repeated === null ? plain(heads.main) : zipped(names, heads.main, heads.repeated);

const plain = (heads: readonly Value[]): TableWriter => {
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  const write = writable(stream);
  stream.write(byteOrderMark + csvLine(heads));
  return {
    stream,
    mediaType: "text/csv; charset=utf-8",
    extension: "csv",
    add: ({ main }) => write(csvLine(main)),
    end: async () => void stream.end(),
    fail: (error) => void stream.destroy(error),
  };
};

const zipped = async (
  names: TableNames,
  heads: readonly Value[],
  repeatedHeads: readonly Value[],
): Promise<TableWriter> => {
  const zip = new ZipFile();
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  zip.outputStream.pipe(stream);
  const main = new PassThrough({ highWaterMark: 256 * 1024 });
  const write = writable(main);
  zip.addReadStream(main, `${names.main}.csv`);
  main.write(byteOrderMark + csvLine(heads));
  const spool = await createSpool();
  stream.on("close", () => void spool.remove());
  // A reader who leaves must not leave the writer waiting.
  stream.on("close", () => main.destroy());
  return {
    stream,
    mediaType: "application/zip",
    extension: "zip",
    add: async (lines: Lines) => {
      for (const line of lines.repeated) await spool.add(JSON.stringify(csvLine(line)));
      await write(csvLine(lines.main));
    },
    end: async () => {
      main.end();
      zip.addReadStream(Readable.from(repeatedCsv(repeatedHeads, spool.lines())), `${names.repeated}.csv`);
      zip.end();
      await finished(stream, { readable: false });
    },
    fail: (error) => {
      main.destroy(error);
      stream.destroy(error);
    },
  };
};

async function* repeatedCsv(heads: readonly Value[], lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(heads);
  for await (const line of lines) yield JSON.parse(line) as string;
}
