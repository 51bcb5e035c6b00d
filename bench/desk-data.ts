import type pg from "pg";

/** Twelve questions of several kinds, as an ordinary service asks them. */
export const benchForm = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        ...["street", "zone", "plate", "model", "school", "notes", "phone", "email"].map((key) => ({
          type: "textfield",
          key,
          label: `Domanda ${key}`,
          input: true,
        })),
        { type: "number", key: "people", label: "Persone", input: true },
        { type: "currency", key: "income", label: "Reddito", input: true },
        { type: "datetime", key: "since", label: "Dal", input: true, enableTime: false },
        {
          type: "radio",
          key: "isResident",
          label: "Residente",
          input: true,
          values: [
            { value: "yes", label: "Sì" },
            { value: "no", label: "No" },
          ],
        },
      ],
    },
  ],
};

const options = {
  level: "spid2",
  maxDays: 30,
  allowWithdraw: true,
  allowReopening: true,
  allowIntegration: true,
  payment: "none",
  stamp: false,
  registration: null,
  messages: {},
};
const sheet = (n: number) => ({
  title: { it: `Servizio ${n}` },
  summary: { it: "Una richiesta." },
  recipients: { it: "A chi abita nel Comune." },
  howTo: { it: "Compila." },
  needed: { it: "Niente." },
  outcome: { it: "Una risposta." },
  times: { text: { it: "30 giorni." }, steps: [] },
  conditions: { it: "Nessuna." },
  more: [],
  links: [],
});
const branding = {
  motto: { it: "Un comune" },
  region: { it: "Regione" },
  colour: "#00614a",
  logo: "/stemmi/bugliano.svg",
  address: "Piazza 1",
  phone: "0588",
  email: "urp@example.org",
  pec: "p@example.org",
  accessibilityUrl: "https://example.org",
  siteUrl: "https://example.org",
};

/**
 * So many municipalities with so many applications each: three offices, six services, eight operators; nine applications in ten are concluded.
 * Written by the server itself; ids of tenants differ at their end, as real ones do. Tenant n answers at `comune-n.localhost`, its first operator has the session that `sessionOf(n)` names.
 */
export const fillDesk = async (
  owner: pg.Client,
  { tenants, each }: { tenants: number; each: number },
): Promise<void> => {
  await owner.query("set session_replication_role = replica");
  const run = (text: string, values: unknown[] = []) => owner.query(text, values);
  await run(`create function bench_id(kind int, tenant int, n int) returns uuid language sql immutable as
    $$ select ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(tenant), 4, '0') || lpad(to_hex(n), 8, '0'))::uuid $$`);
  await run(
    `insert into tenant (id, slug, name, ipa_code, fiscal_code, branding, languages)
    select bench_id(1, t, t), 'comune-' || t, jsonb_build_object('it', 'Comune ' || t), 'c_' || t, '80012345678', $1, '{it}' from generate_series(1, $2::int) t`,
    [branding, tenants],
  );
  await run("insert into tenant_host (host, tenant_id) select slug || '.localhost', id from tenant");
  await run(
    `insert into office (id, tenant_id, slug, name, contacts)
    select bench_id(2, t, n), bench_id(1, t, t), 'ufficio-' || n, jsonb_build_object('it', 'Ufficio ' || n), '{}' from generate_series(1, $1::int) t, generate_series(0, 2) n`,
    [tenants],
  );
  await run(
    `insert into service (id, tenant_id, slug, office_id, status, category, topics, published_version_id, updated_at)
    select bench_id(3, t, n), bench_id(1, t, t), 'servizio-' || n, bench_id(2, t, n % 3), 'active', 'mobilita-e-trasporti', '{}', bench_id(4, t, n), now() from generate_series(1, $1::int) t, generate_series(0, 5) n`,
    [tenants],
  );
  await run(
    `insert into service_version (id, tenant_id, service_id, number, sheet, form, options)
    select bench_id(4, t, n), bench_id(1, t, t), bench_id(3, t, n), 1, $2::jsonb, $3::jsonb, $4::jsonb from generate_series(1, $1::int) t, generate_series(0, 5) n`,
    [tenants, sheet(1), benchForm, options],
  );
  await run(
    `insert into staff (id, tenant_id, email, given_name, family_name, role, password_hash, totp_secret)
    select bench_id(5, t, n), bench_id(1, t, t), 'operatore' || n || '@comune-' || t || '.it', 'Anna', 'Operatrice ' || n, 'operator', '!', '' from generate_series(1, $1::int) t, generate_series(0, 7) n`,
    [tenants],
  );
  await run(
    "insert into staff_office (tenant_id, staff_id, office_id) select s.tenant_id, s.id, o.id from staff s join office o using (tenant_id)",
  );
  await run(
    `insert into session (id, tenant_id, staff_id, expires_at) select bench_id(6, t, 0), bench_id(1, t, t), bench_id(5, t, 0), now() + interval '30 days' from generate_series(1, $1::int) t`,
    [tenants],
  );
  const people = Math.max(1, Math.ceil(each / 5));
  await run(
    `insert into person (id, tenant_id, fiscal_code, given_name, family_name, certified, updated_at)
    select bench_id(7, t, n), bench_id(1, t, t), 'RSSMRA' || lpad((n % 100)::text, 2, '0') || 'A01H' || lpad((n / 100)::text, 4, '0'),
      (array['Anna','Mario','Lucia','Paolo','Giulia','Marco','Elena','Luca'])[n % 8 + 1],
      (array['Rossi','Bianchi','Verdi','Ferrari','Romano','Conti','Gallo','Costa','Greco','Bruno','Marino','Rizzo'])[n % 12 + 1] || n / 12, '{}', now()
    from generate_series(1, $1::int) t, generate_series(0, $2::int - 1) n`,
    [tenants, people],
  );
  for (let tenant = 1; tenant <= tenants; tenant += 1) await fillTenant(owner, tenant, each, people);
  await run("set session_replication_role = origin");
};

const fillTenant = async (owner: pg.Client, tenant: number, each: number, people: number): Promise<void> => {
  await owner.query(
    `insert into application (id, tenant_id, code, service_id, service_version_id, person_id, office_id, status, answers, assignee_id, submitted_at, due_on, registration_number, outcome, outcome_at, updated_at)
     select bench_id(8, $1, n), bench_id(1, $1, $1), 'AN' || upper(lpad(to_hex(n), 13, '0')), bench_id(3, $1, n % 6), bench_id(4, $1, n % 6), bench_id(7, $1, n % $3), bench_id(2, $1, n % 3),
       case when n % 10 > 0 then (array['accepted','accepted','accepted','rejected','withdrawn'])[n % 5 + 1] else (array['registered','in_charge','awaiting_integration','in_charge_after_integration','registered'])[n / 10 % 5 + 1] end::"ApplicationStatus",
       jsonb_build_object('street', 'Via Garibaldi ' || n % 300, 'zone', 'Zona ' || n % 12, 'plate', 'AB' || lpad((n % 1000)::text, 3, '0') || 'CD', 'model', 'Modello ' || n % 50, 'school', 'Scuola primaria ' || n % 40,
         'notes', repeat('Una nota di lunghezza media sulla richiesta. ', 6), 'phone', '+39 333 ' || 1000000 + n, 'email', 'persona' || n || '@example.org', 'people', n % 6, 'income', 1500000 + n, 'since', '2026-01-15', 'isResident', case n % 2 when 0 then 'yes' else 'no' end),
       case when n % 10 = 0 and n / 10 % 5 between 1 and 3 then bench_id(5, $1, n / 50 % 8) when n % 10 > 0 then bench_id(5, $1, n % 8) end,
       now() - make_interval(mins => n * 10), (now() - make_interval(mins => n * 10) + interval '30 days')::date, '2026/' || lpad(n::text, 7, '0'),
       case when n % 10 > 0 then 'accepted'::"Outcome" end, case when n % 10 > 0 then now() - make_interval(mins => n * 10) + interval '12 days' end, now()
     from generate_series(0, $2::int - 1) n`,
    [tenant, each, people],
  );
  // The words that the trigger would write, put together without parsing.
  await owner.query(
    `insert into application_search (tenant_id, application_id, words)
     select a.tenant_id, a.id, array_to_tsvector(array(select distinct word_space(a.tenant_id) || word from unnest(string_to_array(lower(concat_ws(' ', p.given_name, p.family_name, p.fiscal_code, a.code,
       replace(a.registration_number, '/', ' '), a.answers ->> 'street', a.answers ->> 'zone', a.answers ->> 'plate', a.answers ->> 'model', a.answers ->> 'school', 'una nota di lunghezza media sulla richiesta',
       a.answers ->> 'phone', split_part(a.answers ->> 'email', '@', 1))), ' ')) word where word <> ''))
     from application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id where a.tenant_id = bench_id(1, $1, $1)`,
    [tenant],
  );
};

export const benchId = (kind: number, tenant: number, n: number): string =>
  `0190${kind.toString(16).padStart(4, "0")}-0000-7000-8000-${tenant.toString(16).padStart(4, "0")}${n.toString(16).padStart(8, "0")}`;
export const hostOf = (tenant: number): string => `comune-${tenant}.localhost`;
export const sessionOf = (tenant: number): string => benchId(6, tenant, 0);
