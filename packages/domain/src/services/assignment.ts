import { z } from "zod";

/** Where an application goes: an office, and somebody in it who finds it among their own. */
export const AssignmentTarget = z.strictObject({ officeId: z.uuid(), staffId: z.uuid().optional() });
export type AssignmentTarget = z.infer<typeof AssignmentTarget>;

/** How an answer is compared: it is the value, it holds the text (however it is written), it is one of a list. Of several answers one is enough. */
export const assignmentOperators = ["is", "contains", "isOneOf"] as const;
export type AssignmentOperator = (typeof assignmentOperators)[number];

export const AssignmentRule = z.strictObject({
  /** Path of the question, without row numbers: "vehicles.plate" means any row. */
  question: z.string().min(1).max(300),
  operator: z.enum(assignmentOperators),
  /** One for "is" and "contains". */
  values: z.array(z.string().trim().min(1).max(200)).min(1).max(200),
  to: AssignmentTarget,
});
export type AssignmentRule = z.infer<typeof AssignmentRule>;

/** To which office an application goes when it is sent: the first rule that fits, else `otherwise`, else the office of the service. */
export const Assignment = z.strictObject({
  rules: z.array(AssignmentRule).max(50),
  otherwise: AssignmentTarget.optional(),
});
export type Assignment = z.infer<typeof Assignment>;

/** `rule` counts from 1 as people do; 0 means that none fitted and `otherwise` was taken. */
export type Assigned = AssignmentTarget & { readonly rule: number };

/** Every answer given to a question as text, those of all rows. */
export type ReadAnswers = (path: string) => readonly string[];

/** Where this application goes, or null where it stays with the office of the service. Pure: sending, the page and the dry run ask the same. */
export const assign = (assignment: Assignment | undefined, read: ReadAnswers): Assigned | null => {
  if (assignment === undefined) return null;
  const index = assignment.rules.findIndex((rule) => fits(rule, read(rule.question)));
  const rule = assignment.rules[index];
  if (rule) return { ...rule.to, rule: index + 1 };
  return assignment.otherwise ? { ...assignment.otherwise, rule: 0 } : null;
};

const fits = ({ operator, values }: AssignmentRule, answers: readonly string[]): boolean => {
  const wanted = values.map(folded);
  return answers
    .map(folded)
    .some((answer) =>
      operator === "contains" ? wanted.some((text) => answer.includes(text)) : wanted.includes(answer),
    );
};

/** People write "Via Roma" and "via  roma": one is as good as the other. */
const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** Offices of the municipality, each with the staff who may be given work there. */
export type Staffing = ReadonlyMap<string, ReadonlySet<string>>;
export type AssignmentFault = {
  readonly code: "assignment_question" | "assignment_value" | "assignment_office" | "assignment_person";
  /** Counts from 1; 0 is `otherwise`. */ readonly rule: number;
};

/**
 * What keeps rules from being published: a question the form has not (`choices` has its paths; with the values that can be chosen, or null
 * where anything may be typed), a value nobody can choose, an office that is not there or where nobody works, a person who does not work there.
 */
export const assignmentFaults = (
  { rules, otherwise }: Assignment,
  choices: ReadonlyMap<string, ReadonlySet<string> | null>,
  staffing: Staffing,
): AssignmentFault[] => [
  ...rules.flatMap((rule, index): AssignmentFault[] => [
    ...questionFaults(rule, choices).map((code) => ({ code, rule: index + 1 })),
    ...targetFaults(rule.to, staffing).map((code) => ({ code, rule: index + 1 })),
  ]),
  ...(otherwise ? targetFaults(otherwise, staffing).map((code) => ({ code, rule: 0 })) : []),
];

const questionFaults = (
  { question, operator, values }: AssignmentRule,
  choices: ReadonlyMap<string, ReadonlySet<string> | null>,
): AssignmentFault["code"][] => {
  const offered = choices.get(question);
  if (offered === undefined) return ["assignment_question"];
  return offered !== null && operator !== "contains" && !values.every((value) => offered.has(value))
    ? ["assignment_value"]
    : [];
};

const targetFaults = ({ officeId, staffId }: AssignmentTarget, staffing: Staffing): AssignmentFault["code"][] => {
  const people = staffing.get(officeId);
  if (people === undefined || people.size === 0) return ["assignment_office"];
  return staffId !== undefined && !people.has(staffId) ? ["assignment_person"] : [];
};
