import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BookPages, openBook, type RegistryBook } from "@sportello/connectors/protocol/sandbox-registry/book";

const pauseMs = 100;

/** A register that survives a restart: kept in one file, written a moment after each change and when it closes. */
export const openStoredBook = (folder: string, name: string): { book: RegistryBook; close: () => void } => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `protocollo-${name}.json`);
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    timer = undefined;
    writeFileSync(`${file}.new`, JSON.stringify(book.pages()));
    renameSync(`${file}.new`, file);
  };
  const start = existsSync(file) ? BookPages.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
  const book: RegistryBook = openBook(start, () => {
    timer ??= setTimeout(write, pauseMs);
  });
  return {
    book,
    close: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    },
  };
};
