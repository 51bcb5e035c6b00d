import { type Answer, answerAt, type Answers, join, type Path, withAnswer } from "./answers.ts";
import type { ProfileBlock, Question, RegisterBlock } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";

/** What the town already knows of the applicant: certified by the sign-in, or from the profile. Dates are ISO, gender "F" or "M". */
export type Profile = { readonly [block in ProfileBlock]?: string | undefined };

/** What public registers answered about the applicant, as a connector asked them; amounts in cents, dates ISO. */
export type RegisterData = { readonly [block in RegisterBlock]?: string | number | undefined };

type Known = { readonly path: Path; readonly question: Question };
type Filled = Known & { readonly value: Answer };

/** Questions about the applicant that somebody knows the answer to; rows and subforms about somebody else are never filled. */
const knownQuestions = (nodes: readonly Node[], path: Path): Known[] =>
  nodes.flatMap((node): Known[] => {
    const { key } = node.component;
    if (node.kind === "group") return knownQuestions(node.nodes, path);
    if (node.kind === "subform") return knownQuestions(node.nodes, join(path, key));
    const isKnown =
      node.kind === "question" && node.isFilled && (node.component.profile ?? node.component.register) !== undefined;
    return isKnown ? [{ path: join(path, key), question: node.component }] : [];
  });

const knownByForm = new WeakMap<FormDefinition, readonly Known[]>();

/** Found once per form: each sending asks. */
const known = (form: FormDefinition): readonly Known[] => {
  const found = knownByForm.get(form) ?? planOf(form).pages.flatMap(({ nodes }) => knownQuestions(nodes, ""));
  knownByForm.set(form, found);
  return found;
};

/** A register is asked first: it is the source of what the profile may have copied. */
const all = (form: FormDefinition, profile: Profile, registers: RegisterData): Filled[] =>
  known(form).flatMap((one) => {
    const { register, profile: block } = one.question;
    const value =
      (register === undefined ? undefined : registers[register]) ?? (block === undefined ? undefined : profile[block]);
    return value === undefined || value === "" ? [] : [{ ...one, value }];
  });

/** What the applicant answered about themselves, in the blocks of the profile: where to write to them about this application. */
export const profileIn = (form: FormDefinition, answers: Answers): Profile =>
  Object.fromEntries(
    known(form).flatMap(({ path, question: { profile: block } }) => {
      const answer = answerAt(answers, path);
      return block !== undefined && typeof answer === "string" && answer !== "" ? [[block, answer]] : [];
    }),
  );

/** The answers a new draft begins with: the defaults of the questions, over them what is known of the applicant. */
export const prefill = (form: FormDefinition, profile: Profile, registers: RegisterData = {}): Answers => {
  const defaults = planOf(form).pages.flatMap(({ nodes }) => defaultsOf(nodes, ""));
  const filled = all(form, profile, registers).map(({ path, value }): [Path, Answer] => [path, value]);
  return [...defaults, ...filled].reduce<Answers>((answers, [path, value]) => withAnswer(answers, path, value), {});
};

/** The answers that come from the identity or a register and may not be typed, by path; what the identity does not tell stays a question. */
export const lockedAnswers = (
  form: FormDefinition,
  profile: Profile,
  registers: RegisterData = {},
): Record<Path, Answer> =>
  Object.fromEntries(
    all(form, profile, registers)
      .filter(({ question }) => question.locked)
      .map(({ path, value }) => [path, value]),
  );

const defaultsOf = (nodes: readonly Node[], path: Path): [Path, Answer][] =>
  nodes.flatMap((node): [Path, Answer][] => {
    if (node.kind === "group") return defaultsOf(node.nodes, path);
    if (node.kind === "subform") return defaultsOf(node.nodes, join(path, node.component.key));
    if (node.kind !== "question" || node.component.defaultValue === undefined || node.component.defaultValue === "")
      return [];
    return [[join(path, node.component.key), node.component.defaultValue]];
  });
