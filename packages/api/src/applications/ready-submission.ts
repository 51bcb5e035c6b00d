import { findMunicipality } from "@sportello/domain/places/municipalities";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import { lockedAnswers } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import type { ApplicantContext } from "../context.ts";
import { Progress } from "../drafts/progress.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { expectAmount } from "../payments/expect-amount.ts";
import { profileOf } from "../people/profile-of.ts";
import { Refused } from "../refused.ts";
import { expectOpen } from "../services/opening-of.ts";
import type { Version } from "../services/version.ts";
import { expectLevel } from "../sessions/expect-level.ts";
import { fileFaults } from "../uploads/file-faults.ts";
import type { SubmissionRow } from "./submission-sql.ts";

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

/**
 * The answers to send, checked whole against the form in force: service open, form unchanged, privacy consented, sign-in
 * strong enough, every question right. Throws the refusal; `invalid_answers` says how many and where the first is.
 */
export const readySubmission = (ctx: ApplicantContext, row: SubmissionRow, version: Version): Answers => {
  const { service, person } = row;
  expectOpen({ ...service, opensAt: dateOrNull(service.opensAt), closesAt: dateOrNull(service.closesAt) }, ctx.now);
  if (service.publishedVersionId !== row.serviceVersionId) throw new Refused("form_changed");
  expectLevel(ctx.actor, version.options.level);
  if (Progress.parse(row.progress).privacyAt === undefined)
    throw new Refused("invalid_answers", { count: 1, first: "privacy" });
  const { answers, errors } = validate(version.form, readAnswers(row.answers), {
    today: romeDay(ctx.now),
    locked: lockedAnswers(version.form, profileOf(person)),
    findMunicipality,
  });
  const files = fileFaults(version.form, answers, row.uploads);
  const [first] = [...errors, ...files.errors];
  if (first) throw new Refused("invalid_answers", { count: errors.length + files.errors.length, first: first.path });
  expectAmount(version, files.answers);
  return files.answers;
};
