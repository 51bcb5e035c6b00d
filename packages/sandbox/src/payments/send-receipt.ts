import { request } from "node:http";
import type { SendReceipt } from "@sportello/connectors/payments/world/deliver";
import { receiptMessage } from "@sportello/connectors/payments/world/receipt-message";
import type { StampSeller } from "@sportello/connectors/payments/world/stamp-seller";
import { brokerFiscalCode, payingTowns, stationId, stationKeyOf } from "./municipalities.ts";

const timeoutMs = 15_000;

/** Brings a receipt to the station of its body, as the node does: the body is told by its host name. Taken is what is answered with OK or with a refusal that repeating does not change. */
export const sendReceipt =
  (webUrl: string, stampSeller: StampSeller): SendReceipt =>
  (delivery, position) =>
    new Promise((resolve, reject) => {
      const town = payingTowns.find(({ fiscalCode }) => fiscalCode === delivery.entry.payee);
      if (!town) return reject(new Error("a receipt of an unknown body"));
      const { port } = new URL(webUrl);
      const body = receiptMessage(delivery, position, { brokerFiscalCode, stationId, stampSeller });
      const sending = request(
        {
          host: "127.0.0.1",
          port,
          path: "/api/pagopa/stazione",
          method: "POST",
          timeout: timeoutMs,
          headers: {
            host: `${town.slug}.localhost:${port}`,
            "content-type": "text/xml; charset=utf-8",
            "content-length": Buffer.byteLength(body),
            "x-station-key": delivery.isForged ? "not-the-key-of-the-station" : stationKeyOf(town.slug),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const answer = Buffer.concat(chunks).toString("utf8");
            const outcome = /<outcome>(OK|KO)<\/outcome>/.exec(answer)?.[1] ?? "";
            const fault = /<faultCode>(\w+)<\/faultCode>/.exec(answer)?.[1] ?? "";
            resolve({
              isTaken:
                response.statusCode === 200 && (outcome === "OK" || fault !== "PAA_SYSTEM_ERROR") && outcome !== "",
              answer: `HTTP ${response.statusCode} ${outcome} ${fault}`.trim(),
            });
          });
        },
      );
      sending.on("timeout", () => sending.destroy(new Error("no answer in time")));
      sending.on("error", reject);
      sending.end(body);
    });
