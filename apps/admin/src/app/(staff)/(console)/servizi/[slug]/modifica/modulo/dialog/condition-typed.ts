import type { Scalar, SimpleOperator } from "@sportello/forms/components";

export type TestTyped = {
  readonly component: string;
  readonly operator: SimpleOperator;
  readonly value?: Scalar | undefined;
};
export type TestsTyped = {
  readonly kind: "tests";
  readonly show: boolean;
  readonly conjunction: "all" | "any";
  readonly tests: readonly TestTyped[];
};
export type ConditionTyped = TestsTyped | { readonly kind: "rule"; readonly rule: unknown };

type Stored = {
  readonly json?: unknown;
  readonly show?: unknown;
  readonly when?: unknown;
  readonly eq?: unknown;
  readonly conjunction?: unknown;
  readonly conditions?: readonly TestTyped[];
};

/** A condition as the dialog shows it: one comparison of Form.io's older kind is a list of one. */
export const conditionOf = (conditional: unknown): ConditionTyped | null => {
  if (typeof conditional !== "object" || conditional === null) return null;
  const stored: Stored = conditional;
  if (stored.json !== undefined) return { kind: "rule", rule: stored.json };
  const show = stored.show !== false;
  if (typeof stored.when === "string")
    return {
      kind: "tests",
      show,
      conjunction: "all",
      tests: [{ component: stored.when, operator: "isEqual", value: stored.eq as Scalar }],
    };
  return {
    kind: "tests",
    show,
    conjunction: stored.conjunction === "any" ? "any" : "all",
    tests: stored.conditions ?? [],
  };
};

/** What is kept of it; a comparison whose value is not chosen yet has none, for `isWhole` to find. */
export const conditionToStore = (condition: ConditionTyped | null): unknown => {
  if (condition === null) return undefined;
  return condition.kind === "rule"
    ? { json: condition.rule }
    : { show: condition.show, conjunction: condition.conjunction, conditions: condition.tests };
};
