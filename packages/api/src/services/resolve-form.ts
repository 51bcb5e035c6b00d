import type { Result } from "@sportello/domain/result";
import { type FormDefinition, parseForm, resolveSubforms } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";
import { listsIn, resolveLists } from "@sportello/forms/resolve-lists";
import { findLists } from "../lists/find-lists.ts";
import type { Ask } from "./ask.ts";

type SubformRow = { key: string; version: number; form: unknown };

/** Reads a form as it is stored and puts the municipality's subforms and lists in their place; a stored subform that does not parse is as good as none. */
export const resolveForm = async (ask: Ask, json: unknown): Promise<Result<FormDefinition, FormFault[]>> => {
  const resolved = await resolveParts(ask, json);
  if (!resolved.ok) return resolved;
  return resolveLists(resolved.value, (await findLists(ask, listsIn(resolved.value))).find);
};

/** The same without the municipality's lists, which change while a publication does not. */
export const resolveParts = async (ask: Ask, json: unknown): Promise<Result<FormDefinition, FormFault[]>> => {
  const read = parseForm(json);
  if (!read.ok) return read;
  const rows = await ask<SubformRow>("select key, version, form from subform");
  const subforms = new Map(rows.map((row) => [`${row.key}@${row.version}`, row.form]));
  return resolveSubforms(read.value, (key, version) => {
    const stored = parseForm(subforms.get(`${key}@${version}`));
    return stored.ok ? stored.value : undefined;
  });
};
