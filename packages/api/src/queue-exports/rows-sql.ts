import type { Staff } from "@sportello/domain/access/actor";
import { narrowed, shownBy, withinReach } from "../queue/conditions.ts";
import { asReadable } from "../queue/list.ts";
import { createParameters } from "../queue/sql.ts";
import type { ExportQuestion } from "./question.ts";

type Asked = Pick<ExportQuestion, "filter" | "sort" | "ids">;
type Sql = { readonly text: string; readonly values: unknown[] };

/** One application as the cursor answers it. */
export type ExportRow = {
  readonly code: string;
  readonly version: string;
  readonly status: string;
  /** Days of Italy, YYYY-MM-DD, like the other days below. */
  readonly submitted: string;
  readonly due: string | null;
  readonly given: string;
  readonly family: string;
  readonly fiscal_code: string | null;
  readonly office: unknown;
  readonly assignee: string | null;
  readonly registration: string | null;
  readonly registered: string | null;
  readonly outcome: string | null;
  readonly outcome_at: string | null;
  readonly reason: string | null;
  readonly language: string;
  readonly answers: unknown;
};

/** A file holds what the list shows. */
const conditionsOf = (staff: Staff, { filter, sort, ids }: Asked, now: Date, parameters = createParameters()) => {
  const conditions = [
    ...withinReach(staff, parameters),
    ...narrowed(staff, { ...filter, query: asReadable(filter.query) }, now, "inside", parameters),
    ...shownBy(sort),
    ...(ids ? [`a.id = any(${parameters.add(ids)}::uuid[])`] : []),
  ];
  return { where: conditions.join(" and "), parameters };
};

/** How many there are. */
export const countSql = (staff: Staff, asked: Asked, now: Date): Sql => {
  const { where, parameters } = conditionsOf(staff, asked, now);
  return { text: `select count(*)::int as rows from application a where ${where}`, values: parameters.values };
};

/** The publications of the services that occur among them; one look into an index per service. */
export const versionsSql = (staff: Staff, asked: Asked, now: Date): Sql => {
  const { where, parameters } = conditionsOf(staff, asked, now);
  return {
    text: `select v.id from service s join service_version v on v.tenant_id = s.tenant_id and v.service_id = s.id
      where exists (select from application a where a.service_id = s.id and ${where}) order by s.slug, v.number desc`,
    values: parameters.values,
  };
};

const orders = {
  newest: "a.submitted_at desc, a.id desc",
  oldest: "a.submitted_at, a.id",
  due: "a.due_on, a.id",
} as const;

const day = (instant: string): string => `(${instant} at time zone 'Europe/Rome')::date::text`;

/** Their ids alone, in order; at most so many. */
export const idsSql = (staff: Staff, asked: Asked, now: Date, atMost: number): Sql => {
  const { where, parameters } = conditionsOf(staff, asked, now);
  return {
    text: `select a.id from application a where ${where} order by ${orders[asked.sort]} limit ${parameters.add(atMost)}`,
    values: parameters.values,
  };
};

export const rowsSql = (staff: Staff, asked: Asked, now: Date): Sql => {
  const { where, parameters } = conditionsOf(staff, asked, now);
  return {
    text: `select a.code, a.service_version_id as version, a.status, ${day("a.submitted_at")} as submitted, a.due_on::text as due, p.given_name as given, p.family_name as family,
        p.fiscal_code, o.name as office, s.given_name || ' ' || s.family_name as assignee, a.registration_number as registration, ${day("a.registered_at")} as registered,
        a.outcome, ${day("a.outcome_at")} as outcome_at, a.outcome_reason as reason, a.locale as language, a.answers
      from application a
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
      join office o on o.tenant_id = a.tenant_id and o.id = a.office_id
      left join staff s on s.tenant_id = a.tenant_id and s.id = a.assignee_id
      where ${where} order by ${orders[asked.sort]}`,
    values: parameters.values,
  };
};
