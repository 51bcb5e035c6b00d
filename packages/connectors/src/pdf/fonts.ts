import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** From the folder the process runs in: a bundler that packs this file would answer for `import.meta.url` with a number. */
const fromHere = createRequire(join(process.cwd(), "package.json"));

/** Roboto travels inside pdfmake, in TrueType as PDF/A wants it embedded; it covers Latin, Greek and Cyrillic. */
const directory = join(dirname(fromHere.resolve("pdfmake/package.json")), "fonts", "Roboto");

export const fontFiles = {
  normal: join(directory, "Roboto-Regular.ttf"),
  bold: join(directory, "Roboto-Medium.ttf"),
  italics: join(directory, "Roboto-Italic.ttf"),
  bolditalics: join(directory, "Roboto-MediumItalic.ttf"),
} as const;

export const isFontFile = (path: string): boolean => Object.values<string>(fontFiles).includes(path);
