import type { Tx } from "@sportello/db/client";
import { Locale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import { textOf } from "@sportello/forms/component-texts";
import { evaluate } from "@sportello/forms/evaluate";
import { questionsOf } from "@sportello/forms/question-list";
import { readable } from "@sportello/forms/summarise";
import { carryAnswers, type DroppedAnswer } from "@sportello/forms/versions/carry-answers";
import type { ApplicantContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";
import type { LoadedDraft } from "./load-draft.ts";
import { Progress } from "./progress.ts";
import { readAnswers, storable } from "./read-answers.ts";

/** Enough for any form; a draft that sees many publications keeps the latest. */
const maxLeftOut = 100;

/** A question that is not asked any more and its answer, as the citizen reads them; of files the name of the question says enough. */
const told = ({ question, answer }: DroppedAnswer, locale: Locale): { label: string; value: string } => ({
  label: textOf(question, "label", locale),
  value: question.type === "file" ? "" : readable(question, answer, locale).slice(0, 2_000),
});

/**
 * Moves a draft to the form now in force. Answers stay; what is not asked any more is kept beside them in words, pages with new or
 * changed questions count as not done, and the new questions are noted so that the citizen is told.
 */
export const carryDraft = async (ctx: ApplicantContext, tx: Tx, draft: LoadedDraft): Promise<LoadedDraft> => {
  const published = expectFound(draft.service.publishedVersionId);
  if (published === draft.row.serviceVersionId) return draft;
  const version = await versionById(ctx.runtime.memory, askThrough(tx), published);
  const progress = Progress.parse(draft.row.progress);
  const carried = carryAnswers(draft.version.form, version.form, readAnswers(draft.row.answers));
  const toSee = new Set([...carried.newQuestions, ...carried.changed]);
  const toSeeAgain = new Set(
    questionsOf(version.form)
      .filter(({ path }) => toSee.has(path))
      .map(({ page }) => page),
  );
  const isStillDone = (page: string) =>
    version.form.components.some(({ key }) => key === page) && !toSeeAgain.has(page);
  const { answers } = evaluate(version.form, carried.answers, { today: romeDay(ctx.now) });
  const locale = Locale.catch("it").parse(draft.row.locale);
  const changed = {
    serviceVersionId: version.id,
    answers: storable(answers),
    progress: {
      ...progress,
      pages: progress.pages.filter(isStillDone),
      newQuestions: [...new Set([...progress.newQuestions, ...carried.newQuestions])],
      leftOut: [...progress.leftOut, ...carried.dropped.map((one) => told(one, locale))].slice(-maxLeftOut),
    },
  };
  const { count } = await tx.application.updateMany({
    where: { id: draft.row.id, status: "draft", updatedAt: draft.row.updatedAt },
    data: changed,
  });
  if (count === 0) throw new Refused("changed_meanwhile");
  return { ...draft, version, row: expectFound(await tx.application.findUnique({ where: { id: draft.row.id } })) };
};
