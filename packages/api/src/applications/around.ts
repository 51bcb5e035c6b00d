import type { Tx } from "@sportello/db/client";
import type { Application } from "@sportello/db/generated/client";
import type { Staff } from "@sportello/domain/access/actor";
import type { Status } from "@sportello/domain/applications/status";
import { Localised } from "@sportello/domain/locales";
import { folderColumns } from "../folders/around-sql.ts";
import { folderView, type ToldFolder } from "../folders/folder-view.ts";
import { withinReach } from "../queue/conditions.ts";
import { createParameters } from "../queue/sql.ts";
import { askThrough } from "../services/ask.ts";

type Person = { readonly id: string; readonly name: string };
type Other = {
  readonly id: string;
  readonly code: string | null;
  readonly status: Status;
  readonly submittedAt: string;
  readonly title: unknown;
  readonly serviceId: string;
  /** The folder it is in. */ readonly folder: { readonly id: string; readonly name: string } | null;
};
/** `order` is as it was taken: decisions/order. */
export type Held = {
  readonly id: string;
  readonly state: "leaving" | "refused";
  readonly staffId: string;
  readonly name: string;
  readonly order: unknown;
  readonly leavesAt: string;
  readonly refusal: string | null;
};
type Row = {
  readonly decision: Held | null;
  readonly colleagues: readonly Person[];
  readonly offices: readonly { readonly id: string; readonly name: unknown }[];
  readonly others: readonly Other[];
  readonly folder: ToldFolder | null;
  readonly registry_folder: string | null;
};

const dayMs = 86_400_000;
/** So many of a person's other applications are named on the page of one. */
const mostOthers = 20;

/**
 * What stands around an application for whoever works on it: the decision that is about to leave, or one's own that could not and is not a day
 * old, colleagues and offices to hand it to, the folder it is in, and what else the same person sent to one's offices. One statement.
 */
export const aroundOf = async (
  tx: Tx,
  actor: Staff,
  now: Date,
  {
    id,
    officeId,
    serviceId,
    personId,
    leavingId,
  }: Pick<Application, "id" | "officeId" | "serviceId" | "personId" | "leavingId">,
) => {
  const parameters = createParameters();
  const { add } = parameters;
  const text = `
    select
      (select jsonb_build_object('id', d.id, 'state', d.state, 'staffId', d.staff_id, 'name', k.given_name || ' ' || k.family_name, 'order', d."order", 'leavesAt', d.leaves_at, 'refusal', d.refusal)
        from decision d join staff k on k.tenant_id = d.tenant_id and k.id = d.staff_id
        where d.application_id = ${add(id)}::uuid and (d.id = ${add(leavingId)}::uuid
          or d.state = 'refused' and d.staff_id = ${add(actor.id)}::uuid and d.settled_at > ${add(new Date(now.getTime() - dayMs))}::timestamptz
            and not exists (select from decision later where later.application_id = d.application_id and later.taken_at > d.taken_at))
        order by d.state, d.taken_at desc limit 1) as decision,
      (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.given_name || ' ' || k.family_name) order by k.family_name, k.given_name), '[]')
        from staff k where k.is_active and k.role in ('operator', 'manager')
          and exists (select from staff_office m where m.tenant_id = k.tenant_id and m.staff_id = k.id and m.office_id = ${add(officeId)}::uuid)
          and (exists (select from staff_service r where r.tenant_id = k.tenant_id and r.staff_id = k.id and r.service_id = ${add(serviceId)}::uuid)
            or not exists (select from staff_service r join service s on s.tenant_id = r.tenant_id and s.id = r.service_id where r.tenant_id = k.tenant_id and r.staff_id = k.id and s.office_id = ${add(officeId)}::uuid))) as colleagues,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.slug), '[]') from office o where o.id <> ${add(officeId)}::uuid
        and exists (select from staff_office m join staff k on k.tenant_id = m.tenant_id and k.id = m.staff_id where m.tenant_id = o.tenant_id and m.office_id = o.id
          and k.is_active and k.role in ('operator', 'manager'))) as offices,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'code', f.code, 'status', f.status, 'submittedAt', f.submitted_at, 'title', f.title, 'serviceId', f.service_id, 'folder', f.folder) order by f.submitted_at desc, f.id desc), '[]')
        from (select a.id, a.code, a.status, a.submitted_at, a.service_id, v.sheet -> 'title' as title,
            (select jsonb_build_object('id', d.id, 'name', d.name) from folder_entry e join folder d on d.tenant_id = e.tenant_id and d.id = e.folder_id
              where e.application_id = a.id and e.unlinked_at is null) as folder
          from application a join service_version v on v.tenant_id = a.tenant_id and v.id = a.service_version_id
          where ${withinReach(actor, parameters).join(" and ")} and a.person_id = ${add(personId)}::uuid and a.id <> ${add(id)}::uuid
          order by a.submitted_at desc, a.id desc limit ${mostOthers}) f) as others,${folderColumns(actor, parameters, id)}`;
  const [row] = await askThrough(tx)<Row>(text, ...parameters.values);
  return {
    folder: row?.folder ? folderView(row.folder) : null,
    registryFolder: row?.registry_folder ?? null,
    decision: row?.decision ?? null,
    colleagues: row?.colleagues ?? [],
    offices: (row?.offices ?? []).map(({ id: other, name }) => ({ id: other, name: Localised.parse(name) })),
    others: (row?.others ?? []).map(({ title, submittedAt, ...other }) => ({
      ...other,
      title: Localised.parse(title),
      submittedAt: new Date(submittedAt).toISOString(),
    })),
  };
};
