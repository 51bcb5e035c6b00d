/**
 * The engine's tables, one entry per version of the schema; an entry is never edited once published.
 * JSON that comes from functions is kept as text: the engine returns it unread, and jsonb would refuse U+0000.
 */
export const migrations: readonly string[] = [
  `
  create table apps (
    id text primary key,
    url text not null,
    sdk text not null,
    framework text not null,
    checksum text not null,
    synced_at timestamptz not null default now()
  );

  create table functions (
    id text primary key,
    uid uuid not null default gen_random_uuid(),
    app_id text not null references apps (id) on delete cascade,
    name text not null,
    config json not null,
    removed_at timestamptz
  );

  create table events (
    id text primary key,
    public_id text not null,
    name text not null,
    body text not null,
    received_at timestamptz not null default now()
  );
  create index events_by_name on events (name, id);
  create index events_by_public_id on events (public_id);
  create index events_by_age on events (received_at);

  create table runs (
    id text primary key,
    function_id text not null,
    event_ids text[] not null,
    event_name text not null,
    events text not null,
    version integer not null default -1,
    planned boolean not null default false,
    priority integer not null default 0,
    keys text[] not null default '{}',
    limits integer[] not null default '{}',
    singleton_key text,
    correlation text,
    replay_of text,
    queued_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    outcome text check (outcome in ('Completed', 'Failed', 'Cancelled')),
    output text
  ) with (fillfactor = 85);
  create index runs_by_function on runs (function_id, id);
  create index runs_by_outcome on runs (outcome, id) where outcome is not null;
  create index runs_open on runs (function_id, id) where ended_at is null;
  create index runs_by_event on runs ((event_ids[1]));
  create index runs_by_batch on runs using gin (event_ids) where cardinality(event_ids) > 1;
  create index runs_by_singleton on runs (singleton_key) where ended_at is null and singleton_key is not null;
  create index runs_by_end on runs (ended_at) where ended_at is not null;

  create sequence settlements;
  create table steps (
    run_id text not null,
    step_id text not null,
    op text not null,
    name text,
    grp text,
    position bigint,
    result text,
    armed_at timestamptz not null default now(),
    settled_at timestamptz,
    primary key (run_id, step_id)
  );
  create index steps_open on steps (run_id) where position is null;

  create table jobs (
    id text primary key,
    kind text not null,
    status text not null default 'ready' check (status in ('ready', 'later', 'held', 'leased')),
    run_id text,
    function_id text,
    step_id text not null default 'step',
    due_at timestamptz not null default now(),
    rank timestamptz not null default now(),
    attempt integer not null default 0,
    max_attempts integer not null default 1,
    generation integer not null default 0,
    lapses integer not null default 0,
    keys text[] not null default '{}',
    limits integer[] not null default '{}',
    held_on text,
    slotted boolean not null default false,
    leased_by uuid,
    leased_at timestamptz,
    last_error text,
    payload text,
    created_at timestamptz not null default now()
  ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
  create index jobs_ready_calls on jobs (rank) where status = 'ready' and kind = 'call';
  create index jobs_ready_others on jobs (rank) where status = 'ready' and kind <> 'call';
  create index jobs_later on jobs (due_at) where status = 'later';
  create index jobs_held on jobs (held_on, rank) where status = 'held';
  create index jobs_leased on jobs (leased_by) where status = 'leased';
  create index jobs_of_run on jobs (run_id) where run_id is not null;
  create index jobs_cron on jobs (function_id) where kind = 'cron';

  create table waits (
    id bigint generated always as identity primary key,
    run_id text not null,
    step_id text not null,
    kind text not null check (kind in ('event', 'cancel', 'signal')),
    name text not null,
    expression text,
    path text[],
    value jsonb,
    armed_at timestamptz not null default now(),
    expires_at timestamptz
  );
  create unique index waits_of_run on waits (run_id, kind, step_id);
  create index waits_by_name on waits (name, kind);
  create unique index waits_by_signal on waits (name) where kind = 'signal';

  create table slots (key text primary key, used integer not null);
  create table once (key text primary key, run_id text not null, expires_at timestamptz not null);
  create index once_by_expiry on once (expires_at);
  create table pacing (key text primary key, free_at timestamptz not null);
  create table debounces (key text primary key, function_id text not null, event_id text not null, body text not null, last_at timestamptz);
  create table batches (
    id text not null,
    position bigint generated always as identity,
    event_id text not null,
    body text not null,
    primary key (id, position)
  );
  create table open_batches (key text primary key, function_id text not null, id text not null, size integer not null);
  create table workers (id uuid primary key, alive_until timestamptz not null);
  `,
  `
  create index waits_by_value on waits (name, md5(value::text)) where path is not null;
  create index waits_without_path on waits (name) where path is null;
  `,
];
