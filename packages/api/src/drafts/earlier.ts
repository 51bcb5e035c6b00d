import type { Tx } from "@sportello/db/client";
import { type Answer, type Answers, isAnswers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { isoOrNull } from "../applications/present.ts";
import type { ApplicantContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { keepKnown } from "./keep-known.ts";
import { readAnswers } from "./read-answers.ts";

/** The application for this service that the citizen sent last: its answers may be begun with (C.SE.1.5). Null when there is none. */
export const findEarlier = ({ inTenant, actor }: ApplicantContext, { slug }: { slug: string }) =>
  inTenant(async (tx) => {
    if (actor.kind === "guest") return null;
    const row = await tx.application.findFirst({
      where: { personId: actor.id, service: { slug }, submittedAt: { not: null } },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      select: { id: true, code: true, submittedAt: true },
    });
    return row && { id: row.id, code: row.code, submittedAt: isoOrNull(row.submittedAt) };
  });

/**
 * What an earlier application of this person said, as far as this form still asks it. Files and declarations are not taken over: they are
 * given anew each time. Throws `not_found` for anybody else's.
 */
export const answersOfEarlier = async (
  tx: Tx,
  { actor }: ApplicantContext,
  { id, serviceId, form }: { id: string; serviceId: string; form: FormDefinition },
): Promise<Answers> => {
  const { answers } = expectFound(
    await tx.application.findFirst({
      where: { id, serviceId, personId: actor.id, submittedAt: { not: null } },
      select: { answers: true },
    }),
  );
  return keepKnown(form, readAnswers(answers), ({ type }) => type !== "file" && type !== "terms" && type !== "hidden");
};

/** The second over the first, object by object: what the town knows today is newer than what was said then. */
export const over = (first: Answers, second: Answers): Answers =>
  Object.fromEntries<Answer | undefined>(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((key) => {
      const [before, now] = [first[key], second[key]];
      return [key, isAnswers(before) && isAnswers(now) ? over(before, now) : (now ?? before)];
    }),
  );
