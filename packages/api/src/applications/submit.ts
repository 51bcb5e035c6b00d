import { randomBytes } from "node:crypto";
import { isUniqueViolation } from "@sportello/db/unique-violation";
import { applicationCode } from "@sportello/domain/applications/code";
import { deadlineOf } from "@sportello/domain/applications/deadline";
import { decide, type StatusChanged } from "@sportello/domain/applications/decide";
import { refusalToRead } from "@sportello/domain/applications/policies";
import type { Status } from "@sportello/domain/applications/status";
import { assign as assignTo } from "@sportello/domain/services/assignment";
import { answersTo } from "@sportello/forms/answers-to";
import { profileIn } from "@sportello/forms/prefill";
import { hasUnique, uniqueAnswers } from "@sportello/forms/unique-answers";
import type { ApplicantContext } from "../context.ts";
import { expectHuman } from "../guests/expect-human.ts";
import { expectFound, expectOk, Refused } from "../refused.ts";
import { askIn } from "../services/ask.ts";
import { type Version, versionById } from "../services/version.ts";
import { claimAnswers } from "../unique-answers/claim.ts";
import { factsOf, visibleOf } from "./facts.ts";
import { nameGuest } from "./name-guest.ts";
import { readySubmission } from "./ready-submission.ts";
import { findSubmission, type Submission, type SubmissionRow, writeSubmission } from "./submission-sql.ts";
import type { SubmitInput } from "./submit-input.ts";

export type Submitted = {
  readonly id: string;
  readonly code: string;
  readonly status: Status;
  readonly submittedAt: string;
};

/**
 * Sends a draft: once, however often it is pressed. The stored answers are checked again, whole. The same key with the same
 * draft gets the same answer; with another draft `same_key_other_request`. A guest shows signs of being a person. Hot path: one statement reads, one writes.
 */
export const submit = async (ctx: ApplicantContext, input: SubmitInput): Promise<Submitted> => {
  try {
    return await sendOnce(ctx, input);
  } catch (error) {
    if (isUniqueViolation(error, "application_tenant_id_person_id_idempotency_key_key"))
      throw new Refused("same_key_other_request");
    throw error;
  }
};

const sendOnce = async (ctx: ApplicantContext, input: SubmitInput): Promise<Submitted> => {
  const { pool } = ctx.runtime.database;
  const row = await findSubmission(pool, ctx.tenant.id, input, ctx.actor.id);
  const before = sentBefore(row, input);
  if (before) return before;
  if (refusalToRead(visibleOf(row), ctx.actor)) throw new Refused("not_found");
  const version = await versionById(
    ctx.runtime.memory,
    askIn(ctx.runtime.database, ctx.tenant.id),
    row.serviceVersionId,
  );
  const answers = readySubmission(ctx, row, version);
  if (ctx.actor.kind === "guest") await expectHuman(ctx, { id: input.id, startedAt: row.createdAt }, input.signs);
  const change = expectOk(decide(factsOf(row, version.options), { name: "submit" }, ctx.actor, ctx.now));
  const { dueOn } = deadlineOf({ submittedAt: ctx.now, maxDays: version.options.maxDays, pauses: [], now: ctx.now });
  const submission = {
    input,
    change,
    answers,
    code: applicationCode(randomBytes(8)),
    dueOn,
    signIn: ctx.session.kind === "citizen" ? ctx.session.signIn : null,
    seen: row.updatedAt,
    assigned: assignTo(version.options.assignment, (path) => answersTo(answers, path)),
  };
  const isPlain = ctx.actor.kind !== "guest" && !hasUnique(version.form);
  const isWritten = isPlain
    ? await writeSubmission(pool, ctx.tenant.id, submission)
    : await writeWithMore(ctx, submission, version);
  if (isWritten) return answer(input.id, submission.code, change);
  // Somebody was faster: the same press of the button, or another tab.
  const meanwhile = sentBefore(await findSubmission(pool, ctx.tenant.id, input, ctx.actor.id), input);
  if (meanwhile) return meanwhile;
  throw new Refused("changed_meanwhile");
};

/** In the same transaction a guest's application carries their name into the record of them, and answers that only one may give become its own. */
const writeWithMore = (ctx: ApplicantContext, submission: Submission, { serviceId, form }: Version): Promise<boolean> =>
  ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const isWritten = await writeSubmission(client, ctx.tenant.id, submission);
    if (!isWritten) return false;
    if (ctx.actor.kind === "guest") await nameGuest(client, ctx.actor.id, profileIn(form, submission.answers));
    await claimAnswers(
      client,
      ctx.runtime.env.APP_SECRET,
      { id: submission.input.id, serviceId },
      uniqueAnswers(form, submission.answers),
    );
    return true;
  });

/** The answer given the first time to this key, if any. Throws when the key was used for another draft, or the draft was sent with another key. */
const sentBefore = (row: SubmissionRow, input: SubmitInput): Submitted | null => {
  if (row.keyHolder !== null && row.keyHolder !== input.id) throw new Refused("same_key_other_request");
  if (row.status === "draft") return null;
  if (row.idempotencyKey !== input.idempotencyKey) throw new Refused("not_in_this_status");
  return {
    id: input.id,
    code: expectFound(row.code),
    status: row.firstStatus ?? row.status,
    submittedAt: expectFound(row.submittedAt).toISOString(),
  };
};

const answer = (id: string, code: string, change: StatusChanged): Submitted => ({
  id,
  code,
  status: change.to,
  submittedAt: change.at.toISOString(),
});
