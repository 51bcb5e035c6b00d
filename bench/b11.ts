import { execFile } from "node:child_process";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { root } from "../scripts/stack/run-command.ts";
import { benchId, fillDesk } from "./desk-data.ts";
import { deskServer } from "./desk-server.ts";
import { median, spread } from "./median.ts";

const rows = 200_000;
const rounds = 5;
/** Megabytes the process may use for what lives; without a limit Node lets garbage lie as long as there is room. */
const heap = 96;
const questions = [
  "street",
  "zone",
  "plate",
  "model",
  "school",
  "notes",
  "phone",
  "email",
  "people",
  "income",
  "since",
  "isResident",
];

/** B11: a CSV of 200,000 applications, every text made safe, as a process of its own writes it, against PostgreSQL's COPY of the same columns. */
export default async function b11() {
  const server = await deskServer();
  try {
    const { appUrl } = await server.database("desk_b11", (owner) => fillDesk(owner, { tenants: 1, each: rows }));
    const copied: number[] = [];
    const ours: Exported[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const one = await copy(appUrl);
      const other = await exportAlone(appUrl);
      if (round < 0) continue;
      copied.push(one);
      ours.push(other);
    }
    const ratios = ours.map(({ milliseconds }, n) => milliseconds / (copied[n] ?? Number.NaN));
    const first = median(ours.map(({ firstByte }) => firstByte));
    const size = Math.max(...ours.map(({ megabytes }) => megabytes));
    return [
      {
        id: "B11-time",
        ratio: median(ratios),
        floor: 6,
        higherIsBetter: false,
        lines: [
          `ours ${median(ours.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms for ${ours[0]?.lines} lines, ${((ours[0]?.bytes ?? 0) / 1e6).toFixed(0)} MB; COPY ${median(copied).toFixed(0)} ms; ratios ${spread(ratios, 2)}`,
        ],
      },
      {
        id: "B11-first-byte",
        ratio: first / 1_000,
        floor: 1,
        higherIsBetter: false,
        lines: [`${first.toFixed(0)} ms from the question to the first byte`],
      },
      {
        id: "B11-memory",
        ratio: size / 200,
        floor: 1,
        higherIsBetter: false,
        lines: [`${size.toFixed(0)} MB at most in the process that writes, its heap limited to ${heap} MB`],
      },
    ];
  } finally {
    await server.stop();
  }
}

const Exported = z.object({
  milliseconds: z.number(),
  firstByte: z.number(),
  megabytes: z.number(),
  bytes: z.number(),
  lines: z.number(),
});
type Exported = z.infer<typeof Exported>;

const exportAlone = async (url: string): Promise<Exported> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${heap}`,
    "--max-semi-space-size=8",
    "--disable-warning=ExperimentalWarning",
    join(root, "bench/export-alone.ts"),
    url,
  ]);
  const exported = Exported.parse(JSON.parse(stdout));
  if (exported.lines !== rows + 1) throw new Error(`${exported.lines} lines instead of ${rows + 1}`);
  return exported;
};

/** The columns of the export, as COPY writes them, under the same row-level security. */
const copy = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('app.tenant', $1, false)", [benchId(1, 1, 1)]);
    const day = (instant: string) => `(${instant} at time zone 'Europe/Rome')::date`;
    const columns = [
      "a.code",
      "v.sheet -> 'title' ->> 'it'",
      "a.status",
      day("a.submitted_at"),
      "a.due_on",
      "p.family_name",
      "p.given_name",
      "p.fiscal_code",
      "o.name ->> 'it'",
      "s.given_name || ' ' || s.family_name",
      "a.registration_number",
      day("a.registered_at"),
      "a.outcome",
      day("a.outcome_at"),
      "a.outcome_reason",
      "a.locale",
      ...questions.map((key) => `a.answers ->> '${key}'`),
    ];
    const sql = `copy (select ${columns.join(", ")} from application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id join office o on o.tenant_id = a.tenant_id and o.id = a.office_id
      join service_version v on v.tenant_id = a.tenant_id and v.id = a.service_version_id left join staff s on s.tenant_id = a.tenant_id and s.id = a.assignee_id
      where a.submitted_at is not null order by a.submitted_at desc, a.id desc) to stdout with (format csv, header)`;
    const start = performance.now();
    await pipeline(client.query(copyTo(sql)), new Writable({ write: (_chunk, _encoding, done) => done() }));
    return performance.now() - start;
  } finally {
    await client.end();
  }
};
