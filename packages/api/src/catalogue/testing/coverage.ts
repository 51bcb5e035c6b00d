import { type Answers, answerAt, isEmpty, withAnswer } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { validate } from "@sportello/forms/validate";
import { questionPaths } from "../../drafts/question-paths.ts";
import { askedQuestions } from "./asked.ts";

/** Questions of a form that none of these fillings answers. */
export const unansweredBy = (form: FormDefinition, fillings: readonly Answers[], today: string): string[] => {
  const answered = new Set(
    fillings.flatMap((answers) =>
      askedQuestions(form, answers, today).flatMap(({ path, place }) =>
        isEmpty(answerAt(answers, path)) ? [] : [place],
      ),
    ),
  );
  return questionPaths(form)
    .map(({ path }) => path)
    .filter((path) => !answered.has(path));
};

/**
 * Leaves out each required question once, in the first filling that asks it. Returns how many were left out, and those whose absence the form
 * does not tell by their name.
 */
export const leavingOut = (
  form: FormDefinition,
  fillings: readonly Answers[],
  today: string,
): { readonly tried: number; readonly untold: string[] } => {
  const tried = new Set<string>();
  const untold: string[] = [];
  for (const answers of fillings) {
    for (const { path, place, question } of askedQuestions(form, answers, today)) {
      if (tried.has(place) || !(question.type === "terms" || question.validate?.required)) continue;
      tried.add(place);
      const code = question.type === "terms" ? "must_be_accepted" : "required";
      const { errors } = validate(form, withAnswer(answers, path, undefined), { today });
      if (!errors.some((error) => error.path === path && error.code === code)) untold.push(path);
    }
  }
  return { tried: tried.size, untold };
};
