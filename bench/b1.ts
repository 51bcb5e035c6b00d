import { createDatabase } from "@sportello/db/client";
import pg from "pg";
import { benchStack } from "./bench-stack.ts";
import { median, spread } from "./median.ts";
import { rawInserts } from "./pgbench.ts";
import { applicationSender } from "./send-applications.ts";

const connections = 8;
const rounds = 5;
const seconds = 4;

/**
 * B1: sending an application (thirty answers or more, signed in, checked whole, written with its history and its event) through the
 * citizens' app over HTTP, against pgbench's same three inserts in one transaction; interleaved, eight connections each.
 */
export default async function b1() {
  const stack = await benchStack();
  const { ownerUrl, appUrl } = stack.setup.database;
  const db = createDatabase({ url: appUrl, poolSize: 3 });
  try {
    // The jobs that a sending sets going are not part of it: they would take the same two cores.
    await stack.children.find(({ name }) => name === "worker")?.stop();
    const raw = await rawInserts(ownerUrl);
    const sender = await applicationSender(db, `http://localhost:${stack.ports.web}`, connections);
    await raw.measure(connections, 1);
    let expected = await sender.measure(5, 5_000);
    const floor: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await raw.measure(connections, seconds));
      expected = await sender.measure(seconds, Math.ceil(expected * seconds * 2));
      ours.push(expected);
    }
    sender.close();
    await raw.close();
    const ratios = ours.map((perSecond, n) => perSecond / (floor[n] ?? Number.NaN));
    const show = (all: readonly number[]) => `${median(all).toFixed(0)}/s (${spread(all, 0)})`;
    return [
      {
        id: "B1",
        ratio: median(ratios),
        floor: 0.06,
        higherIsBetter: true,
        lines: [`ours ${show(ours)}; pgbench ${show(floor)}; spread ${spread(ratios)}`],
      },
    ];
  } finally {
    await db.close();
    await forgetEvents(ownerUrl);
    await stack.stop();
  }
}

/** The worker of the next start shall not make thousands of receipts for nobody. */
const forgetEvents = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("update outbox_event set sent_at = now() where sent_at is null");
  await client.end();
};
