import type { Locale } from "@sportello/domain/locales";
import { ok, refuse, type Result } from "@sportello/domain/result";
import { XMLBuilder, XMLParser, XMLValidator } from "fast-xml-parser";
import type { TextsById, TranslatableText } from "./translatable.ts";

export type TargetLanguage = Exclude<Locale, "it">;
export type XliffVersion = "1.2" | "2.0";
/** Texts that came back from a translator. */
export type ReadTexts = { readonly language: TargetLanguage; readonly texts: TextsById };
export type ReadFault = "not_xliff" | "unknown_language" | "too_large" | "not_csv";

const builder = new XMLBuilder({
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: false,
  processEntities: true,
});
/** Entities of a document type are not expanded: a file from outside must not grow. */
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  isArray: (name) => ["file", "unit", "segment", "trans-unit", "group"].includes(name),
});
const maxCharacters = 5_000_000;

/** The texts of a form for a translator's tool: source Italian, what is translated already as target. */
export const toXliff = (
  texts: readonly TranslatableText[],
  language: TargetLanguage,
  version: XliffVersion,
  original: string,
): string => {
  const document = version === "1.2" ? version12(texts, language, original) : version20(texts, language, original);
  return builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" }, xliff: document });
};

const version12 = (texts: readonly TranslatableText[], language: TargetLanguage, original: string) => ({
  "@_version": "1.2",
  "@_xmlns": "urn:oasis:names:tc:xliff:document:1.2",
  file: {
    "@_original": original,
    "@_source-language": "it",
    "@_target-language": language,
    "@_datatype": "plaintext",
    body: {
      "trans-unit": texts.map((text) => ({
        "@_id": text.id,
        source: text.it,
        target: { "@_state": text[language] ? "translated" : "needs-translation", "#text": text[language] ?? "" },
      })),
    },
  },
});

const version20 = (texts: readonly TranslatableText[], language: TargetLanguage, original: string) => ({
  "@_version": "2.0",
  "@_xmlns": "urn:oasis:names:tc:xliff:document:2.0",
  "@_srcLang": "it",
  "@_trgLang": language,
  // Ids of units are tokens in 2.0: ours have brackets and colons, so they travel as names.
  file: {
    "@_id": "form",
    "@_original": original,
    unit: texts.map((text, index) => ({
      "@_id": `u${index + 1}`,
      "@_name": text.id,
      segment: { "@_state": text[language] ? "translated" : "initial", source: text.it, target: text[language] ?? "" },
    })),
  },
});

type Xml = Readonly<Record<string, unknown>>;
const isXml = (value: unknown): value is Xml => typeof value === "object" && value !== null;
const children = (value: unknown, name: string): Xml[] =>
  isXml(value) && Array.isArray(value[name]) ? value[name].filter(isXml) : [];
const attribute = (value: unknown, name: string): string =>
  isXml(value) && typeof value[`@_${name}`] === "string" ? (value[`@_${name}`] as string) : "";
const textIn = (value: unknown): string =>
  typeof value === "string" ? value : isXml(value) && typeof value["#text"] === "string" ? value["#text"] : "";

/** Reads a file that came back, of either version. Targets left empty are not read: they would take translations away. */
export const fromXliff = (file: string): Result<ReadTexts, ReadFault> => {
  if (file.length > maxCharacters) return refuse("too_large");
  if (/<!DOCTYPE/i.test(file) || XMLValidator.validate(file) !== true) return refuse("not_xliff");
  const { xliff } = parser.parse(file) as { xliff?: unknown };
  if (!isXml(xliff)) return refuse("not_xliff");
  const files = children(xliff, "file");
  const language = attribute(xliff, "trgLang") || attribute(files[0], "target-language");
  const main = language.toLowerCase().slice(0, 2);
  if (main !== "de" && main !== "en") return refuse("unknown_language");
  const pairs = files
    .flatMap((one) => [...unitsOf12(one), ...unitsOf20(one)])
    .filter(([id, text]) => id !== "" && text.trim() !== "");
  return ok({ language: main, texts: Object.fromEntries(pairs) });
};

const unitsOf12 = (file: Xml): [string, string][] => {
  const inside = (body: unknown): Xml[] => [
    ...children(body, "trans-unit"),
    ...children(body, "group").flatMap(inside),
  ];
  return inside(file["body"]).map((unit) => [attribute(unit, "id"), textIn(unit["target"])]);
};

const unitsOf20 = (file: Xml): [string, string][] => {
  const inside = (place: unknown): Xml[] => [...children(place, "unit"), ...children(place, "group").flatMap(inside)];
  return inside(file).map((unit) => [
    attribute(unit, "name") || attribute(unit, "id"),
    children(unit, "segment")
      .map((segment) => textIn(segment["target"]))
      .join(""),
  ]);
};
