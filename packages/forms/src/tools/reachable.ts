import { choiceValues, isChoice } from "../choices.ts";
import { type Conditional, type Question, type Scalar } from "../components.ts";
import { conditionReferences } from "../rules/references.ts";
import type { ListedComponent } from "./listed-components.ts";
import { questionFinder } from "./outline.ts";

/** Whether an answer can be this value at all: one of the choices, yes or no for a box, a number where numbers are asked. */
const canBe = (question: Question, value: Scalar | undefined): boolean => {
  const text = String(value ?? "");
  if (question.type === "select" && question.dataSrc === "tenant") return true;
  if (isChoice(question)) return choiceValues(question).has(text);
  if (question.type === "checkbox" || question.type === "terms") return text === "true" || text === "false";
  return (question.type !== "number" && question.type !== "currency") || (text !== "" && Number.isFinite(Number(text)));
};

/** Whether some answers make the condition true, as far as it can be seen without trying them; rules of JSONLogic are believed. */
const canHold = (
  conditional: Conditional,
  find: (reference: string) => Question | undefined,
  isAsked: (question: Question) => boolean,
): boolean => {
  if ("json" in conditional) return true;
  const canBeTrue = (reference: string, value: Scalar | undefined): boolean => {
    const question = find(reference);
    return question === undefined || (isAsked(question) && canBe(question, value));
  };
  if ("when" in conditional) return !conditional.show || canBeTrue(conditional.when, conditional.eq);
  if (!conditional.show) return true;
  const tests = conditional.conditions.map(({ component, operator, value }) =>
    operator === "isEqual" || operator === "includes" ? canBeTrue(component, value) : true,
  );
  return conditional.conjunction === "all" ? tests.every(Boolean) : tests.some(Boolean);
};

/** Ids of the outermost components nobody can ever see: their condition asks for an answer that cannot be given. */
export const neverShown = (all: readonly ListedComponent[]): ReadonlySet<string> => {
  const hidden = new Set<string>();
  const byId = new Map(all.map((listed) => [listed.id, listed]));
  const idOf = new Map(all.map(({ id, component }) => [component, id]));
  const isHidden = (id: string): boolean => {
    for (let at = byId.get(id); at; at = byId.get(at.parent)) if (hidden.has(at.id) || hidden.has(at.page)) return true;
    return false;
  };
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const { id, component } of all) {
      if (!component.conditional || isHidden(id)) continue;
      if (canHold(component.conditional, questionFinder(all, id), (question) => !isHidden(idOf.get(question) ?? "")))
        continue;
      hidden.add(id);
      isGrowing = true;
    }
  }
  return hidden;
};

/** Ids of components whose condition reads, directly or through others, whether they themselves are asked. */
export const circularConditions = (all: readonly ListedComponent[]): ReadonlySet<string> => {
  const byId = new Map(all.map((listed) => [listed.id, listed]));
  const idOf = new Map(all.map(({ id, component }) => [component, id]));
  /** What a component depends on: the questions its own condition names, and what it stands in. */
  const needs = new Map(
    all.map(({ id, parent, page, component }) => {
      const find = questionFinder(all, id);
      const named = component.conditional ? conditionReferences(component.conditional).map(find) : [];
      return [
        id,
        [
          ...named.filter((question) => question !== undefined).map((question) => idOf.get(question) ?? ""),
          parent,
          page,
        ].filter((other) => other !== "" && other !== id),
      ];
    }),
  );
  const circles = new Set<string>();
  for (const { id, component } of all) {
    if (!component.conditional) continue;
    const seen = new Set<string>();
    const open = conditionReferences(component.conditional)
      .map(questionFinder(all, id))
      .map((question) => (question ? (idOf.get(question) ?? "") : ""));
    while (open.length > 0) {
      const next = open.pop() ?? "";
      if (next === id) circles.add(id);
      if (seen.has(next) || !byId.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
  }
  return circles;
};
