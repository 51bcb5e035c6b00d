import { PgBoss } from "pg-boss";

const QUEUE = "noop";

async function withBoss<T>(url: string, connections: number, work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const schema = `b8_boss_${process.pid}`;
  const boss = new PgBoss({
    connectionString: url,
    schema,
    max: connections,
    useListenNotify: true,
    supervise: false,
    schedule: false,
    application_name: schema,
  });
  boss.on("error", (error) => console.error(error.message));
  await boss.start();
  try {
    await boss.createQueue(QUEUE, { notify: true });
    return await work(boss);
  } finally {
    await boss.getDb().executeSql(`drop schema ${schema} cascade`);
    await boss.stop({ graceful: false });
  }
}

/**
 * Drains no-op jobs of pg-boss through its own `fetch` and `complete`, so many at a time in one statement and so many callers at once: its `work` polls
 * twice a second at most, and would measure its pauses.
 * @param batch 1 is one job taken and one completed at a time
 * @returns jobs a second
 */
export async function drainPgBoss(url: string, count: number, concurrency: number, batch: number): Promise<number> {
  return await withBoss(url, concurrency + 2, async (boss) => {
    await boss.insert(
      QUEUE,
      Array.from({ length: count }, () => ({ data: {} })),
    );
    let left = count;
    const start = performance.now();
    const hand = async (): Promise<void> => {
      while (left > 0) {
        const jobs = await boss.fetch(QUEUE, { batchSize: batch });
        if (jobs.length === 0) break;
        await boss.complete(
          QUEUE,
          jobs.map(({ id }) => id),
        );
        left -= jobs.length;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, hand));
    if (left > 0) throw new Error(`${left} jobs of pg-boss were not done`);
    return count / ((performance.now() - start) / 1000);
  });
}

/** @returns milliseconds from `send` to the handler, one for each single job, woken by NOTIFY */
export async function waitsOfPgBoss(url: string, count: number): Promise<number[]> {
  return await withBoss(url, 10, async (boss) => {
    let began = (): void => undefined;
    await boss.work(QUEUE, { localConcurrency: 4 }, async () => began());
    const waits: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const { promise, resolve } = Promise.withResolvers<void>();
      began = resolve;
      const start = performance.now();
      await boss.send(QUEUE, {});
      await promise;
      waits.push(performance.now() - start);
      // As single events come: not while the workers are still busy with the one before.
      await new Promise((done) => setTimeout(done, 20));
    }
    return waits;
  });
}
