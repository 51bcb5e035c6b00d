import { createDatabase } from "@sportello/db/client";
import { benchStack } from "./bench-stack.ts";
import { openNode } from "./pagopa-node.ts";
import { applicationSender } from "./send-applications.ts";

const connections = 8;
const perSecond = 70;
const warmUpSeconds = 3;
const seconds = 20;
const mostMilliseconds = 200;

/**
 * B16: pagoPA's node asks the municipality's station seventy times a second (verify, get payment, receipt in turn, on time however slow the
 * answers are) while B1's citizens send applications as fast as they are taken. The limit of the specification is two seconds.
 */
export default async function b16() {
  const stack = await benchStack();
  const db = createDatabase({ url: stack.setup.database.appUrl, poolSize: 3 });
  const site = `http://localhost:${stack.ports.web}`;
  try {
    // The jobs are not part of the answers: they would take the same two cores.
    await stack.children.find(({ name }) => name === "worker")?.stop();
    const sender = await applicationSender(db, site, connections);
    const node = await openNode(db, site, perSecond * (warmUpSeconds + seconds));
    const ask = async () => {
      await node.ask(perSecond, warmUpSeconds);
      return node.ask(perSecond, seconds);
    };
    const [sent, answers] = await Promise.all([
      sender.measure(warmUpSeconds + seconds, (warmUpSeconds + seconds) * 150, { isAlone: false }),
      ask(),
    ]);
    await node.expectKept();
    sender.close();
    node.close();
    const show = (kind: (typeof answers)[number]["kind"]) =>
      `${kind} ${percentile(
        answers.filter((one) => one.kind === kind).map(({ milliseconds }) => milliseconds),
        0.98,
      ).toFixed(0)} ms`;
    const all = answers.map(({ milliseconds }) => milliseconds);
    return [
      {
        id: "B16",
        ratio: percentile(all, 0.98),
        floor: mostMilliseconds,
        higherIsBetter: false,
        lines: [
          `p98 of ${all.length} answers: ${show("verify")}, ${show("activate")}, ${show("receipt")}; median ${percentile(all, 0.5).toFixed(0)} ms, slowest ${Math.max(...all).toFixed(0)} ms; ${sent.toFixed(0)} applications a second beside`,
        ],
      },
    ];
  } finally {
    await db.close();
    await stack.stop();
  }
}

const percentile = (figures: readonly number[], part: number): number =>
  figures.toSorted((one, other) => one - other)[Math.min(figures.length - 1, Math.floor(figures.length * part))] ??
  Number.NaN;
