import { noticeNumber } from "@sportello/domain/payments/notice-code";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { stampIn } from "../pagopa-gpd/stamp-in.ts";
import { createStation } from "../pagopa-gpd/station.ts";
import { gpdOptions, townFiscalCode } from "../pagopa-gpd/town.testing.ts";
import { readSoap } from "../soap.ts";
import { receiptMessage } from "./receipt-message.ts";
import { createStampSeller, type StampSeller } from "./stamp-seller.ts";
import type { LedgerEntry, NodePosition } from "./state.ts";

const station = createStation(gpdOptions);
const frame = { brokerFiscalCode: gpdOptions.brokerFiscalCode, stationId: gpdOptions.stationId };
const number = noticeNumber({ aux: 3, segregationCode: "01" }, "0000000000042");
const entry: LedgerEntry = {
  receiptId: "rt1",
  ...number,
  payee: townFiscalCode,
  amount: 5_000,
  paidAt: "2026-11-26T10:05:00.000Z",
  channel: "checkout",
  outcome: "OK",
  psp: "Banca",
  method: "CP",
};
const position: NodePosition = {
  key: "p",
  payee: townFiscalCode,
  companyName: "Comune",
  ...number,
  amount: 5_000,
  reason: "ZTL",
  dueOn: "2027-02-28",
  switchToExpired: false,
  status: "PAID",
  createdAt: "2026-11-26T10:00:00Z",
  debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
  transfers: [{ amount: 5_000, reason: "ZTL", category: "9/0101002IM/" }],
};
let seller: StampSeller;
beforeAll(async () => {
  seller = await createStampSeller();
});

describe("a receipt of the node", () => {
  const words = fc
    .string({ minLength: 1, maxLength: 60 })
    .filter(
      (text) =>
        text.trim() === text && !/[\p{Cc}\p{Cn}\p{Cs}]|\s{2,}/u.test(text) && !/\s/.test(text.replaceAll(" ", "")),
    );

  test("of any payment is one the station reads, the same to the cent, whatever the names are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        words,
        words,
        fc.constantFrom("OK" as const, "KO" as const),
        (amount, psp, name, outcome) => {
          const message = receiptMessage(
            { entry: { ...entry, amount, psp, outcome } },
            { ...position, debtor: { ...position.debtor, name }, reason: name },
            frame,
          );
          expect(station.read({ headers: { "x-station-key": gpdOptions.stationKey }, body: message })).toMatchObject({
            kind: "receipt",
            outcome: outcome === "OK" ? "paid" : "refused",
            receipt: { amount, psp },
          });
        },
      ),
    );
  });

  test("has the fields of the published schema, in it the parts of the debt by number", () => {
    const two = {
      ...position,
      transfers: [
        { amount: 4_000, reason: "ZTL", category: "9/0101002IM/" },
        { amount: 1_000, reason: "Diritti", category: "9/0101100IM/" },
      ],
    };
    const content = readSoap(receiptMessage({ entry }, two, frame))?.content as {
      idPA: string;
      receipt: Record<string, unknown>;
    };
    expect(Object.keys(content)).toEqual(["idPA", "idBrokerPA", "idStation", "receipt"]);
    for (const field of [
      "receiptId",
      "noticeNumber",
      "fiscalCode",
      "outcome",
      "creditorReferenceId",
      "paymentAmount",
      "description",
      "companyName",
      "debtor",
      "transferList",
      "idPSP",
      "PSPCompanyName",
      "idChannel",
      "channelDescription",
    ])
      expect(content.receipt).toHaveProperty(field);
    expect(content.receipt["transferList"]).toMatchObject({
      transfer: [
        { idTransfer: "1", transferAmount: "40.00" },
        { idTransfer: "2", transferAmount: "10.00", transferCategory: "9/0101100IM/" },
      ],
    });
  });

  test("of a stamp carries it signed, and the forger's is told from the seller's", () => {
    const stamp = {
      hashDocument: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      stampType: "01",
      provincialResidence: "TN",
    };
    const sold = {
      ...position,
      amount: 1_600,
      transfers: [{ amount: 1_600, reason: "Bollo", category: "9/0301116TS/", stamp }],
    };
    const read = (isStampForged: boolean) =>
      stampIn(
        receiptMessage({ entry: { ...entry, amount: 1_600, isStampForged } }, sold, { ...frame, stampSeller: seller }),
        seller.authority,
      );
    expect(read(false)).toMatchObject({ hashDocument: stamp.hashDocument, amount: 1_600, seal: "trusted" });
    expect(read(true)?.seal).not.toBe("trusted");
    expect(() => receiptMessage({ entry }, sold, frame)).toThrow("without sellers");
  });

  test("without a stamp has none", () => expect(stampIn(receiptMessage({ entry }, position, frame))).toBeNull());
});
