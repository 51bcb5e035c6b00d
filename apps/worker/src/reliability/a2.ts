import { setTimeout as wait } from "node:timers/promises";
import { acquired } from "@sportello/api/testing/registration";
import { until } from "@sportello/api/testing/until";
import type { Fate } from "@sportello/connectors/protocol/sandbox-registry/registry-server.testing";
import { startKillableWorker } from "./killable-worker.ts";
import type { Result, Scale } from "./result.ts";
import { openTownAtRegistry, type Servers, tally } from "./town-at-registry.ts";

const kills: Record<Scale, number> = { quick: 3, full: 200 };
/** What the vendor does with the call during which the worker dies. */
const fates: readonly Fate[] = ["late", "never", "twice", "well"];
const leaseSeconds = 3;
const graceSeconds = 10;
/** Beyond it a document counts as stuck. */
const patienceMilliseconds = 60_000;

/**
 * A2: the worker is killed (SIGKILL) while its call to the protocol system is under way, at any point of it: before the number, after it, while the vendor is
 * late, never answers or is told twice. Each document gets one number, soon after the next worker stands.
 */
export const run = async (scale: Scale, servers: Servers): Promise<Result[]> => {
  const town = await openTownAtRegistry(servers, { milliseconds: 20 });
  const worker = await startKillableWorker({ ...servers, filesDir: town.filesDir, leaseSeconds });
  const recoveries: number[] = [];
  try {
    for (let round = 0; round < kills[scale]; round += 1) {
      const caught = town.registry.ambush(fates[round % fates.length] ?? "well");
      const { registrationId, documentId } = await acquired(await town.sender(round), round);
      const { key } = await caught;
      if (key !== documentId) throw new Error("the vendor was called about another document");
      // Anywhere between the arrival of the call and a late answer.
      await wait(Math.random() * 450);
      await worker.kill();
      await worker.restart();
      const standsAt = performance.now();
      const isRegistered = async () => {
        const row = await town.citizen.inTenant((tx) =>
          tx.registration.findUniqueOrThrow({ where: { id: registrationId } }),
        );
        return row.state === "registered";
      };
      await until("the number after a kill", isRegistered, patienceMilliseconds);
      recoveries.push((performance.now() - standsAt) / 1000);
      if (recoveries.length % 20 === 0)
        console.error(
          `A2: ${recoveries.length} of ${kills[scale]} kills, slowest recovery ${Math.max(...recoveries).toFixed(1)} s`,
        );
    }
    const { waiting, numbers, keys, isSame } = await tally(town);
    const slowest = Math.max(...recoveries);
    const repeated = town.registry.calls.get("POST /registrazioni") ?? 0;
    return [
      { id: "A2 documents without a number", value: `${waiting} after ${kills[scale]} kills`, pass: waiting === 0 },
      {
        id: "A2 numbers",
        value: `${numbers} for ${keys} documents, ${repeated} calls to register`,
        pass: numbers === keys && keys === kills[scale] && isSame,
      },
      {
        id: "A2 recovery",
        value: `${slowest.toFixed(1)} s at most once the next worker stands; lease ${leaseSeconds} s`,
        // On a busy machine a time decides nothing: the short run only asks that nothing is stuck.
        pass: scale === "quick" || slowest <= leaseSeconds + graceSeconds,
      },
    ];
  } finally {
    await worker.kill();
    await town.close();
  }
};
