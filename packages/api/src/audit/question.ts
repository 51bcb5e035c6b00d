import { auditAreaOf, auditAreas } from "@sportello/domain/access/audit-area";
import { addDays, startOfRomeDay } from "@sportello/domain/time/rome-day";
import { z } from "zod";
import { Search } from "../applications/inputs.ts";
import type { Ask } from "../services/ask.ts";
import { auditActions } from "./record.ts";

/** What is looked for in the security log. `person` did it or it was done to them; days are of Italy, both included. */
export const AuditQuestion = z.strictObject({
  action: z.enum(auditActions).optional(),
  area: z.enum(auditAreas).optional(),
  person: z.uuid().optional(),
  text: Search.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditQuestion = z.infer<typeof AuditQuestion>;

export type AuditRow = {
  id: string;
  action: string;
  actorKind: string;
  actorId: string | null;
  subjectId: string | null;
  address: string | null;
  details: unknown;
  at: Date;
  actorName: string | null;
  subjectName: string | null;
};

const sql = `
  select e.id::text, e.action, e.actor_kind as "actorKind", e.actor_id::text as "actorId", e.subject_id::text as "subjectId", e.address, e.details, e.at,
    a.given_name || ' ' || a.family_name as "actorName", s.given_name || ' ' || s.family_name as "subjectName"
  from audit_entry e
  left join staff a on a.tenant_id = e.tenant_id and a.id = e.actor_id
  left join staff s on s.tenant_id = e.tenant_id and s.id = e.subject_id
  where e.tenant_id = current_tenant()
    and ($1::text[] is null or e.action = any ($1))
    and ($2::uuid is null or e.actor_id = $2 or e.subject_id = $2)
    and ($3::timestamptz is null or e.at >= $3) and ($4::timestamptz is null or e.at < $4)
    and ($5::text[] is null or concat_ws(' ', a.given_name, a.family_name, s.given_name, s.family_name, e.address, e.details::text) ilike all ($5))
    and ($6::timestamptz is null or (e.at, e.id) < ($6, $7::uuid))
  order by e.at desc, e.id desc limit $8`;

type After = { readonly at: Date; readonly id: string } | null;

/** The lines of the log that meet the question, the newest first, from a position on. */
export const auditRows = (
  ask: Ask,
  { action, area, person, text, from, to }: AuditQuestion,
  after: After,
  atMost: number,
): Promise<AuditRow[]> => {
  const actions =
    action !== undefined
      ? [action]
      : area !== undefined
        ? auditActions.filter((one) => auditAreaOf(one) === area)
        : null;
  const words = (text ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return ask<AuditRow>(
    sql,
    actions,
    person ?? null,
    from === undefined ? null : startOfRomeDay(from),
    to === undefined ? null : startOfRomeDay(addDays(to, 1)),
    words.length === 0 ? null : words,
    after?.at ?? null,
    after?.id ?? null,
    atMost,
  );
};
