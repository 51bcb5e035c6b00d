import { Assignment, type AssignmentOperator, type AssignmentTarget } from "@sportello/domain/services/assignment";

/** A rule while it is written: what is missing is empty. */
export type TypedRule = {
  readonly question: string;
  readonly operator: AssignmentOperator;
  readonly values: readonly string[];
  readonly to: { readonly officeId: string; readonly staffId?: string | undefined };
};
export type TypedAssignment = {
  readonly rules: readonly TypedRule[];
  readonly otherwise?: AssignmentTarget | undefined;
};

export const blankRule: TypedRule = { question: "", operator: "is", values: [], to: { officeId: "" } };

/** The rules as they can be saved: undefined where there is nothing to say; null while a rule is not complete. */
export const asAssignment = ({ rules, otherwise }: TypedAssignment): Assignment | undefined | null => {
  if (rules.length === 0 && otherwise === undefined) return undefined;
  const read = Assignment.safeParse({
    rules: rules.map((rule) => ({
      ...rule,
      values: rule.values.map((value) => value.trim()).filter((value) => value !== ""),
    })),
    ...(otherwise && { otherwise }),
  });
  return read.success ? read.data : null;
};

/** One value, or several one per line. */
export const readValues = (typed: string, operator: AssignmentOperator): string[] =>
  operator === "isOneOf" ? typed.split("\n") : [typed];

/** The rule asks another question: values of the old one mean nothing there. */
export const withQuestion = (rule: TypedRule, question: string): TypedRule => ({ ...rule, question, values: [] });

/** The rule compares otherwise: only a list may have more than one value. */
export const withOperator = (rule: TypedRule, operator: AssignmentOperator): TypedRule => ({
  ...rule,
  operator,
  values: operator === "isOneOf" ? rule.values : rule.values.slice(0, 1),
});

/** Another office, or the same with another person; nobody of another office stays. */
export const withOffice = (officeId: string): TypedRule["to"] => ({ officeId });
export const withPerson = ({ officeId }: TypedRule["to"], staffId: string): TypedRule["to"] =>
  staffId === "" ? { officeId } : { officeId, staffId };

export const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
};
