import type { PaymentState } from "@sportello/db/generated/client";
import type { StaffContext } from "../context.ts";
import { titleOf } from "../services/title-of.ts";
import { paymentsReachOn } from "./reach/of.ts";
import { paymentsWithinSql } from "./reach/sql.ts";

/** Days of the asking, `YYYY-MM-DD`, both included. */
export type DashboardQuestion = { readonly from: string; readonly to: string };

type ByService = {
  serviceId: string;
  slug: string;
  sheet: unknown;
  state: PaymentState;
  count: number;
  amount: string;
};
type ByWeek = { week: string; asked: string; paid: string };

/** Totals by service, state and week (Monday), and what waits for a person, as far as one sees money. Amounts in cents. */
export const paymentsDashboard = ({ runtime, tenant, actor }: StaffContext, { from, to }: DashboardQuestion) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const reach = await paymentsReachOn(client, actor);
    const within = paymentsWithinSql(reach, 3);
    const between = [from, to, ...within.values];
    const services = await client.query<ByService>(
      `select p.service_id as "serviceId", s.slug, v.sheet, p.state, count(*)::int as count, sum(p.amount) as amount
       from payment p join service s on s.tenant_id = p.tenant_id and s.id = p.service_id
       left join service_version v on v.tenant_id = s.tenant_id and v.id = s.published_version_id
       where p.created_at >= ($1::date)::timestamp at time zone 'Europe/Rome' and p.created_at < ($2::date + 1)::timestamp at time zone 'Europe/Rome' and ${within.condition}
       group by p.service_id, s.slug, v.sheet, p.state order by s.slug, p.state`,
      between,
    );
    const weeks = await client.query<ByWeek>(
      `select to_char(w.week, 'YYYY-MM-DD') as week,
         coalesce((select sum(p.amount) from payment p where p.created_at >= w.week at time zone 'Europe/Rome' and p.created_at < (w.week + interval '7 days') at time zone 'Europe/Rome' and ${within.condition}), 0) as asked,
         coalesce((select sum(p.amount) from payment p where p.paid_at >= w.week at time zone 'Europe/Rome' and p.paid_at < (w.week + interval '7 days') at time zone 'Europe/Rome' and ${within.condition}), 0) as paid
       from generate_series(date_trunc('week', $1::date::timestamp), date_trunc('week', $2::date::timestamp), interval '7 days') as w(week)`,
      between,
    );
    const here = paymentsWithinSql(reach, 1);
    // Money of which nobody knows what it is for is the accounts office's.
    const ofPayments =
      reach === "town"
        ? "true"
        : `exists (select from payment p where p.tenant_id = c.tenant_id and p.id = c.payment_id and ${here.condition})`;
    const waiting = await client.query<{ cases: number; untold: number }>(
      `select (select count(*) from payment_case c where c.resolved_at is null and ${ofPayments})::int as cases, (select count(*) from payment p where p.state = 'creating' and ${here.condition})::int as untold`,
      [...here.values],
    );
    return {
      isTown: reach === "town",
      services: services.rows.map(({ sheet, amount, ...row }) => ({
        ...row,
        title: sheet === null ? null : titleOf(sheet),
        amount: Number(amount),
      })),
      weeks: weeks.rows.map(({ week, asked, paid }) => ({ week, asked: Number(asked), paid: Number(paid) })),
      openCases: waiting.rows[0]?.cases ?? 0,
      untold: waiting.rows[0]?.untold ?? 0,
    };
  });
