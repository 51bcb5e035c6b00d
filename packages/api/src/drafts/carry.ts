import type { Tx } from "@sportello/db/client";
import { romeDay } from "@sportello/domain/time/rome-day";
import { evaluate } from "@sportello/forms/evaluate";
import type { ApplicantContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";
import type { LoadedDraft } from "./load-draft.ts";
import { keepKnown } from "./keep-known.ts";
import { Progress } from "./progress.ts";
import { questionPaths } from "./question-paths.ts";
import { readAnswers, storable } from "./read-answers.ts";

/**
 * Moves a draft to the form now in force. Answers stay; those to questions that are gone are dropped, pages with new
 * questions count as not done, and the new questions are noted so that the citizen is told.
 */
export const carryDraft = async (ctx: ApplicantContext, tx: Tx, draft: LoadedDraft): Promise<LoadedDraft> => {
  const published = expectFound(draft.service.publishedVersionId);
  if (published === draft.row.serviceVersionId) return draft;
  const version = await versionById(ctx.runtime.memory, askThrough(tx), published);
  const before = questionPaths(draft.version.form);
  const added = questionPaths(version.form).filter(({ path }) => !before.some((question) => question.path === path));
  const progress = Progress.parse(draft.row.progress);
  const isStillDone = (page: string) => version.form.components.some(({ key }) => key === page) && !added.some((question) => question.page === page);
  const kept = keepKnown(version.form, readAnswers(draft.row.answers));
  const { answers } = evaluate(version.form, kept, { today: romeDay(ctx.now) });
  const changed = {
    serviceVersionId: version.id,
    answers: storable(answers),
    progress: {
      ...progress,
      pages: progress.pages.filter(isStillDone),
      newQuestions: [...new Set([...progress.newQuestions, ...added.map(({ path }) => path)])],
    },
  };
  const { count } = await tx.application.updateMany({ where: { id: draft.row.id, status: "draft", updatedAt: draft.row.updatedAt }, data: changed });
  if (count === 0) throw new Refused("changed_meanwhile");
  return { ...draft, version, row: expectFound(await tx.application.findUnique({ where: { id: draft.row.id } })) };
};
