import { Localised } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";
import { columnsChosen } from "./columns.ts";
import { isOpen, isOverdue, isUnassigned, withinReach } from "./conditions.ts";
import { readQuestion } from "./read-question.ts";
import { createParameters } from "./sql.ts";

type Counted = { status: string; count: number; mine: number; unassigned: number; overdue: number };
type Person = { id: string; name: string };
type Kept = { id: string; name: string; question: unknown; office_id: string | null; staff_id: string };
type Row = {
  counts: Counted[] | null;
  offices: { id: string; name: unknown }[] | null;
  services: { id: string; title: unknown; office_id: string }[] | null;
  colleagues: Person[] | null;
  views: Kept[] | null;
  columns: string[] | null;
  default_view_id: string | null;
};

/**
 * What stands around the list: how much is open, by what it may be filtered, the views that are kept, how one keeps one's desk. One
 * statement. Only what is open is counted, from its own index: what was concluded in ten years is nobody's work.
 */
export const queueSurroundings = ({ runtime, tenant, actor, now }: StaffContext) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const parameters = createParameters();
    const { add } = parameters;
    const [me, offices] = [add(actor.id), add(actor.offices)];
    const text = `
      select
        (select jsonb_agg(c) from (
          select a.status, count(*)::int as count, count(*) filter (where a.assignee_id = any(${add([actor.id, ...(actor.standsInFor ?? [])])}::uuid[]))::int as mine,
            count(*) filter (where ${isUnassigned})::int as unassigned, count(*) filter (where ${isOverdue(add(romeDay(now)))})::int as overdue
          from application a where ${[...withinReach(actor, parameters), isOpen].join(" and ")} group by a.status) c) as counts,
        (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.slug) from office o where o.id = any(${offices}::uuid[])) as offices,
        (select jsonb_agg(jsonb_build_object('id', s.id, 'office_id', s.office_id, 'title', v.sheet -> 'title') order by s.slug)
          from service s join service_version v on v.tenant_id = s.tenant_id and v.id = s.published_version_id
          where s.office_id = any(${offices}::uuid[]) ${actor.services === "all" ? "" : `and (s.id = any(${add(actor.services)}::uuid[]) or s.office_id = any(${add(actor.wholeOffices ?? [])}::uuid[]))`}) as services,
        (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) order by p.family_name, p.given_name)
          from staff p where p.is_active and p.role in ('operator', 'manager')
            and exists (select from staff_office m where m.tenant_id = p.tenant_id and m.staff_id = p.id and m.office_id = any(${offices}::uuid[]))) as colleagues,
        (select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'question', w.question, 'office_id', w.office_id, 'staff_id', w.staff_id) order by w.name)
          from queue_view w where w.staff_id = ${me}::uuid or w.office_id = any(${offices}::uuid[])) as views,
        (select d.columns from staff_desk d where d.staff_id = ${me}::uuid) as columns,
        (select d.default_view_id from staff_desk d where d.staff_id = ${me}::uuid) as default_view_id`;
    const [row] = await askOn(client)<Row>(text, ...parameters.values);
    const counts = row?.counts ?? [];
    const total = (of: "count" | "mine" | "unassigned" | "overdue") =>
      counts.reduce((sum, counted) => sum + counted[of], 0);
    const views = (row?.views ?? []).map(({ id, name, question, office_id, staff_id }) => ({
      id,
      name,
      ...readQuestion(question),
      officeId: office_id,
      isMine: staff_id === actor.id,
      mayChange: staff_id === actor.id || (office_id !== null && actor.role === "manager"),
    }));
    return {
      counts: {
        byStatus: counts.map(({ status, count }) => ({ status, count })),
        open: total("count"),
        mine: total("mine"),
        unassigned: total("unassigned"),
        overdue: total("overdue"),
      },
      offices: (row?.offices ?? []).map(({ id, name }) => ({ id, name: Localised.parse(name) })),
      services: (row?.services ?? []).map(({ id, title, office_id }) => ({
        id,
        title: Localised.parse(title),
        officeId: office_id,
      })),
      colleagues: row?.colleagues ?? [],
      views,
      columns: columnsChosen(row?.columns ?? null),
      defaultViewId: views.some(({ id }) => id === row?.default_view_id) ? (row?.default_view_id ?? null) : null,
    };
  });
