import type { Day } from "@sportello/domain/time/rome-day";
import type { Answers } from "../../answers.ts";
import type { FormDefinition } from "../../definition.ts";
import { evaluate } from "../../evaluate.ts";
import { fromFormData } from "../../from-form-data.ts";
import { planOf } from "../../plan.ts";

/** Everything answered so far: the other pages as saved, this page as it stands in the browser now. */
export const currentAnswers = (
  form: FormDefinition,
  page: string,
  saved: Answers,
  element: HTMLFormElement,
): Answers => {
  const keys = planOf(form).pages.find(({ component }) => component.key === page)?.keys ?? new Set<string>();
  const others = Object.fromEntries(Object.entries(saved).filter(([key]) => !keys.has(key)));
  return { ...others, ...fromFormData(form, page, new FormData(element)).answers };
};

/** Shows and hides the questions that depend on other answers of the page. */
export const showAsked = (
  form: FormDefinition,
  page: string,
  saved: Answers,
  element: HTMLFormElement,
  today: Day,
): void => {
  const { isVisible } = evaluate(form, currentAnswers(form, page, saved, element), { today });
  for (const part of element.querySelectorAll<HTMLElement>("[data-when]")) {
    const isShown = isVisible(part.dataset["when"] ?? "");
    part.dataset["shown"] = String(isShown);
    part.hidden = !isShown;
  }
};
