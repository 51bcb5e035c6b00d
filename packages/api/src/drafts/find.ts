import type { Person } from "@sportello/db/generated/client";
import { Locale } from "@sportello/domain/locales";
import type { Answers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { planOf } from "@sportello/forms/plan";
import { lockedAnswers, profileIn } from "@sportello/forms/prefill";
import { uploadOf } from "../applications/present.ts";
import type { ApplicantContext } from "../context.ts";
import { makeChallenge } from "../guests/challenge.ts";
import { returnKey } from "../guests/return-key.ts";
import { profileOf } from "../people/profile-of.ts";
import { openingOf } from "../services/opening-of.ts";
import { findTaken } from "../unique-answers/find-taken.ts";
import { carryDraft } from "./carry.ts";
import { keepKey } from "./keep-key.ts";
import { loadDraft } from "./load-draft.ts";
import { Progress } from "./progress.ts";
import { questionPaths } from "./question-paths.ts";
import { readAnswers } from "./read-answers.ts";

/** A draft as its pages need it. When the form was published anew meanwhile, the draft comes along and `formChanged` names the new questions. */
export const findDraft = (ctx: ApplicantContext, { id }: { id: string }) =>
  ctx.inTenant(async (tx) => {
    const draft = await carryDraft(ctx, tx, await loadDraft(ctx, tx, id));
    const { row, version, service, person } = draft;
    const uploads = await tx.upload.findMany({
      where: { applicationId: id, field: { not: null } },
      orderBy: { id: "asc" },
    });
    const { newQuestions, leftOut, ...progress } = Progress.parse(row.progress);
    const taken = await findTaken(tx, ctx.runtime.env.APP_SECRET, { id, version, answers: readAnswers(row.answers) });
    const open = new Set(taken.map(({ path }) => pageOf(version.form, path)));
    return {
      id: row.id,
      locale: row.locale,
      service: {
        slug: service.slug,
        category: service.category,
        title: version.sheet.title,
        options: version.options,
        availability: openingOf(service, ctx.now),
      },
      form: version.form,
      answers: readAnswers(row.answers),
      locked: lockedAnswers(version.form, profileOf(person)),
      progress: { ...progress, pages: progress.pages.filter((page) => !open.has(page)) },
      /** Answers that only one application of the service may give and another has given: their pages are to be done again. */
      taken,
      /** E-mail and telephone given here that differ from the profile's: kept for next time only if the citizen says so. */
      newContacts: newContacts(version.form, readAnswers(row.answers), person),
      uploads: uploads.map(uploadOf),
      savedAt: row.updatedAt.toISOString(),
      keepKey: keepKey(ctx, id),
      /** For a guest, what sending will ask for; see `guests/challenge.ts`. */
      challenge:
        ctx.actor.kind === "guest"
          ? makeChallenge({ appSecret: ctx.runtime.env.APP_SECRET, draftId: id }, ctx.now)
          : null,
      /** For a guest, what lets the open page go on when the session is over; see `guests/reopen-session.ts`. */
      returnKey:
        ctx.actor.kind === "guest"
          ? returnKey({
              appSecret: ctx.runtime.env.APP_SECRET,
              tenantId: ctx.tenant.id,
              draftId: id,
              personId: ctx.actor.id,
            })
          : null,
      formChanged:
        newQuestions.length === 0
          ? null
          : { newQuestions: labelsOf(version.form, newQuestions, Locale.catch("it").parse(row.locale)) },
      /** Answers typed before to questions that the form does not ask any more. */
      leftOut,
    };
  });

/** The page of an answer. */
const pageOf = (form: FormDefinition, path: string): string | undefined =>
  planOf(form).pages.find(({ keys }) => keys.has(path.split(".")[0] ?? ""))?.component.key;

const newContacts = (
  form: FormDefinition,
  answers: Answers,
  person: Person,
): { email?: string; phone?: string } | null => {
  if (person.fiscalCode === null) return null;
  const [known, given] = [profileOf(person), profileIn(form, answers)];
  const changed = (["email", "phone"] as const).filter(
    (name) => given[name] !== undefined && given[name] !== known[name],
  );
  return changed.length === 0 ? null : Object.fromEntries(changed.map((name) => [name, given[name]]));
};

/** The questions as the citizen reads them, in the language of the draft. */
const labelsOf = (form: FormDefinition, paths: readonly string[], locale: Locale): string[] =>
  questionPaths(form)
    .filter(({ path }) => paths.includes(path))
    .map(({ label }) => label(locale));
