import type { Status } from "@sportello/domain/applications/status";
import { isFinal } from "@sportello/domain/applications/status";
import { Localised } from "@sportello/domain/locales";
import { dayOrNull, isoOrNull } from "../applications/present.ts";
import { nameOf } from "../people/name-of.ts";
import type { VersionLabel } from "./version-labels.ts";

/** What `rowsSql` answers. */
export type Row = {
  readonly id: string;
  readonly code: string | null;
  readonly service_version_id: string;
  readonly status: Status;
  readonly submitted_at: Date;
  readonly due_on: string | null;
  readonly assignee_id: string | null;
  readonly assignee: string | null;
  readonly office: unknown;
  readonly given_name: string;
  readonly family_name: string;
  /** Null for a guest. */
  readonly fiscal_code: string | null;
  readonly registration_number: string | null;
  readonly updated_at: Date;
  readonly locale: string;
};

/** The rows of a page with the names that stand in them, in the page's order; `page` is a statement of `page-sql.ts`. */
export const rowsSql = (page: string): string => `
  select a.id, a.code, a.service_version_id, a.status, a.submitted_at, a.due_on::text, a.assignee_id, a.registration_number, a.updated_at, a.locale,
    p.given_name, p.family_name, p.fiscal_code, o.name as office, s.given_name || ' ' || s.family_name as assignee
  from (${page}) a
  join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
  join office o on o.tenant_id = a.tenant_id and o.id = a.office_id
  left join staff s on s.tenant_id = a.tenant_id and s.id = a.assignee_id`;

export type QueueItem = ReturnType<typeof itemOf>;

/** A row as screens read it. */
export const itemOf = (row: Row, label: VersionLabel) => ({
  id: row.id,
  code: row.code,
  title: label.title,
  applicant: { name: nameOf({ givenName: row.given_name, familyName: row.family_name }), fiscalCode: row.fiscal_code },
  status: row.status,
  submittedAt: isoOrNull(row.submitted_at),
  movedAt: row.updated_at.toISOString(),
  dueOn: dayOrNull(row.due_on === null ? null : new Date(row.due_on)),
  office: Localised.parse(row.office),
  assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee ?? "" },
  registrationNumber: row.registration_number,
  isRegistrationPending: label.isRegistered && row.registration_number === null && !isFinal(row.status),
  locale: row.locale,
});
