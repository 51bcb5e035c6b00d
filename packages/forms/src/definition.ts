import { ok, refuse, type Result } from "@sportello/domain/result";
import { z } from "zod";
import { checkMeaning } from "./check-meaning.ts";
import { ComponentSchema } from "./component-schemas.ts";
import type { Component } from "./components.ts";
import type { FormFault } from "./form-fault.ts";
import { inspectRaw } from "./inspect-raw.ts";

/**
 * A form as Form.io JSON of our closed palette: a wizard whose pages are panels, or (display "form") a reusable subform.
 * Stored definitions were accepted by `parseForm`; this schema reads them back.
 */
export const FormDefinition = z
  .object({ display: z.enum(["wizard", "form"]), components: z.array(ComponentSchema).min(1).max(60) })
  .refine(({ display, components }) => display === "form" || components.every(({ type }) => type === "panel"), {
    error: "a wizard is made of panels",
    path: ["components"],
  });
export type FormDefinition = { readonly display: "wizard" | "form"; readonly components: readonly Component[] };

/** Reads a definition from outside. Never throws: on refusal every offence with its path, custom JavaScript first of all. */
export const parseForm = (json: unknown): Result<FormDefinition, FormFault[]> => {
  const raw = inspectRaw(json);
  if (raw.length > 0) return refuse(raw);
  const parsed = FormDefinition.safeParse(json);
  if (!parsed.success)
    return refuse(
      parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), code: "invalid", detail: message })),
    );
  const faults = checkMeaning(parsed.data.components);
  return faults.length > 0 ? refuse(faults) : ok(parsed.data);
};

export type FindSubform = (key: string, version: number) => FormDefinition | undefined;
const maxComponents = 2_000;
/** A subform inside a subform inside a subform: deeper than this nobody sees what is asked. */
export const maxNesting = 4;

/** Puts every referenced subform, of the version named, in its place. Refuses unknown references, circles, nesting deeper than four and forms that grow too large. */
export const resolveSubforms = (form: FormDefinition, find: FindSubform): Result<FormDefinition, FormFault[]> => {
  const faults: FormFault[] = [];
  let count = 0;
  const resolveAll = (components: readonly Component[], path: string, opened: readonly string[]): Component[] =>
    components.map((component, index) => resolveOne(component, `${path}.${index}`, opened));
  const resolveOne = (component: Component, path: string, opened: readonly string[]): Component => {
    count += 1;
    if (count > maxComponents) return component;
    if (component.type === "columns")
      return {
        ...component,
        columns: component.columns.map((column) => ({ components: resolveAll(column.components, path, opened) })),
      };
    if (component.type === "table")
      return {
        ...component,
        rows: component.rows.map((row) =>
          row.map((cell) => ({ components: resolveAll(cell.components, path, opened) })),
        ),
      };
    if (component.type === "form") {
      const name = `${component.form}@${component.version}`;
      const found = find(component.form, component.version);
      if (!found) faults.push({ path, code: "unknown_subform", detail: name });
      else if (opened.includes(component.form)) faults.push({ path, code: "cyclic_subform", detail: name });
      else if (opened.length >= maxNesting) faults.push({ path, code: "too_deep", detail: name });
      else
        return {
          ...component,
          components: resolveAll(found.components, `${path}.components`, [...opened, component.form]),
        };
      return component;
    }
    return "components" in component && component.components
      ? { ...component, components: resolveAll(component.components, `${path}.components`, opened) }
      : component;
  };
  const components = resolveAll(form.components, "components", []);
  if (count > maxComponents) faults.push({ path: "", code: "too_large" });
  if (faults.length > 0) return refuse(faults);
  const resolved = { display: form.display, components };
  const unclear = checkMeaning(resolved.components);
  return unclear.length > 0 ? refuse(unclear) : ok(resolved);
};
