-- Whoever is restricted to services of one office still sees their other offices whole.
drop function open_session(uuid, uuid, timestamptz, timestamptz);
create function open_session(of_tenant uuid, of_session uuid, at_instant timestamptz, seen_after timestamptz)
  returns table (
    id uuid, identity jsonb, last_seen_at timestamptz, expires_at timestamptz, person_id uuid, fiscal_code text,
    staff_id uuid, role text, name text, offices text[], services text[], whole_offices text[], stands_in_for text[])
  language plpgsql volatile set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenant', of_tenant::text, true);
  return query
    select s.id, s.identity, s.last_seen_at, s.expires_at, s.person_id, p.fiscal_code, s.staff_id, m.role::text,
      coalesce(p.given_name || ' ' || p.family_name, m.given_name || ' ' || m.family_name),
      array(select o.office_id::text from staff_office o where o.tenant_id = s.tenant_id and o.staff_id = s.staff_id),
      (select array_agg(r.service_id::text) from staff_service r where r.tenant_id = s.tenant_id and r.staff_id = s.staff_id),
      array(select o.office_id::text from staff_office o where o.tenant_id = s.tenant_id and o.staff_id = s.staff_id and not exists (
        select from staff_service r join service v on v.tenant_id = r.tenant_id and v.id = r.service_id
        where r.tenant_id = o.tenant_id and r.staff_id = o.staff_id and v.office_id = o.office_id)),
      (select array_agg(b.staff_id::text) from absence b where b.tenant_id = s.tenant_id and b.delegate_id = s.staff_id and b.ended_at is null
        and (at_instant at time zone 'Europe/Rome')::date between b.first_day and b.last_day)
    from session s
    left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join staff m on m.tenant_id = s.tenant_id and m.id = s.staff_id
    where s.tenant_id = of_tenant and s.id = of_session and s.revoked_at is null and s.expires_at > at_instant
      and s.last_seen_at > seen_after - case when p.id is not null and p.fiscal_code is null then interval '90 minutes' else interval '0' end
      and (m.id is null or m.is_active);
end $$;

revoke execute on function open_session(uuid, uuid, timestamptz, timestamptz) from public;
grant execute on function open_session(uuid, uuid, timestamptz, timestamptz) to sportello_app;
