import { until } from "../testing/until.ts";
import { withDatabase } from "./database.ts";
import { openFleet, sendSurely } from "./fleet.ts";
import type { Result, Scale } from "./result.ts";

const scales = { quick: { events: 200, kills: 3 }, full: { events: 10_000, kills: 50 } } as const;
const CONCURRENCY = 4;

/**
 * B3: events are delivered in two steps while the engine's process is killed (SIGKILL) again and again and one answer in twenty of the receiver is
 * lost. Nothing may be lost, nothing that was finished may be done again: an effect is seen twice only when its own answer was lost or
 * it was under way when the process died.
 */
export async function run(scale: Scale, databaseUrl?: string): Promise<Result[]> {
  const { events, kills } = scales[scale];
  return await withDatabase(databaseUrl, async (url) => {
    const fleet = await openFleet(url, {
      clocks: [0],
      concurrency: CONCURRENCY,
      leaseMs: 1_000,
      dropped: 0.05,
    });
    const [worker] = fleet.workers;
    if (worker === undefined) throw new Error("no worker");
    try {
      const sending = sendAll(worker, events);
      for (let killed = 1; killed <= kills; killed += 1) {
        // Killed after so many effects, wherever each of the four calls is at that moment.
        const target = Math.floor((killed * events * 2) / (kills + 1));
        await until(`${target} effects came`, () => fleet.sink.order.length >= target, 300_000);
        await worker.kill();
        await worker.restart();
      }
      await sending;
      const ended = async (): Promise<boolean> =>
        (await fleet.sql("select 1 from runs where ended_at is null limit 1")).length === 0;
      await until("every run ended", ended, 600_000);
      const [runs] = await fleet.sql<{ all: number; completed: number }>(
        "select count(*)::int as all, count(*) filter (where outcome = 'Completed')::int as completed from runs",
      );
      return verdict(fleet.sink, events, kills, runs ?? { all: 0, completed: 0 });
    } finally {
      await fleet.close();
    }
  });
}

async function sendAll(worker: Parameters<typeof sendSurely>[0], events: number): Promise<void> {
  for (let sent = 0; sent < events; sent += 100) {
    await sendSurely(
      worker,
      "deliver",
      Array.from({ length: Math.min(100, events - sent) }, (_, index) => ({ n: sent + index })),
    );
  }
}

function verdict(
  sink: { counts: Map<string, number>; order: string[]; drops: number },
  events: number,
  kills: number,
  runs: { all: number; completed: number },
): Result[] {
  const firstSeen = new Map<string, number>();
  for (const [index, name] of sink.order.entries()) if (!firstSeen.has(name)) firstSeen.set(name, index);
  let lost = 0;
  let early = 0;
  for (let n = 0; n < events; n += 1) {
    const first = firstSeen.get(`${n} first`);
    const second = firstSeen.get(`${n} second`);
    if (first === undefined || second === undefined) lost += 1;
    else if (second < first) early += 1;
  }
  const doubled = sink.order.length - sink.counts.size;
  const allowed = kills * CONCURRENCY + sink.drops;
  return [
    { id: "B3 events lost", value: `${lost} of ${events} over ${kills} kills`, pass: lost === 0 },
    {
      id: "B3 runs",
      value: `${runs.completed} completed of ${runs.all} for ${events} events`,
      pass: runs.all === events && runs.completed === events,
    },
    {
      id: "B3 effects seen twice",
      value: `${doubled}, at most ${allowed} explained by ${kills} kills of ${CONCURRENCY} calls and ${sink.drops} lost answers`,
      pass: doubled <= allowed,
    },
    { id: "B3 second steps before their first", value: String(early), pass: early === 0 },
  ];
}
