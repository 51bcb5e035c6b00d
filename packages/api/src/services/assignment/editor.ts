import { inLocale, type Locale } from "@sportello/domain/locales";
import { choicesOf, isChoice } from "@sportello/forms/choices";
import { columnsOf } from "@sportello/forms/columns";
import type { FormDefinition } from "@sportello/forms/definition";
import { questionsOf } from "@sportello/forms/question-list";
import { wordsOf } from "@sportello/forms/words";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { askThrough } from "../ask.ts";
import { resolveForm } from "../resolve-form.ts";
import { targetsOf } from "./targets.ts";

type Choice = { readonly value: string; readonly label: string };
export type AskableQuestion = {
  readonly path: string;
  readonly label: string;
  /** Null where anything may be typed. */ readonly choices: readonly Choice[] | null;
};

/** What rules may be made of: the questions of the draft's form and the offices with their staff. No questions while the form has no shape. Throws `not_found`. */
export const findAssignmentEditor = ({ inTenant }: StaffContext, { slug, locale }: { slug: string; locale: Locale }) =>
  inTenant(async (tx) => {
    const { draft } = expectFound(
      await tx.service.findFirst({ where: { slug }, select: { draft: { select: { form: true } } } }),
    );
    const form = await resolveForm(askThrough(tx), expectFound(draft).form);
    return {
      questions: form.ok ? askable(form.value, locale) : [],
      offices: (await targetsOf(tx)).map(({ id, name, staff }) => ({ id, name: inLocale(name, locale), staff })),
    };
  });

const askable = (form: FormDefinition, locale: Locale): AskableQuestion[] => {
  const labels = new Map(columnsOf(form, locale).map(({ key, label }) => [key, label]));
  return questionsOf(form).flatMap(({ path, question }) => {
    const label = labels.get(path);
    if (label === undefined || question.type === "file") return [];
    if (question.type === "checkbox" || question.type === "terms")
      return [{ path, label, choices: [{ value: "true", label: wordsOf(locale).yes }] }];
    return [{ path, label, choices: isChoice(question) ? choicesOf(question, locale) : null }];
  });
};
