import type { Staff } from "@sportello/domain/access/actor";
import { withinReach } from "../queue/conditions.ts";
import type { Parameters } from "../queue/sql.ts";

/** The folder of an application as columns of a larger question: what of it the reader may see, how much they may not, and where the registry files it. */
export const folderColumns = (actor: Staff, parameters: Parameters, applicationId: string): string => {
  const id = parameters.add(applicationId);
  const isVisible = withinReach(actor, parameters).join(" and ");
  return `
      (select jsonb_build_object('id', f.id, 'name', f.name, 'reason', f.reason,
          'applications', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'status', a.status, 'title', v.sheet -> 'title',
              'applicant', trim(p.given_name || ' ' || p.family_name), 'reason', e.reason, 'linkedAt', e.linked_at, 'linkedBy', k.given_name || ' ' || k.family_name) order by e.linked_at, e.id), '[]')
            from folder_entry e
            join application a on a.tenant_id = e.tenant_id and a.id = e.application_id
            join service_version v on v.tenant_id = a.tenant_id and v.id = a.service_version_id
            join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
            join staff k on k.tenant_id = e.tenant_id and k.id = e.linked_by
            where e.folder_id = f.id and e.unlinked_at is null and ${isVisible}),
          'all', (select count(*) from folder_entry e where e.folder_id = f.id and e.unlinked_at is null))
        from folder_entry mine join folder f on f.tenant_id = mine.tenant_id and f.id = mine.folder_id
        where mine.application_id = ${id}::uuid and mine.unlinked_at is null) as folder,
      (select r.folder from registration r where r.application_id = ${id}::uuid and r.folder is not null order by r.created_at limit 1) as registry_folder`;
};
