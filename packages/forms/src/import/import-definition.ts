import { type FormDefinition, parseForm } from "../definition.ts";
import type { FormFault } from "../form-fault.ts";
import { convertAll } from "./convert-component.ts";
import { type ImportChange, isRaw, listIn, type Notes, type Raw, textIn } from "./import-change.ts";

export type Imported = {
  /** The definition in our palette; null while there are offences. */
  readonly definition: FormDefinition | null;
  /** What cannot be taken over, with its place in the JSON that came in. */
  readonly offences: readonly FormFault[];
  /** What was taken over differently. */
  readonly changes: readonly ImportChange[];
};

/** More than this is a mistake or an attack. */
const maxCharacters = 3_000_000;
const maxDepth = 60;
const asPages = new Set(["form", "wizard", ""]);

/**
 * Reads a Form.io definition made elsewhere: its wizard pages, lists, surveys, tabs and HTML become ours, comparisons written in
 * JavaScript become data, and what cannot be taken over is told with its place. Never throws.
 */
export const importDefinition = (json: unknown): Imported => {
  const refused = (code: FormFault["code"], detail: string): Imported => ({
    definition: null,
    offences: [{ path: "", code, detail }],
    changes: [],
  });
  if (!isRaw(json) || !Array.isArray(json["components"])) return refused("invalid", "no components");
  if (isTooLarge(json)) return refused("too_large", "");
  if (!asPages.has(textIn(json, "display"))) return refused("invalid", textIn(json, "display").slice(0, 60));
  const notes: Notes = { offences: [], changes: [], origins: new WeakMap(), renamed: new Map(), flattened: new Set() };
  for (const property of ["controller", "module"])
    if (textIn(json, property).trim() !== "") notes.offences.push({ path: property, code: "custom_code" });
  const converted = {
    display: "wizard",
    components: inPages(convertAll(listIn(json, "components"), "components", notes), notes),
  };
  const parsed = parseForm(renameReferences(converted, notes));
  if (!parsed.ok)
    notes.offences.push(...parsed.refusal.map((fault) => ({ ...fault, path: originOf(converted, fault.path, notes) })));
  return {
    definition: parsed.ok && notes.offences.length === 0 ? parsed.value : null,
    offences: notes.offences,
    changes: notes.changes,
  };
};

const isTooLarge = (json: Raw): boolean => {
  let room = maxCharacters;
  const visit = (value: unknown, depth: number): boolean => {
    room -= typeof value === "string" ? value.length : 1;
    if (room < 0 || depth > maxDepth) return true;
    return typeof value === "object" && value !== null && Object.values(value).some((inner) => visit(inner, depth + 1));
  };
  return visit(json, 0);
};

/** Questions beside the pages get a page of their own: ours are all panels. */
const inPages = (components: readonly Raw[], notes: Notes): Raw[] => {
  const pages: { key: string; components: Raw[]; type: "panel"; title: string }[] = [];
  const out: Raw[] = [];
  for (const component of components) {
    const last = out.at(-1);
    const open = pages.find((page) => page === last);
    if (component["type"] === "panel") out.push(component);
    else if (open) open.components.push(component);
    else {
      const page = {
        type: "panel" as const,
        key: `page${pages.length + 1}`,
        title: `Pagina ${out.length + 1}`,
        components: [component],
      };
      notes.changes.push({ path: notes.origins.get(component) ?? "", code: "page_made", detail: page.key });
      pages.push(page);
      out.push(page);
    }
  }
  return out;
};

/** Conditions name questions by their old keys, and by paths through containers that are no more. */
const renameReferences = (definition: Raw, { renamed, flattened }: Notes): unknown => {
  if (renamed.size === 0 && flattened.size === 0) return definition;
  const moved = (path: string): string =>
    renamed.get(path) ??
    path
      .split(".")
      .filter((key, index, keys) => index === keys.length - 1 || !flattened.has(key))
      .map((key) => renamed.get(key) ?? key)
      .join(".");
  return JSON.parse(JSON.stringify(definition), (name, value: unknown) => {
    if (typeof value !== "string") return value;
    if (name === "when" || name === "component") return moved(value);
    const [, root = "", path = ""] = name === "var" ? (/^(data|row)\.(.+)$/.exec(value) ?? []) : [];
    return path === "" ? value : `${root}.${moved(path)}`;
  });
};

/** The place in the JSON that came in, for a place in what was made of it. */
const originOf = (converted: Raw, path: string, { origins }: Notes): string => {
  let value: unknown = converted;
  let origin = "";
  let rest: string[] = [];
  for (const part of path.split(".").filter(Boolean)) {
    value = typeof value === "object" && value !== null ? (value as Raw)[part] : undefined;
    const known = typeof value === "object" && value !== null ? origins.get(value) : undefined;
    if (known !== undefined) origin = known;
    rest = known === undefined ? [...rest, part] : [];
  }
  return [origin, ...rest].filter(Boolean).join(".");
};
