import type { Application, Person, Service } from "@sportello/db/generated/client";
import type { StatusChanged } from "@sportello/domain/applications/decide";
import type { Status } from "@sportello/domain/applications/status";
import type { Assigned } from "@sportello/domain/services/assignment";
import type { Answers } from "@sportello/forms/answers";
import { expectFound } from "../refused.ts";
import type { Runtime } from "../runtime.ts";
import type { SignIn } from "../sessions/session.ts";
import type { SubmitInput } from "./submit-input.ts";

export type Client = Parameters<Parameters<Runtime["database"]["inTenantSql"]>[1]>[0];

/** A draft about to be sent, with its service, its author and who else used the key. */
export type SubmissionRow = Pick<
  Application,
  | "status"
  | "code"
  | "answers"
  | "progress"
  | "serviceVersionId"
  | "personId"
  | "officeId"
  | "serviceId"
  | "assigneeId"
  | "registrationNumber"
  | "outcome"
  | "identity"
  | "channel"
  | "idempotencyKey"
  | "submittedAt"
  | "createdAt"
  | "updatedAt"
> & {
  /** The application that was sent with this key, this one or another. */
  readonly keyHolder: string | null;
  /** Where the sending led at the time. */
  readonly firstStatus: Status | null;
  readonly service: Pick<Service, "status" | "suspensionReason" | "publishedVersionId"> & {
    readonly opensAt: string | null;
    readonly closesAt: string | null;
  };
  readonly person: Pick<Person, "givenName" | "familyName" | "fiscalCode" | "certified" | "contacts">;
  readonly uploads: readonly { readonly id: string; readonly field: string | null }[];
};

/** Whoever may be asked: the open transaction of a guest, or the pool, where each question is a transaction of its own. */
export type Questioned = Pick<Client, "query">;

/**
 * The person's own application, draft or sent already, in one question that sets the tenant too (its text is in the migration
 * "sending in two questions", changed by "cases"). Throws `not_found`.
 */
export const findSubmission = async (
  client: Questioned,
  tenantId: string,
  { id, idempotencyKey }: SubmitInput,
  personId: string,
): Promise<SubmissionRow> => {
  const values = [tenantId, id, personId, idempotencyKey];
  const { rows } = await client.query<SubmissionRow>({
    name: "find-submission",
    text: "select * from find_submission($1, $2, $3, $4)",
    values,
  });
  return expectFound(rows[0]);
};

export type Submission = {
  readonly input: SubmitInput;
  readonly change: StatusChanged;
  readonly answers: Answers;
  readonly code: string;
  /** ISO day. */
  readonly dueOn: string;
  /** Null when a guest sends, or an operator for the person present. */
  readonly signIn: SignIn | null;
  /** `updated_at` of the answers that were checked: others are not sent in their place. */
  readonly seen: Date;
  /** Where the rules of the service send it; null where it stays with the office of the draft. */
  readonly assigned: Assigned | null;
};

const write = "select write_submission($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as written";

/** Writes the application, its history and its event, all or nothing; an office or person of a rule that is gone is passed over. Returns whether the draft was still there to be sent. */
export const writeSubmission = async (
  client: Questioned,
  tenantId: string,
  { input, change, answers, code, dueOn, signIn, seen, assigned }: Submission,
): Promise<boolean> => {
  const identity = signIn === null ? null : JSON.stringify(signIn);
  const { rows } = await client.query<{ written: boolean }>({
    name: "write-submission",
    text: write,
    values: [
      tenantId,
      input.id,
      seen,
      change.to,
      code,
      input.idempotencyKey,
      JSON.stringify(answers),
      identity,
      change.at,
      dueOn,
      change.actorId,
      assigned?.officeId ?? null,
      assigned?.staffId ?? null,
      assigned?.rule ?? null,
      change.by,
    ],
  });
  return rows[0]?.written === true;
};
