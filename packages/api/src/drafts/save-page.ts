import { findMunicipality } from "@sportello/domain/places/municipalities";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { FieldError } from "@sportello/forms/field-error";
import { planOf } from "@sportello/forms/plan";
import { lockedAnswers } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import type { ApplicantContext } from "../context.ts";
import { profileOf } from "../people/profile-of.ts";
import { isRefused, Refused } from "../refused.ts";
import { expectOpen } from "../services/opening-of.ts";
import { expectLevel } from "../sessions/expect-level.ts";
import { findTaken } from "../unique-answers/find-taken.ts";
import { fileFaults } from "../uploads/file-faults.ts";
import { loadDraft } from "./load-draft.ts";
import { Progress } from "./progress.ts";
import { questionPaths } from "./question-paths.ts";
import { readAnswers, storable } from "./read-answers.ts";

export type SavePageInput = {
  readonly id: string;
  readonly page: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** `savedAt` with which the page was drawn: a newer save in another tab is not overwritten unawares. */
  readonly stale?: string | undefined;
  readonly force: boolean;
};
export type SavedPage = { readonly errors: FieldError[]; readonly savedAt: string };

/**
 * Saves one page as typed, right or wrong, and says what is wrong with it. Unknown keys and changed identity data are listed
 * and not saved. When the service closed meanwhile the page is saved all the same, then `service_closed` is thrown.
 */
export const savePage = async (ctx: ApplicantContext, input: SavePageInput): Promise<SavedPage> => {
  const { saved, closed } = await ctx.inTenant(async (tx) => {
    const { row, version, service, person } = await loadDraft(ctx, tx, input.id);
    expectLevel(ctx.actor, version.options.level);
    const page = planOf(version.form).pages.find(({ component }) => component.key === input.page);
    if (!page) throw new Refused("form_changed");
    if (input.stale !== undefined && !input.force && input.stale !== row.updatedAt.toISOString())
      throw new Refused("changed_meanwhile");

    const { given, unknown } = ofPage(page.keys, input.answers);
    const { answers, errors } = validate(
      version.form,
      { ...readAnswers(row.answers), ...given },
      {
        today: romeDay(ctx.now),
        page: input.page,
        locked: lockedAnswers(version.form, profileOf(person)),
        findMunicipality,
      },
    );
    const uploads = await tx.upload.findMany({
      where: { applicationId: row.id, by: "citizen" },
      select: { id: true, field: true },
    });
    const files = fileFaults(version.form, answers, uploads);
    const progress = Progress.parse(row.progress);
    const ofThisPage = new Set(
      questionPaths(version.form)
        .filter(({ page }) => page === input.page)
        .map(({ path }) => path),
    );
    const taken = (
      await findTaken(tx, ctx.runtime.env.APP_SECRET, { id: row.id, version, answers: files.answers })
    ).filter(({ path }) => page.keys.has(path.split(".")[0] ?? ""));
    const all = [...unknown, ...errors, ...files.errors, ...taken];
    const { count } = await tx.application.updateMany({
      where: { id: row.id, status: "draft", updatedAt: row.updatedAt },
      data: {
        answers: storable(files.answers),
        progress: {
          ...progress,
          pages: [
            ...new Set([
              ...progress.pages.filter((page) => page !== input.page),
              ...(all.length === 0 ? [input.page] : []),
            ]),
          ],
          newQuestions: progress.newQuestions.filter((path) => !ofThisPage.has(path)),
        },
        updatedAt: ctx.now > row.updatedAt ? ctx.now : new Date(row.updatedAt.getTime() + 1),
      },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    const { updatedAt } = await tx.application.findUniqueOrThrow({
      where: { id: row.id },
      select: { updatedAt: true },
    });
    return {
      saved: { errors: all, savedAt: updatedAt.toISOString() },
      closed: closedNow(() => expectOpen(service, ctx.now)),
    };
  });
  if (closed) throw closed;
  return saved;
};

/** What was posted for this page's questions; every other key, made up or of another page, is an error and not saved. */
const ofPage = (
  keys: ReadonlySet<string>,
  posted: SavePageInput["answers"],
): { given: Answers; unknown: FieldError[] } => {
  const entries = Object.entries(posted);
  return {
    given: Object.fromEntries(entries.filter(([key]) => keys.has(key))) as Answers,
    unknown: entries
      .filter(([key]) => !keys.has(key))
      .map(([key]) => ({ path: key.slice(0, 80), code: "unknown_field" })),
  };
};

/** The refusal of a check that must not undo the save. */
const closedNow = (check: () => void): Refused | null => {
  try {
    check();
    return null;
  } catch (error) {
    if (isRefused(error)) return error;
    throw error;
  }
};
