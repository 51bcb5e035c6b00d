import { type Answer, answerAt, type Answers, join, type Path, withAnswer } from "./answers.ts";
import type { ProfileBlock, Question } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";

/** What the town already knows of the applicant: certified by the sign-in, or from the profile. Dates are ISO, gender "F" or "M". */
export type Profile = { readonly [block in ProfileBlock]?: string | undefined };

type Known = { readonly path: Path; readonly question: Question; readonly block: ProfileBlock };
type Filled = Known & { readonly value: string };

/** Questions about the applicant; rows and subforms about somebody else are never filled. */
const knownQuestions = (nodes: readonly Node[], path: Path): Known[] =>
  nodes.flatMap((node): Known[] => {
    const { key } = node.component;
    if (node.kind === "group") return knownQuestions(node.nodes, path);
    if (node.kind === "subform") return knownQuestions(node.nodes, join(path, key));
    if (node.kind !== "question" || !node.isFilled || !node.component.profile) return [];
    return [{ path: join(path, key), question: node.component, block: node.component.profile }];
  });

const known = (form: FormDefinition): Known[] => planOf(form).pages.flatMap(({ nodes }) => knownQuestions(nodes, ""));

const all = (form: FormDefinition, profile: Profile): Filled[] =>
  known(form).flatMap((one) => {
    const value = profile[one.block];
    return value ? [{ ...one, value }] : [];
  });

/** What the applicant answered about themselves, in the blocks of the profile: where to write to them about this application. */
export const profileIn = (form: FormDefinition, answers: Answers): Profile =>
  Object.fromEntries(
    known(form).flatMap(({ path, block }) => {
      const answer = answerAt(answers, path);
      return typeof answer === "string" && answer !== "" ? [[block, answer]] : [];
    }),
  );

/** The answers a new draft begins with: what is known of the applicant, and the defaults of the questions. */
export const prefill = (form: FormDefinition, profile: Profile): Answers => {
  const defaults = planOf(form).pages.flatMap(({ nodes }) => defaultsOf(nodes, ""));
  const filled = all(form, profile).map(({ path, value }): [Path, Answer] => [path, value]);
  return [...defaults, ...filled].reduce<Answers>((answers, [path, value]) => withAnswer(answers, path, value), {});
};

/** The answers that come from the identity and may not be typed, by path; what the identity does not tell stays a question. */
export const lockedAnswers = (form: FormDefinition, profile: Profile): Record<Path, Answer> =>
  Object.fromEntries(all(form, profile).filter(({ question }) => question.locked).map(({ path, value }) => [path, value]));

const defaultsOf = (nodes: readonly Node[], path: Path): [Path, Answer][] =>
  nodes.flatMap((node): [Path, Answer][] => {
    if (node.kind === "group") return defaultsOf(node.nodes, path);
    if (node.kind === "subform") return defaultsOf(node.nodes, join(path, node.component.key));
    if (node.kind !== "question" || node.component.defaultValue === undefined || node.component.defaultValue === "") return [];
    return [[join(path, node.component.key), node.component.defaultValue]];
  });
