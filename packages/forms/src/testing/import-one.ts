import type { Notes } from "../import/import-change.ts";
import { importDefinition } from "../import/import-definition.ts";

/** A Form.io form of one page that holds these components, and the import of a single question in it. */
export const page = (...components: unknown[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "p", title: "P", components }],
});
export const importOne = (component: object) =>
  importDefinition(page({ key: "q", label: "Domanda", input: true, tableView: true, ...component }));
/** The place of that question. */
export const inPage = "components.0.components.0";
/** What is noted while one part of a definition is converted by itself. */
export const newNotes = (): Notes => ({
  offences: [],
  changes: [],
  origins: new WeakMap(),
  renamed: new Map(),
  flattened: new Set(),
});
