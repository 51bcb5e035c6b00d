import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const places = [
  "/usr/bin/pgbench",
  "/usr/local/bin/pgbench",
  "/opt/homebrew/bin/pgbench",
  ...[18, 17, 16, 15].map((v) => `/usr/lib/postgresql/${v}/bin/pgbench`),
];

/** The floor of B1: the same three inserts in one transaction, without HTTP, in tables of the same shape and durability. */
export const rawInserts = async (serverUrl: string) => {
  const program = places.find((path) => existsSync(path));
  if (!program)
    throw new Error("B1 compares with pgbench, which is not installed (Debian: apt-get install postgresql-contrib).");
  await onServer(serverUrl, "drop database if exists bench_raw", "create database bench_raw");
  const url = new URL(serverUrl);
  url.pathname = "/bench_raw";
  await onServer(url.toString(), ...tables);
  const folder = await mkdtemp(join(tmpdir(), "sportello-pgbench-"));
  const script = join(folder, "inserts.sql");
  await writeFile(script, inserts);
  return {
    /** Transactions per second over `seconds` with `connections` connections; throws when rows are missing. */
    measure: async (connections: number, seconds: number): Promise<number> => {
      const before = await rows(url.toString());
      const args = [
        "--no-vacuum",
        `--client=${connections}`,
        "--jobs=2",
        `--time=${seconds}`,
        "--protocol=prepared",
        `--file=${script}`,
        "bench_raw",
      ];
      const env = {
        ...process.env,
        PGHOST: url.hostname,
        PGPORT: url.port,
        PGUSER: url.username,
        PGPASSWORD: decodeURIComponent(url.password),
      };
      const { stdout } = await promisify(execFile)(program, args, { env });
      const done = Number(/number of transactions actually processed: (\d+)/.exec(stdout)?.[1]);
      const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
      const written = (await rows(url.toString())) - before;
      if (!(perSecond > 0) || written !== done)
        throw new Error(`pgbench wrote ${written} rows for ${done} transactions`);
      return perSecond;
    },
    close: async () => {
      await rm(folder, { recursive: true });
      await onServer(serverUrl, "drop database bench_raw with (force)");
    },
  };
};

const tables = [
  `create table application (id uuid primary key default uuidv7(), tenant_id uuid not null, status text not null, answers jsonb not null,
     submitted_at timestamptz not null default now(), unique (tenant_id, id))`,
  "create index on application (tenant_id, status, submitted_at, id)",
  `create table status_change (id uuid primary key default uuidv7(), tenant_id uuid not null, application_id uuid not null, change text not null,
     at timestamptz not null default now(), foreign key (tenant_id, application_id) references application (tenant_id, id))`,
  `create table outbox_event (id uuid primary key default uuidv7(), tenant_id uuid not null, name text not null, payload jsonb not null,
     created_at timestamptz not null default now())`,
];

const body = JSON.stringify(
  Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`question${n}`, "una risposta di lunghezza media"])),
).slice(0, -1);

const inserts = `
begin;
insert into application (tenant_id, status, answers) values ('0190a0a0-0000-7000-8000-000000000001', 'sent', '${body}}') returning id \\gset
insert into status_change (tenant_id, application_id, change) values ('0190a0a0-0000-7000-8000-000000000001', :id, 'submit');
insert into outbox_event (tenant_id, name, payload) values ('0190a0a0-0000-7000-8000-000000000001', 'application/sent', '{"tenantId":"0190a0a0-0000-7000-8000-000000000001"}');
commit;
`;

const rows = async (url: string): Promise<number> => {
  const [row] = await onServer(url, "select count(*)::int as rows from outbox_event");
  return Number(row?.["rows"]);
};

const onServer = async (url: string, ...statements: string[]): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let last: Record<string, unknown>[] = [];
    for (const statement of statements) last = (await client.query<Record<string, unknown>>(statement)).rows;
    return last;
  } finally {
    await client.end();
  }
};
