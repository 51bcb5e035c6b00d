import type { Staff } from "@sportello/domain/access/actor";
import { pausingStatuses } from "@sportello/domain/applications/status";
import { turns } from "@sportello/domain/applications/turn";
import { romeDay } from "@sportello/domain/time/rome-day";
import { isOpen, isOverdue, withinReach } from "../queue/conditions.ts";
import { createParameters, type Parameters } from "../queue/sql.ts";
import type { StatisticsQuestion } from "./question.ts";

type Sql = { readonly text: string; readonly values: unknown[] };

const placed = (staff: Staff, { serviceId, officeId }: StatisticsQuestion, parameters: Parameters): string[] => [
  ...withinReach(staff, parameters),
  ...(serviceId ? [`a.service_id = ${parameters.add(serviceId)}::uuid`] : []),
  ...(officeId ? [`a.office_id = ${parameters.add(officeId)}::uuid`] : []),
];

const startOf = (day: string, later = 0): string => `(${day}::date + ${later})::timestamp at time zone 'Europe/Rome'`;
const listed = (statuses: readonly string[]): string => statuses.map((status) => `'${status}'`).join(", ");

/** What is open now, by office and service: from the index of what is open alone. */
export const backlogSql = (staff: Staff, question: StatisticsQuestion, now: Date): Sql => {
  const parameters = createParameters();
  const conditions = [...placed(staff, question, parameters), isOpen];
  const today = parameters.add(romeDay(now));
  return {
    text: `select a.office_id as office, a.service_id as service, count(*)::int as open, count(*) filter (where ${isOverdue(today)})::int as overdue,
        count(*) filter (where a.status in (${listed(turns.office)}))::int as ours, count(*) filter (where a.status in (${listed([...turns.citizen])}))::int as citizens,
        count(*) filter (where a.due_on between ${today}::date and ${today}::date + 5 and a.status not in (${listed(pausingStatuses)}))::int as soon
      from application a where ${conditions.join(" and ")} group by 1, 2`,
    values: parameters.values,
  };
};

/** How many came, by week (its Monday), office and service: from the index of what was received. */
export const receivedSql = (staff: Staff, question: StatisticsQuestion): Sql => {
  const parameters = createParameters();
  const { add } = parameters;
  const conditions = [
    ...placed(staff, question, parameters),
    `a.submitted_at >= ${startOf(add(question.from))}`,
    `a.submitted_at < ${startOf(add(question.to), 1)}`,
  ];
  return {
    text: `select date_trunc('week', a.submitted_at at time zone 'Europe/Rome')::date::text as week, a.office_id as office, a.service_id as service, count(*)::int as received
      from application a where ${conditions.join(" and ")} group by 1, 2, 3 order by 1`,
    values: parameters.values,
  };
};

/**
 * What was decided in the stretch, by office and service: days from receiving to the outcome as half and nine tenths of them took, and how
 * many were in time. The last day of an application already stands later by the days the citizen was awaited. From the index of what was decided.
 */
export const decidedSql = (staff: Staff, question: StatisticsQuestion): Sql => {
  const parameters = createParameters();
  const { add } = parameters;
  const conditions = [
    ...placed(staff, question, parameters),
    "a.outcome_at is not null",
    `a.outcome_at >= ${startOf(add(question.from))}`,
    `a.outcome_at < ${startOf(add(question.to), 1)}`,
  ];
  const days = "extract(epoch from a.outcome_at - a.submitted_at) / 86400";
  return {
    text: `select a.office_id as office, a.service_id as service, count(*)::int as decided, count(*) filter (where a.outcome = 'accepted')::int as accepted,
        count(*) filter (where a.due_on is null or (a.outcome_at at time zone 'Europe/Rome')::date <= a.due_on)::int as "inTime",
        round((percentile_cont(0.5) within group (order by ${days}))::numeric, 1)::float8 as median,
        round((percentile_cont(0.9) within group (order by ${days}))::numeric, 1)::float8 as "ninetieth"
      from application a where ${conditions.join(" and ")} group by 1, 2`,
    values: parameters.values,
  };
};

/** The names of what is counted, and the declared maximum of each service in days. */
export const namesSql = `select
  (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.slug) from office o where o.id = any($1::uuid[])) as offices,
  (select jsonb_agg(jsonb_build_object('id', s.id, 'office', s.office_id, 'title', v.sheet -> 'title', 'maxDays', v.options -> 'maxDays') order by s.slug)
    from service s join service_version v on v.tenant_id = s.tenant_id and v.id = s.published_version_id
    where s.office_id = any($1::uuid[]) or s.id = any($2::uuid[])) as services`;
