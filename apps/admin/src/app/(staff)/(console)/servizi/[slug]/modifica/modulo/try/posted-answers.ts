import type { Answers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { fromFormData } from "@sportello/forms/from-form-data";
import { planOf } from "@sportello/forms/plan";

/** All answers with those of this page as the browser would post them now; a button that adds or takes away a row does so. */
export const postedAnswers = (
  form: FormDefinition,
  page: string,
  answers: Answers,
  element: HTMLFormElement,
  submitter: HTMLElement | null = null,
): Answers => {
  const posted = new FormData(element);
  const name = submitter?.getAttribute("name");
  if (name) posted.append(name, submitter?.getAttribute("value") ?? "");
  const keys = planOf(form).pages.find(({ component }) => component.key === page)?.keys ?? new Set<string>();
  const others = Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)));
  return { ...others, ...fromFormData(form, page, posted).answers };
};
