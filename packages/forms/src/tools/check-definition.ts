import type { Locale } from "@sportello/domain/locales";
import { isQuestion } from "../components.ts";
import { type FormDefinition, parseForm } from "../definition.ts";
import type { FormFault } from "../form-fault.ts";
import { type ListedComponent, listComponents } from "./listed-components.ts";
import { circularConditions, neverShown } from "./reachable.ts";
import { translatable } from "./translatable.ts";

/** Data that something around the form reads from the answers. */
export type Need = "fiscalCode" | "email" | "amount";

export type Finding = {
  readonly severity: "error" | "warning";
  readonly code:
    | FormFault["code"]
    | "unreachable"
    | "circular_condition"
    | "missing_label"
    | "missing_translation"
    | "empty_page"
    | "missing_need";
  /** Where in the JSON for faults of its shape, else the id of the component; "" for the whole form. */
  readonly path: string;
  readonly page: string | null;
  readonly detail: string;
};

export type CheckOptions = {
  /** Languages in which the service is published. */
  readonly languages: readonly Locale[];
  /** What connectors and payments of the service need to find in the answers. */
  readonly needs?: readonly Need[];
};

/**
 * Everything that speaks against publishing a form, each with its place: what the shape check refuses, pages and questions nobody can
 * reach, conditions in a circle, missing labels and translations, data that a connector needs. Takes what the builder has, whole or not.
 */
export const checkDefinition = (json: unknown, options: CheckOptions): Finding[] => {
  const parsed = parseForm(json);
  if (!parsed.ok)
    return parsed.refusal.map(({ path, code, detail = "" }) => ({ severity: "error", code, path, page: null, detail }));
  return findingsIn(parsed.value, options);
};

/** The same for a definition that was read already, with its subforms in place. */
export const findingsIn = (form: FormDefinition, { languages, needs = [] }: CheckOptions): Finding[] => {
  const all = listComponents(form);
  const at = (listed: ListedComponent, severity: Finding["severity"], code: Finding["code"], detail = ""): Finding => ({
    severity,
    code,
    path: listed.id,
    page: listed.page,
    detail,
  });
  const circles = circularConditions(all);
  const unreachable = neverShown(all);
  return [
    ...all.filter(({ id }) => circles.has(id)).map((listed) => at(listed, "error", "circular_condition")),
    ...all.filter(({ id }) => unreachable.has(id)).map((listed) => at(listed, "error", "unreachable")),
    ...all
      .filter(
        ({ depth, id }) =>
          form.display === "wizard" &&
          depth === 0 &&
          !all.some(
            ({ page, component }) =>
              page === id &&
              (isQuestion(component) ||
                component.type === "address" ||
                component.type === "content" ||
                component.type === "form"),
          ),
      )
      .map((listed) => at(listed, "warning", "empty_page")),
    ...missingTexts(form, languages, all),
    ...needs
      .filter((need) => !isMet(need, all))
      .map((need): Finding => ({ severity: "error", code: "missing_need", path: "", page: null, detail: need })),
  ];
};

const missingTexts = (
  form: FormDefinition,
  languages: readonly Locale[],
  all: readonly ListedComponent[],
): Finding[] => {
  const pageOf = new Map(all.map(({ id, page }) => [id, page]));
  return translatable(form).flatMap((text): Finding[] => {
    const place = { path: text.component, page: pageOf.get(text.component) ?? null };
    if (text.it.trim() === "") return [{ severity: "error", code: "missing_label", ...place, detail: text.id }];
    return languages.flatMap((language): Finding[] =>
      language === "it" || (text[language] ?? "").trim() !== ""
        ? []
        : [{ severity: "error", code: "missing_translation", ...place, detail: `${language} ${text.id}` }],
    );
  });
};

const isMet = (need: Need, all: readonly ListedComponent[]): boolean =>
  all.some(({ component }) => {
    if (!isQuestion(component)) return false;
    if (need === "amount") return component.type === "currency";
    return component.profile === need || component.type === need;
  });
