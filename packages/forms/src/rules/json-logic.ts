import { LogicEngine } from "json-logic-engine";
import type { Rule } from "../components.ts";

/** What a rule may look at. `row` is the innermost row or subform, `input` the answer itself, `today` an ISO date. */
export type RuleContext = {
  readonly data: unknown;
  readonly row: unknown;
  readonly input?: unknown;
  readonly today: string;
};

/** Operators a definition may use; all end, none reaches the outside, none throws on purpose. */
export const operators: ReadonlySet<string> = new Set([
  "var",
  "missing",
  "missing_some",
  "if",
  "?:",
  "==",
  "===",
  "!=",
  "!==",
  "!",
  "!!",
  "or",
  "and",
  "<",
  "<=",
  ">",
  ">=",
  "max",
  "min",
  "+",
  "-",
  "*",
  "/",
  "%",
  "in",
  "cat",
  "substr",
  "merge",
  "length",
  "some",
  "all",
  "none",
  "map",
  "filter",
  "reduce",
]);
export const iterators: ReadonlySet<string> = new Set(["some", "all", "none", "map", "filter", "reduce"]);
/** Operators that make something longer: repeated over a list they could double it at every row. */
export const growers: ReadonlySet<string> = new Set(["cat", "merge"]);

/** Interpreted, never compiled: the content security policy of the pages forbids making code from text. */
const engine = new LogicEngine(undefined, { disableInterpretedOptimization: true });

/** The rule's value; undefined when it cannot be computed, e.g. a sum with a text in it. */
export const compute = (rule: Rule, context: RuleContext): unknown => {
  try {
    return engine.run(rule, context);
  } catch {
    return undefined;
  }
};

/** Whether the rule says exactly true, or something JSONLogic takes for true. A rule that cannot be computed says no. */
export const isTrue = (rule: Rule, context: RuleContext): boolean =>
  Boolean(engine.truthy(compute(rule, context) ?? false));
