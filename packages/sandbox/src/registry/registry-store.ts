import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import {
  BookLine,
  type BookPages,
  openBook,
  type RegistryBook,
} from "@sportello/connectors/protocol/sandbox-registry/book";

/** A register that survives a kill: each line is in its file before the vendor answers, so no number is ever given twice. */
export const openStoredBook = (folder: string, name: string): RegistryBook => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `protocollo-${name}.jsonl`);
  const start = existsSync(file) ? readPages(wholeLines(file)) : undefined;
  return openBook(start, (line) => appendFileSync(file, `${JSON.stringify(line)}\n`));
};

/** A last line cut by a kill is taken away: nobody was told what it said. */
const wholeLines = (file: string): string => {
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole;
};

const readPages = (text: string): BookPages => {
  const lines = text
    .split("\n")
    .slice(0, -1)
    .map((line) => BookLine.parse(JSON.parse(line)));
  const entries = lines.flatMap((line) => ("entry" in line ? [line.entry] : []));
  return {
    documents: lines.flatMap((line) => ("document" in line ? [line.document] : [])),
    entries,
    folders: [...new Set(entries.map(({ request }) => request.fascicolo.denominazione))],
  };
};
