import type { Day } from "@sportello/domain/time/rome-day";
import {
  type Answer,
  type Answers,
  answerAt,
  isAnswers,
  isEmpty,
  join,
  own,
  type Path,
  withAnswer,
} from "./answers.ts";
import type { Address, Nested, Question, Rows } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { evaluate } from "./evaluate.ts";
import type { FieldError } from "./field-error.ts";
import { checkOf, type Known } from "./fields/check.ts";
import { type Node, type Page, planOf } from "./plan.ts";
import { unknownFields } from "./reject-unknown.ts";
import { compute } from "./rules/json-logic.ts";

export type Validation = { readonly answers: Answers; readonly errors: readonly FieldError[] };
export type ValidateOptions = {
  readonly today: Day;
  /** Only the errors of this page; answers of every page are still needed by the conditions. */
  readonly page?: string;
  /** Answers that come from the identity: filled in where missing, refused where different. */
  readonly locked?: Readonly<Record<Path, Answer>>;
  /** What the server found that another application has answered before; told with the rest. */
  readonly taken?: readonly FieldError[];
  /** The municipality a text means, see `Known`. */
  readonly findMunicipality?: Known["findMunicipality"];
};

/** Errors beyond these help nobody. */
const maxErrors = 200;
export const defaultMaxRows = 50;

type Walk = Known & {
  readonly root: Answers;
  readonly hidden: ReadonlySet<Path>;
  readonly errors: FieldError[];
};

/**
 * Judges answers from outside against the definition and tidies them; the server does it on every save and again at sending.
 * Pure; never throws on junk. Questions that are not asked are neither judged nor kept.
 */
export const validate = (
  form: FormDefinition,
  given: Answers,
  { today, page, locked = {}, taken = [], findMunicipality }: ValidateOptions,
): Validation => {
  const plan = planOf(form);
  const answers = isAnswers(given) ? given : {};
  const errors = [...unknownFields(plan, answers), ...changedLocks(answers, locked)];
  const filled = Object.entries(locked).reduce<Answers>((all, [path, value]) => withAnswer(all, path, value), answers);
  const evaluation = evaluate(form, filled, { today });
  const state: Walk = { today, findMunicipality, root: evaluation.answers, hidden: evaluation.hidden, errors };
  const out: Record<string, Answer | undefined> = {};
  evaluation.pages.forEach(({ isVisible }, index) => {
    const planned = plan.pages[index];
    if (planned && isVisible) walk(planned.nodes, evaluation.answers, out, "", state);
  });
  errors.push(...taken);
  const shown = page === undefined ? errors : errors.filter(({ path }) => isOnPage(path, plan.pages, page));
  return { answers: out, errors: shown.slice(0, maxErrors) };
};

const changedLocks = (answers: Answers, locked: Readonly<Record<Path, Answer>>): FieldError[] =>
  Object.entries(locked).flatMap(([path, value]) => {
    const answer = answerAt(answers, path);
    return isEmpty(answer) || JSON.stringify(answer) === JSON.stringify(value)
      ? []
      : [{ path, code: "locked_field" as const }];
  });

const isOnPage = (path: Path, pages: readonly Page[], page: string): boolean => {
  const [key = ""] = path.split(".");
  const owner = pages.find(({ keys }) => keys.has(key));
  return owner === undefined || owner.component.key === page;
};

const walk = (
  nodes: readonly Node[],
  given: Answers,
  out: Record<string, Answer | undefined>,
  path: Path,
  state: Walk,
): void => {
  for (const node of nodes) {
    const { key } = node.component;
    const place = join(path, key);
    if (node.kind === "content" || state.hidden.has(place)) continue;
    if (node.kind === "group") {
      walk(node.nodes, given, out, path, state);
      continue;
    }
    const answer = own(given, key);
    const value =
      node.kind === "question"
        ? judge(node.component, answer, given, place, state)
        : node.kind === "subform"
          ? judgePart(node.component, node.nodes, answer, place, state)
          : judgeRows(node.component, node.nodes, answer, place, state);
    if (value !== undefined) out[key] = value;
  }
};

const judge = (
  question: Question,
  answer: Answer | undefined,
  row: Answers,
  path: Path,
  state: Walk,
): Answer | undefined => {
  const verdict = checkOf(question)(answer, state);
  if ("code" in verdict) {
    state.errors.push({ path, ...verdict });
    return keepable(answer);
  }
  const rule = question.validate?.json;
  if (rule && !isEmpty(verdict.value)) {
    const said = compute(rule, { data: state.root, row, input: verdict.value, today: state.today });
    if (said !== true) state.errors.push({ path, code: "rule" });
  }
  return verdict.value;
};

/** A wrong answer is kept in the draft as it was typed, unless it is not an answer at all. */
const keepable = (answer: Answer | undefined): Answer | undefined => {
  if (typeof answer === "string") return answer.slice(0, 20_000);
  if (typeof answer === "number" || typeof answer === "boolean") return answer;
  return Array.isArray(answer)
    ? (answer as readonly Answer[]).filter((item) => typeof item === "string").slice(0, 100)
    : undefined;
};

const judgeObject = (
  nodes: readonly Node[],
  answer: Answer | undefined,
  path: Path,
  state: Walk,
): Answers | undefined => {
  const out: Record<string, Answer | undefined> = {};
  walk(nodes, isAnswers(answer) ? answer : {}, out, path, state);
  return Object.keys(out).length === 0 ? undefined : out;
};

/** An address that is not required may be left out, and is then whole or not there. */
const judgePart = (
  component: Nested | Address,
  nodes: readonly Node[],
  answer: Answer | undefined,
  path: Path,
  state: Walk,
): Answers | undefined => {
  const value = judgeObject(nodes, answer, path, state);
  if (component.type !== "address" || component.validate?.required || !value) return value;
  const given = Object.values(value).filter((part) => !isEmpty(part));
  if (given.length > 0)
    for (const {
      component: { key },
    } of nodes)
      if (isEmpty(value[key])) state.errors.push({ path: join(path, key), code: "required" });
  return value;
};

/** Questions of a row that must differ from row to row, by key. */
const uniqueKeys = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node): string[] => {
    if (node.kind === "group") return uniqueKeys(node.nodes);
    return node.kind === "question" && node.component.validate?.uniqueInRows ? [node.component.key] : [];
  });

const judgeUnique = (nodes: readonly Node[], rows: readonly Answers[], path: Path, { errors }: Walk): void => {
  for (const key of uniqueKeys(nodes)) {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const answer = row[key];
      if (isEmpty(answer)) return;
      const text = JSON.stringify(answer).toLowerCase();
      if (seen.has(text)) errors.push({ path: join(join(path, index), key), code: "duplicate" });
      seen.add(text);
    });
  }
};

const judgeRows = (
  { validate: limits = {} }: Rows,
  nodes: readonly Node[],
  answer: Answer | undefined,
  path: Path,
  state: Walk,
): Answer | undefined => {
  const rows = Array.isArray(answer) ? (answer as readonly Answer[]) : [];
  const min = Math.max(limits.minLength ?? 0, limits.required ? 1 : 0);
  const max = limits.maxLength ?? defaultMaxRows;
  if (rows.length < min) state.errors.push({ path, code: "too_few_rows", params: { min } });
  if (rows.length > max) state.errors.push({ path, code: "too_many_rows", params: { max } });
  if (rows.length === 0) return undefined;
  const judged = rows.slice(0, max).map((row, index) => judgeObject(nodes, row, join(path, index), state) ?? {});
  judgeUnique(nodes, judged, path, state);
  return judged;
};
