import type { UniqueAnswer } from "@sportello/forms/unique-answers";
import { type Client } from "../applications/submission-sql.ts";
import { Refused } from "../refused.ts";
import { digestOf } from "./digest-of.ts";
import { yieldingStatuses } from "./yielding-statuses.ts";

/** Of two that claim the same answer at once the second waits for the first, and then finds it taken. */
const claim = `
  insert into unique_answer as held (id, service_id, question, digest, application_id)
    values (uuidv7(), $1, $2, $3, $4)
    on conflict (tenant_id, service_id, question, digest) do update set application_id = excluded.application_id
      where held.application_id = excluded.application_id
        or exists (select from application a where a.id = held.application_id and a.status::text = any($5))
    returning id`;

/**
 * Makes these answers those of one application, in the transaction that sends it. Throws `invalid_answers` with the place of the first
 * that another application of the service holds. Always in the same order, so that two never wait for each other.
 */
export const claimAnswers = async (
  client: Client,
  appSecret: string,
  { id, serviceId }: { readonly id: string; readonly serviceId: string },
  given: readonly UniqueAnswer[],
): Promise<void> => {
  for (const answer of given.toSorted((one, other) =>
    `${one.question} ${one.text}` < `${other.question} ${other.text}` ? -1 : 1,
  )) {
    const { rowCount } = await client.query({
      name: "claim-answer",
      text: claim,
      values: [serviceId, answer.question, digestOf(appSecret, answer), id, yieldingStatuses],
    });
    if (rowCount === 0) throw new Refused("invalid_answers", { count: 1, first: answer.path });
  }
};
