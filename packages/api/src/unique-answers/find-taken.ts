import type { Tx } from "@sportello/db/client";
import type { Answers } from "@sportello/forms/answers";
import type { FieldError } from "@sportello/forms/field-error";
import { uniqueAnswers } from "@sportello/forms/unique-answers";
import type { Version } from "../services/version.ts";
import { digestOf } from "./digest-of.ts";
import { yieldingStatuses } from "./yielding-statuses.ts";

/** Answers of this application that only one may give and that another of the service has given, each as a fault beside its question. Costs nothing where no question asks for it. */
export const findTaken = async (
  tx: Tx,
  appSecret: string,
  { id, version, answers }: { readonly id: string; readonly version: Version; readonly answers: Answers },
): Promise<FieldError[]> => {
  const given = uniqueAnswers(version.form, answers);
  if (given.length === 0) return [];
  const taken = await tx.uniqueAnswer.findMany({
    where: {
      serviceId: version.serviceId,
      applicationId: { not: id },
      application: { status: { notIn: [...yieldingStatuses] } },
      OR: given.map((answer) => ({ question: answer.question, digest: digestOf(appSecret, answer) })),
    },
    select: { question: true, digest: true },
  });
  const held = new Set(taken.map(({ question, digest }) => `${question} ${digest}`));
  return given
    .filter((answer) => held.has(`${answer.question} ${digestOf(appSecret, answer)}`))
    .map(({ path }) => ({ path, code: "taken" }));
};
