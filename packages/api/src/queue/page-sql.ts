import type { Staff } from "@sportello/domain/access/actor";
import type { Position } from "../cursor.ts";
import { narrowed, shownBy, withinReach, type Words } from "./conditions.ts";
import type { QueueFilter, QueueSort } from "./question.ts";
import { createParameters } from "./sql.ts";

type Asked = {
  readonly staff: Staff;
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
  readonly now: Date;
  readonly after: Position | null;
  readonly words: Words;
  readonly size: number;
};

const orders = {
  newest: { by: "a.submitted_at desc, a.id desc", key: "a.submitted_at", is: "<", cast: "timestamptz" },
  oldest: { by: "a.submitted_at, a.id", key: "a.submitted_at", is: ">", cast: "timestamptz" },
  due: { by: "a.due_on, a.id", key: "a.due_on", is: ">", cast: "date" },
} as const;

/**
 * The ids of one page, in order. Each office (or the one service, or the one assignee) is a lane that an index walks in order for one
 * page's rows; the lanes are merged. So the work is that of the page, however many applications there are.
 */
export const pageSql = ({
  staff,
  filter,
  sort,
  now,
  after,
  words,
  size,
}: Asked): { text: string; values: unknown[] } => {
  const parameters = createParameters();
  const { add } = parameters;
  const order = orders[sort];
  const conditions = [
    ...withinReach(staff, parameters),
    ...narrowed(staff, filter, now, words, parameters),
    ...shownBy(sort),
    ...(after
      ? [
          `(${order.key}, a.id) ${order.is} (${add(sort === "due" ? after.at.toISOString().slice(0, 10) : after.at)}::${order.cast}, ${add(after.id)}::uuid)`,
        ]
      : []),
  ];
  const page = `order by ${order.by} limit ${size}`;
  const lane = hasLaneOfItsOwn(filter, words)
    ? ""
    : `cross join lateral (
    select a.* from application a where a.office_id = lane.office_id and ${conditions.join(" and ")} ${page}) a`;
  const rows =
    lane === ""
      ? `from application a where ${conditions.join(" and ")}`
      : `from unnest(${add(filter.officeId ? [filter.officeId] : staff.offices)}::uuid[]) as lane (office_id) ${lane}`;
  return { text: `select ${columns} ${rows} ${page}`, values: parameters.values };
};

/** A service, a colleague or a handful of ids are walked by an index of theirs. */
const hasLaneOfItsOwn = ({ serviceId, assignee, query }: QueueFilter, words: Words): boolean =>
  serviceId !== undefined ||
  (assignee !== undefined && assignee !== "all" && assignee !== "none") ||
  (query !== undefined && typeof words === "object");

const columns = `a.id, a.code, a.service_version_id, a.status, a.submitted_at, a.due_on, a.assignee_id, a.office_id, a.person_id, a.registration_number, a.updated_at, a.locale, a.tenant_id`;
