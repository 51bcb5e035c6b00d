import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { askOn } from "../services/ask.ts";

const most = 20;

type Row = { id: string; updated_at: Date; title: unknown; given_name: string; family_name: string };

/** What whoever asks left half filled in at the counter, the latest first. One statement. */
export const listCounterDrafts = ({ runtime, tenant, actor }: StaffContext) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const rows = await askOn(client)<Row>(
      `select a.id, a.updated_at, v.sheet -> 'title' as title, p.given_name, p.family_name
        from counter_filing f
        join application a on a.tenant_id = f.tenant_id and a.id = f.application_id
        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
        join service_version v on v.tenant_id = a.tenant_id and v.id = a.service_version_id
        where f.staff_id = $1::uuid and a.status = 'draft' and a.office_id = any($2::uuid[])
        order by a.updated_at desc, a.id desc limit ${most}`,
      actor.id,
      actor.offices,
    );
    return rows.map(({ id, updated_at, title, given_name, family_name }) => ({
      id,
      title: Localised.parse(title),
      applicant: nameOf({ givenName: given_name, familyName: family_name }),
      updatedAt: updated_at.toISOString(),
    }));
  });
