import { answerKeys } from "./answer-keys.ts";
import { childrenOf } from "./children-of.ts";
import {
  type Address,
  type Component,
  type Conditional,
  type Content,
  isObject,
  isQuestion,
  isRows,
  type Nested,
  type Panel,
  type Question,
  type Rows,
} from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { compileCondition, type Condition, type Scope } from "./rules/condition.ts";
import { conditionReferences } from "./rules/references.ts";

type Conditioned = {
  readonly condition: Condition | null;
  /** Keys of the innermost or outermost scope its condition reads. */
  readonly references: readonly string[];
};

/** A definition prepared once: what to walk, with its conditions as functions. Layout without data is a `group`. */
export type Node =
  | (Conditioned & { readonly kind: "question"; readonly component: Question; readonly isFilled: boolean })
  | (Conditioned & { readonly kind: "content"; readonly component: Content })
  | (Conditioned & { readonly kind: "group"; readonly component: Component; readonly nodes: readonly Node[] })
  | (Conditioned & {
      readonly kind: "subform";
      readonly component: Nested | Address;
      readonly nodes: readonly Node[];
      readonly keys: ReadonlySet<string>;
    })
  | (Conditioned & {
      readonly kind: "rows";
      readonly component: Rows;
      readonly nodes: readonly Node[];
      readonly keys: ReadonlySet<string>;
    });

export type Page = Conditioned & {
  readonly component: Panel;
  readonly nodes: readonly Node[];
  readonly keys: ReadonlySet<string>;
};
export type Plan = {
  readonly pages: readonly Page[];
  readonly keys: ReadonlySet<string>;
  readonly hasConditions: boolean;
};

const conditioned = (conditional: Conditional | undefined, scopes: readonly Scope[]): Conditioned =>
  conditional
    ? { condition: compileCondition(conditional, scopes), references: conditionReferences(conditional) }
    : { condition: null, references: [] };

const compile = (component: Component, scopes: readonly Scope[], isFilled: boolean): Node => {
  const base = conditioned(component.conditional, scopes);
  if (isQuestion(component)) return { ...base, kind: "question", component, isFilled };
  if (component.type === "content") return { ...base, kind: "content", component };
  const children = childrenOf(component);
  if (isObject(component) || isRows(component)) {
    const keys = new Set(answerKeys(children));
    const outer = scopes.at(-1)?.path ?? "";
    const inner = [...scopes, { path: outer === "" ? component.key : `${outer}.${component.key}`, keys }];
    if (isObject(component)) {
      const nodes = children.map((child) => compile(child, inner, isFilled && component.prefill !== false));
      return { ...base, kind: "subform", component, keys, nodes };
    }
    return { ...base, kind: "rows", component, keys, nodes: children.map((child) => compile(child, inner, false)) };
  }
  return { ...base, kind: "group", component, nodes: children.map((child) => compile(child, scopes, isFilled)) };
};

const hasCondition = (node: Node): boolean =>
  node.condition !== null ||
  (node.kind === "question" && node.component.calculateValue !== undefined) ||
  ("nodes" in node && node.nodes.some(hasCondition));

/** The panels of a wizard; a subform shown alone is one page. */
export const panelsOf = (form: FormDefinition): readonly Panel[] =>
  form.display === "wizard"
    ? (form.components as readonly Panel[])
    : [{ type: "panel", key: "main", title: "", components: form.components }];

const plans = new WeakMap<FormDefinition, Plan>();

/** The plan of a definition, made once per definition object: keep the parsed definition, do not parse it for every request. */
export const planOf = (form: FormDefinition): Plan => {
  const known = plans.get(form);
  if (known) return known;
  const panels = panelsOf(form);
  const keys = new Set(panels.flatMap((panel) => answerKeys(panel.components)));
  const root: Scope[] = [{ path: "", keys }];
  const pages = panels.map((component): Page => ({
    ...conditioned(component.conditional, root),
    component,
    keys: new Set(answerKeys(component.components)),
    nodes: component.components.map((child) => compile(child, root, true)),
  }));
  const plan = {
    pages,
    keys,
    hasConditions: pages.some((page) => page.condition !== null || page.nodes.some(hasCondition)),
  };
  plans.set(form, plan);
  return plan;
};
