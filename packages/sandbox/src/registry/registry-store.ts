import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BookLine, type BookPages, openBook, type RegistryBook } from "@sportello/connectors/protocol/sandbox-registry/book";

/** A register that survives a kill: each line is in its file before the vendor answers, so no number is ever given twice. */
export const openStoredBook = (folder: string, name: string): RegistryBook => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `protocollo-${name}.jsonl`);
  const start = existsSync(file) ? readPages(readFileSync(file, "utf8")) : undefined;
  return openBook(start, (line) => appendFileSync(file, `${JSON.stringify(line)}\n`));
};

/** The last line may have been cut by a kill: nobody was told what it said. */
const readPages = (text: string): BookPages => {
  const lines = text.split("\n").slice(0, -1).map((line) => BookLine.parse(JSON.parse(line)));
  const entries = lines.flatMap((line) => ("entry" in line ? [line.entry] : []));
  return {
    documents: lines.flatMap((line) => ("document" in line ? [line.document] : [])),
    entries,
    folders: [...new Set(entries.map(({ request }) => request.fascicolo.denominazione))],
  };
};
