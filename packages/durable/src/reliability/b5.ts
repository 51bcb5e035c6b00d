import { tickAfter } from "../registry/cron.ts";
import { until } from "../testing/until.ts";
import { withDatabase } from "./database.ts";
import { openFleet, sendSurely } from "./fleet.ts";
import type { Result, Scale } from "./result.ts";

const scales = { quick: { reminders: 300 }, full: { reminders: 10_000 } } as const;
const MINUTES = 60_000;
const TICKS = 50;

/**
 * B5: reminders that come due at one moment, and fifty functions with a tick in the same second, on three engines of which one's clock is ten minutes
 * fast and one's ten minutes slow: each once. And the ticks at 02:30 in Rome over twenty years: one each night.
 */
export async function run(scale: Scale, databaseUrl?: string): Promise<Result[]> {
  const { reminders } = scales[scale];
  return await withDatabase(databaseUrl, async (url) => {
    const fleet = await openFleet(url, {
      clocks: [0, 10 * MINUTES, -10 * MINUTES],
      concurrency: 16,
      // None of them dies: one that is slow must not be taken for dead.
      leaseMs: 600_000,
      dropped: 0,
    });
    try {
      const at = new Date(Date.now() + 86_400_000).toISOString();
      for (let sent = 0; sent < reminders; sent += 500) {
        const worker = fleet.workers[(sent / 500) % 3];
        const items = Array.from({ length: Math.min(500, reminders - sent) }, (_, index) => ({
          n: sent + index,
          at,
        }));
        if (worker !== undefined) await sendSurely(worker, "remind", items);
      }
      const asleep = async (): Promise<boolean> =>
        (await fleet.sql<{ n: number }>("select count(*)::int as n from steps where op = 'Sleep'"))[0]?.n === reminders;
      await until("every reminder sleeps", asleep, 300_000);
      await fleet.sql("update jobs set due_at = now(), rank = now() where status = 'later'");
      const done = (): boolean => fleet.sink.order.length >= reminders + TICKS;
      await until("every reminder and tick came", done, 300_000);
      const over = async (): Promise<boolean> =>
        (await fleet.sql("select 1 from runs where ended_at is null limit 1")).length === 0;
      await until("every run ended", over, 60_000);
      const twice = [...fleet.sink.counts.values()].filter((count) => count !== 1).length;
      const ticks = [...fleet.sink.counts.keys()].filter((name) => name.startsWith("tick")).length;
      const planned = (await fleet.sql("select 1 from jobs where kind = 'cron'")).length;
      return [
        {
          id: "B5 reminders on three engines",
          value: `${fleet.sink.counts.size - ticks} of ${reminders} sent, ${twice} not exactly once`,
          pass: fleet.sink.counts.size - ticks === reminders && twice === 0,
        },
        {
          id: "B5 ticks on three engines",
          value: `${ticks} of ${TICKS}, ${planned} planned next`,
          pass: ticks === TICKS && planned === TICKS,
        },
        nights(),
      ];
    } finally {
      await fleet.close();
    }
  });
}

/** Every local date of twenty years must have one tick at 02:30, or right after the jump in the night that has no 02:30. */
function nights(): Result {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" });
  const seen = new Map<string, number>();
  const end = new Date("2046-01-01T00:00:00Z");
  let tick = tickAfter("TZ=Europe/Rome 30 2 * * *", new Date("2026-01-01T00:00:00Z"));
  while (tick !== null && tick < end) {
    const day = date.format(tick);
    seen.set(day, (seen.get(day) ?? 0) + 1);
    tick = tickAfter("TZ=Europe/Rome 30 2 * * *", tick);
  }
  const days = Math.round((end.getTime() - Date.parse("2026-01-01T00:00:00Z")) / 86_400_000);
  const wrong = days - [...seen.values()].filter((count) => count === 1).length;
  return {
    id: "B5 nights at 02:30 in Rome",
    value: `${seen.size} of ${days} nights, ${wrong} missing or twice`,
    pass: seen.size === days && wrong === 0,
  };
}
