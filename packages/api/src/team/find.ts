import type { StaffRole } from "@sportello/domain/access/actor";
import { Localised } from "@sportello/domain/locales";
import { NewsWish, usualWish } from "@sportello/domain/staff/news-wish";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { StaffContext } from "../context.ts";
import { createParameters } from "../queue/sql.ts";
import { askOn } from "../services/ask.ts";

type Absence = {
  readonly id: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly delegateId: string;
  readonly delegate: string;
};
type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** How many applications of one's offices they are working on. */
  readonly inCharge: number;
  readonly officeIds: readonly string[];
  /** What they are restricted to; the offices of other services they see whole. */
  readonly serviceIds: readonly string[];
  /** Today's and those to come. Days are YYYY-MM-DD. */
  readonly absences: readonly Absence[];
};
type Row = {
  colleagues: Colleague[] | null;
  offices: { id: string; name: unknown }[] | null;
  services: { id: string; officeId: string; title: unknown }[] | null;
  wish: unknown;
};

/** The colleagues of one's offices: how much they have in charge, whether they are away and who stands in, which services they are restricted to. One statement. */
export const findTeam = ({ runtime, tenant, actor, now }: StaffContext) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const { add, values } = createParameters();
    const [offices, today] = [add(actor.offices), add(romeDay(now))];
    const mine = (office: string) => `${office} = any(${offices}::uuid[])`;
    const text = `
      select
        (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.given_name || ' ' || k.family_name, 'role', k.role,
            'inCharge', (select count(*) from application a where a.assignee_id = k.id and ${mine("a.office_id")} and a.status in ('in_charge', 'in_charge_after_integration')),
            'officeIds', (select coalesce(jsonb_agg(m.office_id), '[]') from staff_office m where m.staff_id = k.id),
            'serviceIds', (select coalesce(jsonb_agg(r.service_id), '[]') from staff_service r where r.staff_id = k.id),
            'absences', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'firstDay', b.first_day, 'lastDay', b.last_day, 'delegateId', b.delegate_id, 'delegate', d.given_name || ' ' || d.family_name) order by b.first_day, b.id), '[]')
              from absence b join staff d on d.tenant_id = b.tenant_id and d.id = b.delegate_id where b.staff_id = k.id and b.ended_at is null and b.last_day >= ${today}::date)
          ) order by k.family_name, k.given_name, k.id)
          from staff k where k.is_active and k.role in ('operator', 'manager', 'reader')
            and exists (select from staff_office m where m.tenant_id = k.tenant_id and m.staff_id = k.id and ${mine("m.office_id")})) as colleagues,
        (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.slug) from office o where ${mine("o.id")}) as offices,
        (select jsonb_agg(jsonb_build_object('id', s.id, 'officeId', s.office_id, 'title', v.sheet -> 'title') order by s.slug)
          from service s join service_version v on v.tenant_id = s.tenant_id and v.id = s.published_version_id where ${mine("s.office_id")}) as services,
        (select w.wish from news_wish w where w.staff_id = ${add(actor.id)}::uuid) as wish`;
    const [row] = await askOn(client)<Row>(text, ...values);
    return {
      colleagues: row?.colleagues ?? [],
      offices: (row?.offices ?? []).map(({ id, name }) => ({ id, name: Localised.parse(name) })),
      services: (row?.services ?? []).map(({ title, ...service }) => ({ ...service, title: Localised.parse(title) })),
      wish: row?.wish ? NewsWish.catch(usualWish).parse(row.wish) : usualWish,
    };
  });
