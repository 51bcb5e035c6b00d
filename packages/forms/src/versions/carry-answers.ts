import { type Answer, type Answers, isAnswers, isEmpty, own, type Path, withAnswer } from "../answers.ts";
import type { Question } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { type Node, planOf } from "../plan.ts";
import { type ListedQuestion, questionsOf } from "../question-list.ts";
import { convertAnswer } from "./convert-answer.ts";

/** An answer that the newer form has no place for, with the question it was given to. */
export type DroppedAnswer = { readonly path: Path; readonly question: Question; readonly answer: Answer };
export type Carried = {
  readonly answers: Answers;
  /** Paths without row numbers of questions that were not there before. */
  readonly newQuestions: readonly string[];
  /** What was typed and is not asked any more: to be shown, so that nothing typed is lost unseen. */
  readonly dropped: readonly DroppedAnswer[];
  /** Paths without row numbers of questions that ask otherwise now: another type, another place, choices that are gone. */
  readonly changed: readonly string[];
};

type Move = { readonly from: ListedQuestion; readonly to: ListedQuestion };

/** Which question of the newer form takes the place of which: the one at the same path, or the only one with that key that is new. */
const movesOf = (before: readonly ListedQuestion[], after: readonly ListedQuestion[]): Move[] => {
  const paths = new Set(after.map(({ path }) => path));
  const old = new Set(before.map(({ path }) => path));
  const lastKey = (path: string): string => path.split(".").at(-1) ?? "";
  return before.flatMap((from): Move[] => {
    const here = after.find(({ path }) => path === from.path);
    if (here) return [{ from, to: here }];
    const elsewhere = after.filter(
      ({ path, group }) => !old.has(path) && group === null && lastKey(path) === lastKey(from.path),
    );
    const rivals = before.filter(({ path }) => !paths.has(path) && lastKey(path) === lastKey(from.path));
    const [to] = elsewhere;
    return to && elsewhere.length === 1 && rivals.length === 1 && from.group === null ? [{ from, to }] : [];
  });
};

/** Every answer to a question, with its path in the answers; questions in rows have several. */
const given = (
  nodes: readonly Node[],
  answers: Answers,
  parent: string,
  place: Path,
): { path: Path; listed: string; answer: Answer }[] =>
  nodes.flatMap((node) => {
    if (node.kind === "content") return [];
    if (node.kind === "group") return given(node.nodes, answers, parent, place);
    const { key } = node.component;
    const answer = own(answers, key);
    const [path, listed] = [place === "" ? key : `${place}.${key}`, parent === "" ? key : `${parent}.${key}`];
    if (answer === undefined || answer === null) return [];
    if (node.kind === "question") return [{ path, listed, answer }];
    if (node.kind === "subform") return isAnswers(answer) ? given(node.nodes, answer, listed, path) : [];
    return Array.isArray(answer)
      ? (answer as readonly Answer[]).flatMap((row, index) =>
          isAnswers(row) ? given(node.nodes, row, listed, `${path}.${index}`) : [],
        )
      : [];
  });

/** The groups of the answers, empty, as the newer form has them: rows keep their number also when nothing in them is left. */
const emptied = (nodes: readonly Node[], answers: Answers): Answers =>
  Object.fromEntries(
    nodes.flatMap((node): [string, Answer][] => {
      if (node.kind === "group") return Object.entries(emptied(node.nodes, answers)) as [string, Answer][];
      if (node.kind !== "rows" && node.kind !== "subform") return [];
      const answer = own(answers, node.component.key);
      if (node.kind === "subform") return isAnswers(answer) ? [[node.component.key, emptied(node.nodes, answer)]] : [];
      return Array.isArray(answer)
        ? [
            [
              node.component.key,
              (answer as readonly Answer[]).map((row) => emptied(node.nodes, isAnswers(row) ? row : {})),
            ],
          ]
        : [];
    }),
  );

/**
 * Carries the answers of a draft from the version of a form they were given to, to a later one, field by field. Pure; the answers are
 * neither judged nor cleared here: `evaluate` and `validate` of the later form say what is asked and what is wrong.
 */
export const carryAnswers = (from: FormDefinition, to: FormDefinition, answers: Answers): Carried => {
  const [before, after] = [questionsOf(from), questionsOf(to)];
  const moves = new Map(movesOf(before, after).map((move) => [move.from.path, move]));
  const taken = new Set([...moves.values()].map((move) => move.to.path));
  const asked = new Map(before.map((listed) => [listed.path, listed.question]));
  const dropped: DroppedAnswer[] = [];
  const changed = new Set(
    [...moves.values()]
      .filter((move) => move.from.path !== move.to.path || move.from.question.type !== move.to.question.type)
      .map((move) => move.to.path),
  );
  let carried = Object.assign({}, ...planOf(to).pages.map(({ nodes }) => emptied(nodes, answers))) as Answers;
  for (const { path, listed, answer } of planOf(from).pages.flatMap(({ nodes }) => given(nodes, answers, "", ""))) {
    const move = moves.get(listed);
    const question = asked.get(listed);
    if (!question) continue;
    const value = move && convertAnswer(answer, question, move.to.question);
    if (move && value !== undefined) carried = withAnswer(carried, path === listed ? move.to.path : path, value);
    if (!isEmpty(answer) && (value === undefined || isShortened(answer, value))) {
      if (move) changed.add(move.to.path);
      if (question.type !== "hidden") dropped.push({ path, question, answer });
    }
  }
  return {
    answers: carried,
    newQuestions: after.filter(({ path }) => !taken.has(path)).map(({ path }) => path),
    dropped,
    changed: [...changed],
  };
};

const isShortened = (before: Answer, after: Answer): boolean =>
  Array.isArray(before) && Array.isArray(after) && after.length < before.length;
