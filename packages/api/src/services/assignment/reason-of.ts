import type { Application } from "@sportello/db/generated/client";
import type { Locale } from "@sportello/domain/locales";
import { choiceLabels, isChoice } from "@sportello/forms/choices";
import { textOf } from "@sportello/forms/component-texts";
import { questionsOf } from "@sportello/forms/question-list";
import type { Version } from "../version.ts";

/**
 * Why an application lies where it lies, for whoever works on it: the rule of its publication in the words of the form; null where no rule chose
 * its office, or somebody handed it on since.
 */
export const assignmentReasonOf = (
  { assignedByRule, officeId }: Pick<Application, "assignedByRule" | "officeId">,
  { form, options }: Pick<Version, "form" | "options">,
  locale: Locale,
) => {
  if (assignedByRule === null || options.assignment === undefined) return null;
  const rule = options.assignment.rules[assignedByRule - 1];
  if ((rule?.to ?? options.assignment.otherwise)?.officeId !== officeId) return null;
  if (!rule) return { rule: 0, question: null, operator: null, values: [] };
  const question = questionsOf(form).find(({ path }) => path === rule.question)?.question;
  const labels = question && isChoice(question) ? choiceLabels(question, locale) : null;
  return {
    rule: assignedByRule,
    question: question ? textOf(question, "label", locale) : rule.question,
    operator: rule.operator,
    values: rule.values.map((value) => labels?.get(value) ?? value),
  };
};
