import { randomInt, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { stationNamespace } from "@sportello/connectors/payments/pagopa-gpd/station";
import { writeSoap } from "@sportello/connectors/payments/soap";
import { receiptMessage } from "@sportello/connectors/payments/world/receipt-message";
import type { NodePosition } from "@sportello/connectors/payments/world/state";
import type { Database } from "@sportello/db/client";
import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { brokerFiscalCode, stationId, stationKeyOf } from "@sportello/sandbox/payments/municipalities";
import { tenantIdAt } from "../packages/e2e/src/reliability/surroundings.ts";

export type Answered = { readonly kind: "verify" | "activate" | "receipt"; readonly milliseconds: number };

const kinds = ["verify", "activate", "receipt"] as const;
const amount = 5_000;

/** pagoPA's node for a municipality that is owed `debts` debts, each of them asked about and paid once. */
export const openNode = async (db: Database, site: string, debts: number) => {
  const tenantId = await tenantIdAt(db, site);
  const positions = await owed(db, tenantId, Math.ceil(debts / kinds.length) + 1);
  const agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: "fifo" });
  const told = new Set<string>();
  let next = 0;

  const askOnce = async (): Promise<Answered> => {
    const kind = kinds[next % kinds.length] ?? "verify";
    const position = positions[Math.floor(next / kinds.length)];
    next += 1;
    if (!position) throw new Error("there are too few debts to ask about");
    if (kind === "receipt") told.add(position.noticeCode);
    const start = performance.now();
    const answer = await post(site, agent, kind === "receipt" ? receipt(position) : question(kind, position));
    const milliseconds = performance.now() - start;
    if (!answer.includes("<outcome>OK</outcome>")) throw new Error(`${kind}: ${answer.slice(0, 500)}`);
    return { kind, milliseconds };
  };

  return {
    /** So many questions a second for so many seconds, each at its time whether or not those before were answered. */
    ask: async (perSecond: number, seconds: number): Promise<Answered[]> => {
      const asked: Promise<Answered | Error>[] = [];
      const start = performance.now();
      for (let n = 0; n < perSecond * seconds; n += 1) {
        const pause = start + (n * 1_000) / perSecond - performance.now();
        if (pause > 0) await wait(pause);
        // What goes wrong is told when all were asked.
        asked.push(askOnce().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))));
      }
      const answers = await Promise.all(asked);
      const failure = answers.find((answer) => answer instanceof Error);
      if (failure instanceof Error)
        throw new Error(
          `${answers.filter((answer) => answer instanceof Error).length} of ${answers.length} questions were not answered: ${failure.message}`,
          { cause: failure },
        );
      return answers.filter((answer): answer is Answered => !(answer instanceof Error));
    },
    /** Every receipt that was answered with OK is kept, with its event. */
    expectKept: async (): Promise<void> => {
      const kept = await db.inTenant(tenantId, (tx) =>
        tx.paymentNotification.findMany({
          where: { verdict: "taken", noticeCode: { in: [...told] } },
          select: { noticeCode: true },
        }),
      );
      if (kept.length !== told.size) throw new Error(`${told.size} receipts were taken, ${kept.length} are kept`);
    },
    close: () => agent.destroy(),
  };
};

const owed = (db: Database, tenantId: string, count: number): Promise<NodePosition[]> =>
  db.inTenant(tenantId, async (tx) => {
    const { fiscalCode } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { fiscalCode: true } });
    const { id: serviceId } = await tx.service.findFirstOrThrow({
      where: { slug: "ztl-daily-pass" },
      select: { id: true },
    });
    const first = randomInt(10 ** 12);
    const positions = Array.from({ length: count }, (_, n): NodePosition => ({
      key: randomUUID(),
      payee: fiscalCode,
      companyName: "Comune",
      ...noticeNumber({ aux: 3, segregationCode: "77" }, String(first + n).padStart(13, "0")),
      amount,
      reason: "Prova di carico",
      dueOn: "2099-12-31",
      debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
      transfers: [{ amount, reason: "Prova di carico", category: "9/0101002IM/" }],
      switchToExpired: false,
      status: "VALID",
      createdAt: new Date().toISOString(),
    }));
    await tx.payment.createMany({
      data: positions.map(({ noticeCode, iuv, reason }) => ({
        serviceId,
        kind: "due" as const,
        state: "waiting" as const,
        amount,
        reason,
        category: "9/0101002IM/",
        dueOn: new Date("2099-12-31"),
        fiscalCode: "RSSMRA80A01H501U",
        debtorName: "Mario Rossi",
        iuv,
        noticeCode,
        reference: `B16-${noticeCode}`,
      })),
    });
    return positions;
  });

const head = ({ payee }: NodePosition) => ({ idPA: payee, idBrokerPA: brokerFiscalCode, idStation: stationId });

const question = (kind: "verify" | "activate", position: NodePosition): string =>
  writeSoap({
    namespace: stationNamespace,
    name: kind === "verify" ? "paVerifyPaymentNoticeReq" : "paGetPaymentV2Request",
    content: { ...head(position), qrCode: { fiscalCode: position.payee, noticeNumber: position.noticeCode } },
  });

const receipt = (position: NodePosition): string => {
  const entry = {
    receiptId: randomUUID(),
    noticeCode: position.noticeCode,
    iuv: position.iuv,
    payee: position.payee,
    amount,
    paidAt: new Date().toISOString(),
    channel: "counter" as const,
    outcome: "OK" as const,
    psp: "Banca di prova",
    method: "CASH",
  };
  return receiptMessage({ entry }, position, { brokerFiscalCode, stationId });
};

/** Sends it again where a kept connection was closed at the other end just when it was used again, as the node does. */
const post = async (site: string, agent: Agent, body: string): Promise<string> => {
  try {
    return await postOnce(site, agent, body);
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error;
    return postOnce(site, agent, body);
  }
};

class StaleConnection extends Error {
  override name = "StaleConnection";
}

const postOnce = (site: string, agent: Agent, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const sending = request(
      new URL("/api/pagopa/stazione", site),
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "text/xml; charset=utf-8",
          "content-length": Buffer.byteLength(body),
          "x-station-key": stationKeyOf("bugliano"),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
      },
    );
    sending.on("error", (error) =>
      reject(
        sending.reusedSocket && Reflect.get(error, "code") === "ECONNRESET"
          ? new StaleConnection(error.message)
          : error,
      ),
    );
    sending.end(body);
  });
