/** A list as JSON, in its order; empty when there is nothing. */
const list = (fields: Readonly<Record<string, string>>, from: string, order: string): string => `
  (select coalesce(jsonb_agg(${object(fields)} order by ${order}), '[]') from ${from})`;

const object = (fields: Readonly<Record<string, string>>): string =>
  `jsonb_build_object(${Object.entries(fields)
    .map(([name, column]) => `'${name}', ${column}`)
    .join(", ")})`;

/** Everything that lies with application `$1`, one row: see `papersOf`. */
export const papersSql = `
select s.slug,
  ${object({ id: "o.id", name: "o.name", contacts: "o.contacts" })} as office,
  ${object({ id: "p.id", fiscalCode: "p.fiscal_code", givenName: "p.given_name", familyName: "p.family_name", certified: "p.certified", contacts: "p.contacts" })} as person,
  ${list(
    {
      id: "c.id",
      command: "c.command",
      from: 'c."from"',
      to: 'c."to"',
      by: "c.by",
      actorId: "c.actor_id",
      onBehalfOf: "c.on_behalf_of",
      reason: "c.reason",
      at: "c.at",
    },
    "status_change c where c.application_id = a.id",
    "c.at, c.id",
  )} as timeline,
  ${list(
    {
      id: "u.id",
      name: "u.name",
      size: "u.size",
      mediaType: "u.media_type",
      sha256: "u.sha256",
      field: "u.field",
      signature: "u.signature",
      by: "u.by",
      integrationId: "u.integration_id",
      messageId: "u.message_id",
    },
    "upload u where u.application_id = a.id",
    "u.id",
  )} as uploads,
  ${list(
    {
      id: "d.id",
      kind: "d.kind",
      name: "d.name",
      size: "d.size",
      sha256: "d.sha256",
      mediaType: "d.media_type",
      createdAt: "d.created_at",
      signature: "d.signature",
      registration: `case when r.id is null then null else ${object({ state: "r.state", number: "r.number", registeredAt: "r.registered_at" })} end`,
    },
    "document d left join registration r on r.tenant_id = d.tenant_id and r.document_id = d.id where d.application_id = a.id",
    "d.created_at, d.id",
  )} as documents,
  ${list(
    {
      id: "m.id",
      author: "m.author",
      authorId: "m.author_id",
      isNote: "m.is_note",
      text: "m.text",
      readAt: "m.read_at",
      createdAt: "m.created_at",
    },
    "message m where m.application_id = a.id",
    "m.created_at, m.id",
  )} as messages,
  ${list(
    {
      id: "i.id",
      request: "i.request",
      points: "i.points",
      requestedAt: "i.requested_at",
      answer: "i.answer",
      answeredAt: "i.answered_at",
      cancelledAt: "i.cancelled_at",
    },
    "integration i where i.application_id = a.id",
    "i.requested_at, i.id",
  )} as integrations,
  (select coalesce(jsonb_object_agg(k.id, k.given_name || ' ' || k.family_name), '{}') from staff k where k.id = a.assignee_id
    or k.id in (select c.actor_id from status_change c where c.application_id = a.id and c.by = 'operator' union select c.on_behalf_of from status_change c where c.application_id = a.id)
    or k.id in (select m.author_id from message m where m.application_id = a.id and m.author = 'operator')) as staff
from application a
join service s on s.tenant_id = a.tenant_id and s.id = a.service_id
join office o on o.tenant_id = a.tenant_id and o.id = a.office_id
join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
where a.id = $1::uuid`;
