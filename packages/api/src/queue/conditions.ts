import type { Staff } from "@sportello/domain/access/actor";
import type { Status } from "@sportello/domain/applications/status";
import { pausingStatuses } from "@sportello/domain/applications/status";
import { paymentSteps, turns } from "@sportello/domain/applications/turn";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { type QueueFilter, type QueueSort, soonDays } from "./question.ts";
import type { Parameters } from "./sql.ts";

/** Word for word the condition of the indexes `application_open` and `application_due`: else they would not be used. */
export const isOpen = "a.status not in ('draft', 'accepted', 'rejected', 'withdrawn', 'revoked')";

/** How the words searched for become a condition: the ids found before, a look at each row, or a question inside the question. */
export type Words = { readonly ids: readonly string[] } | "each" | "inside";

const quoted = (statuses: readonly Status[]): string => statuses.map((status) => `'${status}'`).join(", ");

/** Where somebody's view of the queue ends: what was sent (a draft never has an instant, the database sees to it) to their offices, of their services. */
export const withinReach = ({ offices, services, wholeOffices = [] }: Staff, { add }: Parameters): string[] => [
  "a.submitted_at is not null",
  `a.office_id = any(${add(offices)}::uuid[])`,
  ...(services === "all"
    ? []
    : [`(a.service_id = any(${add(services)}::uuid[]) or a.office_id = any(${add(wholeOffices)}::uuid[]))`]),
];

/** The filter as conditions on `application a`, to be joined by "and" after `withinReach`. */
export const narrowed = (
  staff: Staff,
  filter: QueueFilter,
  now: Date,
  words: Words,
  parameters: Parameters,
): string[] => {
  const { add } = parameters;
  const {
    status,
    serviceId,
    officeId,
    assignee,
    waiting,
    payment,
    registration,
    receivedFrom,
    receivedTo,
    dueFrom,
    dueTo,
    query,
  } = filter;
  return [
    ...(status && status.length > 0 ? [`a.status = any(${add(status)}::"ApplicationStatus"[])`] : []),
    ...(serviceId ? [`a.service_id = ${add(serviceId)}::uuid`] : []),
    ...(officeId ? [`a.office_id = ${add(officeId)}::uuid`] : []),
    ...assigned(staff, assignee, parameters),
    ...(waiting ? itsTurn(waiting, now, parameters) : []),
    ...(payment ? [`a.status in (${quoted(paymentSteps[payment])})`, isOpen] : []),
    ...(registration ? [registered[registration]] : []),
    ...(receivedFrom ? [`a.submitted_at >= ${startOf(add(receivedFrom))}`] : []),
    ...(receivedTo ? [`a.submitted_at < ${startOf(add(addDays(receivedTo, 1)))}`] : []),
    ...(dueFrom ? [`a.due_on >= ${add(dueFrom)}::date`] : []),
    ...(dueTo ? [`a.due_on <= ${add(dueTo)}::date`] : []),
    ...(query ? [matching(query, words, parameters)] : []),
  ];
};

/** What an order shows at all: by their last day only what has one and is open. */
export const shownBy = (sort: QueueSort | undefined): string[] =>
  sort === "due" ? ["a.due_on is not null", isOpen] : [];

const startOf = (day: string): string => `(${day}::date)::timestamp at time zone 'Europe/Rome'`;

/** Waiting for somebody to take them on. */
export const isUnassigned = `a.assignee_id is null and a.status in ('submitted', 'registered')`;
/** Past the last day, not concluded, and not waiting for the citizen. */
export const isOverdue = (today: string): string =>
  `a.due_on < ${today}::date and ${isOpen} and a.status not in (${quoted(pausingStatuses)})`;

const assigned = (
  { id, standsInFor = [] }: Staff,
  assignee: QueueFilter["assignee"],
  { add }: Parameters,
): string[] => {
  if (assignee === undefined || assignee === "all") return [];
  if (assignee === "none") return [isUnassigned, isOpen];
  // Mine is also what somebody away has in charge, for whom I stand in.
  if (assignee === "me" && standsInFor.length > 0) return [`a.assignee_id = any(${add([id, ...standsInFor])}::uuid[])`];
  return [`a.assignee_id = ${add(assignee === "me" ? id : assignee)}::uuid`];
};

const itsTurn = (waiting: NonNullable<QueueFilter["waiting"]>, now: Date, { add }: Parameters): string[] => {
  const today = romeDay(now);
  if (waiting === "overdue") return [isOverdue(add(today))];
  if (waiting === "soon") {
    return [
      `a.due_on between ${add(today)}::date and ${add(addDays(today, soonDays))}::date`,
      isOpen,
      `a.status not in (${quoted(pausingStatuses)})`,
    ];
  }
  return [`a.status in (${quoted(turns[waiting])})`, isOpen];
};

const registrationIn = (...states: string[]): string =>
  `exists (select from registration r where r.tenant_id = a.tenant_id and r.application_id = a.id and r.state in (${states.map((state) => `'${state}'`).join(", ")}))`;

const registered: Record<NonNullable<QueueFilter["registration"]>, string> = {
  registered: "a.registration_number is not null",
  waiting: registrationIn("waiting"),
  failed: registrationIn("failed", "refused"),
  none: "a.registration_number is null",
};

const matching = (query: string, words: Words, { add }: Parameters): string => {
  if (words === "inside") return `a.id in (select search_applications(${add(query)}, ${everything}))`;
  if (words === "each") {
    return `exists (select from application_search s where s.tenant_id = a.tenant_id and s.application_id = a.id and s.words @@ search_query(${add(query)}))`;
  }
  return `a.id = any(${add(words.ids)}::uuid[])`;
};

const everything = 2_147_483_647;
