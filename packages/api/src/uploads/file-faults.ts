import { answerAt, type Answers, withAnswer } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import type { FieldError } from "@sportello/forms/field-error";
import { filePaths } from "./file-questions.ts";

type Known = { readonly id: string; readonly field: string | null };

/**
 * File answers are ids of uploads: one that is not a file of this very draft is taken out of the answers and reported, so that
 * nobody sends another person's file by its id.
 */
export const fileFaults = (
  form: FormDefinition,
  answers: Answers,
  uploads: readonly Known[],
): { answers: Answers; errors: FieldError[] } => {
  const known = new Set(uploads.filter(({ field }) => field !== null).map(({ id }) => id));
  const errors: FieldError[] = [];
  let kept = answers;
  for (const path of filePaths(form, answers)) {
    const given = answerAt(answers, path);
    if (!Array.isArray(given)) continue;
    const own = given.filter((id) => typeof id === "string" && known.has(id));
    if (own.length === given.length) continue;
    errors.push({ path, code: "not_an_option" });
    kept = withAnswer(kept, path, own);
  }
  return { answers: kept, errors };
};
