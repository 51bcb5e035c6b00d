import type { Application, Person, Service } from "@sportello/db/generated/client";
import type { StatusChanged } from "@sportello/domain/applications/decide";
import type { Status } from "@sportello/domain/applications/status";
import type { Answers } from "@sportello/forms/answers";
import { expectFound } from "../refused.ts";
import type { Runtime } from "../runtime.ts";
import type { SignIn } from "../sessions/session.ts";
import type { SubmitInput } from "./submit.ts";

export type Client = Parameters<Parameters<Runtime["database"]["inTenantSql"]>[1]>[0];

/** A draft about to be sent, with its service, its author and who else used the key. */
export type SubmissionRow = Pick<
  Application,
  | "status" | "code" | "answers" | "progress" | "serviceVersionId" | "personId" | "officeId" | "serviceId" | "assigneeId"
  | "registrationNumber" | "outcome" | "identity" | "idempotencyKey" | "submittedAt" | "createdAt" | "updatedAt"
> & {
  /** The application that was sent with this key, this one or another. */
  readonly keyHolder: string | null;
  /** Where the sending led at the time. */
  readonly firstStatus: Status | null;
  readonly service: Pick<Service, "status" | "suspensionReason" | "publishedVersionId"> & { readonly opensAt: string | null; readonly closesAt: string | null };
  readonly person: Pick<Person, "givenName" | "familyName" | "fiscalCode" | "certified" | "contacts">;
  readonly uploads: readonly { readonly id: string; readonly field: string | null }[];
};

const find = `
  select a.status, a.code, a.answers, a.progress, a.service_version_id as "serviceVersionId", a.person_id as "personId",
    a.office_id as "officeId", a.service_id as "serviceId", a.assignee_id as "assigneeId", a.registration_number as "registrationNumber", a.outcome, a.identity,
    a.idempotency_key as "idempotencyKey", a.submitted_at as "submittedAt", a.created_at as "createdAt", a.updated_at as "updatedAt",
    (select other.id from application other where other.person_id = a.person_id and other.idempotency_key = $3) as "keyHolder",
    (select c."to" from status_change c where c.application_id = a.id and c.command = 'submit') as "firstStatus",
    jsonb_build_object('status', s.status, 'opensAt', s.opens_at, 'closesAt', s.closes_at, 'suspensionReason', s.suspension_reason,
      'publishedVersionId', s.published_version_id) as service,
    jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'fiscalCode', p.fiscal_code, 'certified', p.certified,
      'contacts', p.contacts) as person,
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'field', u.field)) from upload u
      where u.application_id = a.id and u.by = 'citizen'), '[]') as uploads
  from application a
  join service s on s.tenant_id = a.tenant_id and s.id = a.service_id
  join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
  where a.id = $1 and a.person_id = $2`;

/** The person's own application, draft or sent already. Throws `not_found`. */
export const findSubmission = async (client: Client, { id, idempotencyKey }: SubmitInput, personId: string): Promise<SubmissionRow> => {
  const { rows } = await client.query<SubmissionRow>({ name: "find-submission", text: find, values: [id, personId, idempotencyKey] });
  return expectFound(rows[0]);
};

export type Submission = {
  readonly input: SubmitInput;
  readonly change: StatusChanged;
  readonly answers: Answers;
  readonly code: string;
  /** ISO day. */
  readonly dueOn: string;
  /** Null when a guest sends. */
  readonly signIn: SignIn | null;
  /** `updated_at` of the answers that were checked: others are not sent in their place. */
  readonly seen: Date;
};

/** The application, its history and its event in one statement: all or nothing without a second round trip. */
const write = `
  with sent as (
    update application set status = $2, code = $3, idempotency_key = $4, answers = $5, identity = $6, submitted_at = $7, due_on = $8, updated_at = $7
    where id = $1 and status = 'draft' and updated_at = $9
    returning id
  ), history as (
    insert into status_change (id, application_id, command, "from", "to", by, actor_id, at)
    select uuidv7(), id, 'submit', 'draft', $2, 'citizen', $10, $7 from sent
    returning id, application_id
  ), told as (
    insert into outbox_event (id, name, payload)
    select uuidv7(), 'application/' || $2, jsonb_build_object('applicationId', application_id, 'changeId', id, 'command', 'submit') from history
  )
  select id from sent`;

/** Returns whether the draft was still there to be sent. */
export const writeSubmission = async (client: Client, { input, change, answers, code, dueOn, signIn, seen }: Submission): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: "write-submission",
    text: write,
    values: [input.id, change.to, code, input.idempotencyKey, JSON.stringify(answers), signIn === null ? null : JSON.stringify(signIn), change.at, dueOn, seen, change.actorId],
  });
  return rowCount === 1;
};
