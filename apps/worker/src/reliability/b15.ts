import { pingDown } from "@sportello/api/connectors/ping-down";
import { asJob } from "@sportello/api/testing/registration";
import { until } from "@sportello/api/testing/until";
import { capacityOf } from "./capacity.ts";
import { startKillableWorker } from "./killable-worker.ts";
import { queueDocuments } from "./queue-documents.ts";
import type { Result, Scale } from "./result.ts";
import { openTownAtRegistry, type Servers, tally, type TownAtRegistry } from "./town-at-registry.ts";

const documents: Record<Scale, number> = { quick: 400, full: 10_000 };
/** What the vendor needs for one call, and how many it serves at a time. */
const milliseconds = 50;
const atOnce = 4;
/** Bare callers: enough that the vendor never waits for one. */
const hands = 6;
const least = 0.8;

/**
 * B15: documents queue up while the protocol system is down; when it answers again they are registered at no less than 0.8 of what the same vendor does for the
 * same calls made bare by callers enough to keep it busy. The first and the last twentieth are not counted: filling and emptying the pipe is not the drain.
 */
export const run = async (scale: Scale, servers: Servers): Promise<Result[]> => {
  const count = documents[scale];
  const town = await openTownAtRegistry(servers, { milliseconds, atOnce });
  const before = await capacityOf(town, hands);
  town.registry.moods.set({ mood: "down" });
  const known = town.registry.book.pages().entries.length;
  await queueDocuments(town, servers, count);
  const worker = await startKillableWorker({ ...servers, filesDir: town.filesDir, leaseSeconds: 15 });
  try {
    await until("every document to have met the outage", async () => (await unmet(town)) === 0, 1_800_000, 500);
    town.registry.moods.set({ mood: "well" });
    // As the job that knocks every minute, unless that one was first: the vendor's first answer wakes what waits.
    const isAwake = async () =>
      (await pingDown(await asJob(town.citizen))).answered > 0 || town.registry.book.pages().entries.length > known;
    await until("the vendor's first answer", isAwake, 600_000, 500);
    const drained = await watchDrain(town, known, count);
    await until("the last row", async () => (await tally(town)).waiting === 0, 120_000, 500).catch(() => null);
    const { waiting, numbers, keys } = await tally(town);
    const after = await capacityOf(town, hands);
    const capacity = (before + after) / 2;
    return [
      {
        id: "B15",
        value: `${drained.toFixed(1)} documents/s against ${capacity.toFixed(1)} of the bare vendor, ${count} queued`,
        pass: drained / capacity >= least,
        ratio: drained / capacity,
      },
      {
        id: "B15 duplicates",
        value: `${numbers - keys} second numbers, ${waiting} of ${count} without one`,
        pass: numbers === keys && waiting === 0,
      },
    ];
  } finally {
    await worker.kill();
    await town.close();
  }
};

/** Documents whose job has not tried, or not been told that the vendor is down, so far. */
const unmet = ({ citizen }: TownAtRegistry) =>
  citizen.inTenant((tx) => tx.registration.count({ where: { state: "waiting", lastReason: null } }));

/** Documents per second between the first twentieth and the last. */
const watchDrain = async ({ registry }: TownAtRegistry, known: number, count: number): Promise<number> => {
  const given = () => registry.book.pages().entries.length - known;
  const edge = Math.ceil(count / 20);
  await until("the drain to begin", async () => given() >= edge, 600_000, 20);
  const [startedAt, first] = [performance.now(), given()];
  await until("the drain to end", async () => given() >= count - edge, 3_600_000, 20);
  const rate = (given() - first) / ((performance.now() - startedAt) / 1000);
  await until("the last number", async () => given() >= count, 600_000, 50);
  return rate;
};
