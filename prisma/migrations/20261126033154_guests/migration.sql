-- AlterTable
ALTER TABLE "person" ALTER COLUMN "fiscal_code" DROP NOT NULL;

-- A guest filling in a form cannot sign in again to come back to it: their session bears two hours of silence instead of half an hour.
create or replace function open_session(of_tenant uuid, of_session uuid, at_instant timestamptz, seen_after timestamptz)
  returns table (
    id uuid, identity jsonb, last_seen_at timestamptz, expires_at timestamptz, person_id uuid, fiscal_code text,
    staff_id uuid, role text, name text, offices text[])
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query
    select s.id, s.identity, s.last_seen_at, s.expires_at, s.person_id, p.fiscal_code, s.staff_id, m.role::text,
      coalesce(p.given_name || ' ' || p.family_name, m.given_name || ' ' || m.family_name),
      array(select o.office_id::text from staff_office o where o.tenant_id = s.tenant_id and o.staff_id = s.staff_id)
    from session s
    left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join staff m on m.tenant_id = s.tenant_id and m.id = s.staff_id
    where s.tenant_id = of_tenant and s.id = of_session and s.revoked_at is null and s.expires_at > at_instant
      and s.last_seen_at > seen_after - case when p.id is not null and p.fiscal_code is null then interval '90 minutes' else interval '0' end
      and (m.id is null or m.is_active);
end $$;
