import { z } from "zod";
import type { Core } from "../core.ts";
import type { Event } from "../protocol/event.ts";
import { refuse } from "./answer.ts";
import { runColumns, runView, type StoredRunView } from "./run-view.ts";

const Query = z.object({
  function_id: z.string().optional(),
  status: z.enum(["Open", "Completed", "Failed", "Cancelled"]).optional(),
  event_name: z.string().optional(),
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const dataPrefix = "data.";

/**
 * `GET /v1/runs?function_id=&status=Open|Completed|Failed|Cancelled&event_name=&data.<key>=&before=<run id>&limit=`: newest first, page by page.
 * `data.<key>` asks for runs one of whose events has that text there; of open runs only, since it reads each of them.
 * Open runs say what they wait for: `next_at`, `attempt` of `max_attempts`, `last_error`.
 */
export async function listRuns(core: Core, search: URLSearchParams): Promise<Response> {
  const wanted = [...search].flatMap(([key, value]) =>
    key.startsWith(dataPrefix) ? [{ key: key.slice(dataPrefix.length), value }] : [],
  );
  const query = Query.safeParse(Object.fromEntries(search));
  if (!query.success)
    return refuse(400, `the query cannot be read: ${query.error.issues[0]?.message ?? "unknown reason"}`);
  const isOpen = query.data.status === "Open";
  if (wanted.length > 0 && !isOpen) return refuse(400, "data.<key> can be asked of open runs only: add status=Open");
  const { text, values } = runsQuery(query.data, wanted);
  const rows = await core.database.query<StoredRunView & Waiting>(text, values);
  const cursor = rows.length === query.data.limit ? (rows.at(-1)?.id ?? null) : null;
  const data = isOpen
    ? rows.map((row) => ({ ...runView(row), ...waitingView(row) })).filter(({ events }) => holds(events, wanted))
    : rows.map(runView);
  return Response.json({ data, next: cursor });
}

type Wanted = readonly { readonly key: string; readonly value: string }[];

/** The statement looks at the text of the events; here each value is found at its own place. */
function holds(events: readonly Event[], wanted: Wanted): boolean {
  return wanted.every(({ key, value }) => events.some(({ data }) => data[key] === value));
}

type Waiting = {
  events: string;
  due_at: Date | null;
  attempt: number | null;
  max_attempts: number | null;
  last_error: string | null;
};

/** The first thing an open run waits for, and the data it was started with. */
function waitingView({ events, due_at, attempt, max_attempts, last_error }: Waiting) {
  return {
    events: JSON.parse(events) as Event[],
    next_at: due_at,
    attempt: attempt === null ? null : attempt + 1,
    max_attempts,
    last_error,
  };
}

/** The statement of a list; each combination of filters is one text, so that each gets its own plan. */
export function runsQuery(query: z.output<typeof Query>, wanted: Wanted = []): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (query.function_id !== undefined) add((place) => `function_id = ${place}`, query.function_id);
  if (query.status === "Open") conditions.push("ended_at is null");
  else if (query.status !== undefined) add((place) => `outcome = ${place}`, query.status);
  if (query.event_name !== undefined) add((place) => `event_name = ${place}`, query.event_name);
  if (query.before !== undefined) add((place) => `id < ${place}`, query.before);
  // As `JSON.stringify` writes it, which is how events are kept; jsonb would refuse U+0000.
  for (const { key, value } of wanted)
    add((place) => `strpos(events, ${place}) > 0`, `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  values.push(query.limit);
  const where = conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`;
  const page = `select ${runColumns}${query.status === "Open" ? ", events" : ""} from runs ${where} order by id desc limit $${values.length}`;
  if (query.status !== "Open") return { text: page, values };
  return {
    text: `select page.*, due_at, attempt, max_attempts, last_error from (${page}) as page
      left join lateral (
        select due_at, attempt, max_attempts, last_error from jobs where run_id = page.id order by due_at limit 1
      ) as job on true order by id desc`,
    values,
  };
}

type StoredStep = {
  step_id: string;
  op: string;
  name: string | null;
  result: string | null;
  position: string | null;
  armed_at: Date;
  settled_at: Date | null;
};
type StoredJob = {
  id: string;
  kind: string;
  status: string;
  step_id: string;
  attempt: number;
  max_attempts: number;
  due_at: Date;
  last_error: string | null;
};

/** `GET /v1/runs/:id`: a run with its events, its steps in the order they ended, and what it waits for. */
export async function findRun(core: Core, id: string): Promise<Response> {
  const [run] = await core.database.query<StoredRunView & { events: string }>(
    `select ${runColumns}, events from runs where id = $1`,
    [id],
  );
  if (run === undefined) return refuse(404, "there is no such run");
  const steps = await core.database.query<StoredStep>(
    "select step_id, op, name, result, position, armed_at, settled_at from steps where run_id = $1 order by position nulls last",
    [id],
  );
  const jobs = await core.database.query<StoredJob>(
    "select id, kind, status, step_id, attempt, max_attempts, due_at, last_error from jobs where run_id = $1 order by due_at",
    [id],
  );
  return Response.json({
    data: {
      ...runView(run),
      events: JSON.parse(run.events) as unknown,
      steps: steps.map(stepView),
      jobs: jobs.map(jobView),
    },
  });
}

function stepView(step: StoredStep) {
  const status = step.position === null ? "Waiting" : step.result?.startsWith('{"error":') ? "Failed" : "Completed";
  return {
    id: step.step_id,
    name: step.name,
    op: step.op,
    status,
    result: step.result === null ? null : (JSON.parse(step.result) as unknown),
    armed_at: step.armed_at,
    settled_at: step.settled_at,
  };
}

/** `attempt` counts from 1; `next_at` is when it is tried (again). */
function jobView(job: StoredJob) {
  return {
    id: job.id,
    kind: job.kind,
    status: job.status,
    step_id: job.step_id,
    attempt: job.attempt + 1,
    max_attempts: job.max_attempts,
    next_at: job.due_at,
    last_error: job.last_error,
  };
}
