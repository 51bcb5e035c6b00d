import type { Words } from "@sportello/api/queue/conditions";
import { pageSql } from "@sportello/api/queue/page-sql";
import { pageSize, type QueueFilter, type QueueSort } from "@sportello/api/queue/question";
import { rowsSql } from "@sportello/api/queue/row";
import type { Staff } from "@sportello/domain/access/actor";
import type { OfficeId, StaffId } from "@sportello/domain/ids";
import pg from "pg";
import { benchId, fillDesk } from "./desk-data.ts";
import { askDesk, deskRuntime } from "./desk-runtime.ts";
import { deskServer } from "./desk-server.ts";
import { median, spread } from "./median.ts";

const tenants = 20;
const each = 50_000;
const rounds = 15;

type Question = { readonly filter: QueueFilter; readonly sort?: QueueSort };
const lists: Readonly<Record<string, Question>> = {
  everything: { filter: {} },
  unassigned: { filter: { assignee: "none" } },
  mine: { filter: { assignee: "me" } },
  overdue: { filter: { waiting: "overdue" } },
  "nearest term": { filter: {}, sort: "due" },
  "one service, one status": { filter: { serviceId: benchId(3, 1, 0), status: ["awaiting_integration"] } },
  "a month of an office": {
    filter: { officeId: benchId(2, 1, 1), receivedFrom: "2026-08-01", receivedTo: "2026-08-31" },
  },
};
const searches: Readonly<Record<string, Question>> = {
  "a name": { filter: { query: "rossi12" } },
  "a plate and a name": { filter: { query: "ab042 anna" } },
  "a registration number": { filter: { query: "2026/0004711" } },
  "the beginning of a fiscal code": { filter: { query: "rssmra42a01h00" } },
  "a word of every application": { filter: { query: "garibaldi" } },
};

/** B9: a page of the queue through the application over a million applications of twenty municipalities, against its bare SQL; and no plan that reads a table. */
export default async function b9() {
  const server = await deskServer();
  try {
    const { appUrl } = await server.database("desk_b9", (owner) => fillDesk(owner, { tenants, each }));
    const runtime = deskRuntime(appUrl);
    const client = new pg.Client({ connectionString: appUrl });
    await client.connect();
    await client.query("select set_config('app.tenant', $1, false)", [benchId(1, 1, 1)]);
    const listed = await measureAll(runtime, client, lists);
    const searched = await measureAll(runtime, client, searches);
    const plans = [...listed, ...searched].filter(({ plan }) =>
      /Seq Scan on (application|application_search|person|registration)\b/.test(plan),
    );
    await client.end();
    await runtime.close();
    return [
      {
        id: "B9-list",
        ratio: median(listed.map(({ ours, sql }) => (ours - sql) / 8)),
        floor: 1,
        higherIsBetter: false,
        lines: listed.map(say),
      },
      {
        id: "B9-search",
        ratio: Math.max(...searched.map(({ ours, sql }) => ours / (1.5 * sql + 8))),
        floor: 1,
        higherIsBetter: false,
        lines: searched.map(say),
      },
      {
        id: "B9-sequential-scans",
        ratio: plans.length,
        floor: 0,
        higherIsBetter: false,
        lines: plans.map(({ name, plan }) => `${name}\n${plan}`),
      },
    ];
  } finally {
    await server.stop();
  }
}

type Measured = {
  readonly name: string;
  readonly ours: number;
  readonly sql: number;
  readonly plan: string;
  readonly spread: string;
};
const say = ({ name, ours, sql, spread: range }: Measured): string =>
  `${name}: ours ${ours.toFixed(1)} ms, SQL ${sql.toFixed(1)} ms; ours between ${range}`;

const measureAll = async (
  runtime: ReturnType<typeof deskRuntime>,
  client: pg.Client,
  questions: Readonly<Record<string, Question>>,
): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const [name, question] of Object.entries(questions))
    measured.push({ name, ...(await measure(runtime, client, question)) });
  return measured;
};

/** Interleaved, so that what disturbs the machine disturbs both. */
const measure = async (
  runtime: ReturnType<typeof deskRuntime>,
  client: pg.Client,
  { filter, sort = "newest" }: Question,
) => {
  const ours: number[] = [];
  const sql: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const [one, other] = [
      await timed(() => askDesk(runtime, 1, "queue.list", { ...filter, sort })),
      await timed(() => bare(client, filter, sort)),
    ];
    if (round < 0) continue;
    ours.push(one);
    sql.push(other);
  }
  const { text, values } = statement(filter, sort, filter.query ? await found(client, filter.query) : "each");
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${text}`, values);
  return {
    ours: median(ours),
    sql: median(sql),
    spread: spread(ours, 1),
    plan: rows.map((row) => row["QUERY PLAN"]).join("\n"),
  };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const staff: Staff = {
  kind: "staff",
  id: benchId(5, 1, 0) as StaffId,
  role: "operator",
  offices: [0, 1, 2].map((n) => benchId(2, 1, n) as OfficeId),
  services: "all",
};

const statement = (filter: QueueFilter, sort: QueueSort, words: Words): { text: string; values: unknown[] } => {
  const { text, values } = pageSql({ staff, filter, sort, now: new Date(), after: null, words, size: pageSize + 1 });
  return { text: rowsSql(text), values };
};

/** The same statements on one connection and nothing else. */
const bare = async (client: pg.Client, filter: QueueFilter, sort: QueueSort): Promise<void> => {
  const { text, values } = statement(filter, sort, filter.query ? await found(client, filter.query) : "each");
  await client.query(text, values);
};

const found = async (client: pg.Client, query: string): Promise<Words> => {
  const { rows } = await client.query<{ ids: string[] }>("select array(select search_applications($1, 2001)) as ids", [
    query,
  ]);
  const ids = rows[0]?.ids ?? [];
  return ids.length > 2_000 ? "each" : { ids };
};
