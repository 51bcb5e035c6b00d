import { noticeNumber } from "@sportello/domain/payments/notice-code";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isConnectorRefused } from "../../failures.ts";
import type { InboundFault } from "../port.ts";
import { readSoap, writeSoap } from "../soap.ts";
import { receiptMessage } from "../world/receipt-message.ts";
import type { LedgerEntry, NodePosition } from "../world/state.ts";
import { createStation, stationNamespace } from "./station.ts";
import { gpdOptions, townFiscalCode } from "./town.testing.ts";

const station = createStation(gpdOptions);
const address = { brokerFiscalCode: gpdOptions.brokerFiscalCode, stationId: gpdOptions.stationId };
const { noticeCode, iuv } = noticeNumber({ aux: 3, segregationCode: "01" }, "0000000000042");
const proof = { "x-station-key": gpdOptions.stationKey };

const position: NodePosition = {
  key: "p",
  payee: townFiscalCode,
  companyName: "Comune di Bugliano",
  noticeCode,
  iuv,
  amount: 5_000,
  reason: "ZTL & <altro>",
  dueOn: "2027-02-28",
  switchToExpired: false,
  status: "PAID",
  createdAt: "2026-11-26T10:00:00Z",
  debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
  transfers: [{ amount: 5_000, reason: "ZTL", category: "9/0101002IM/" }],
};
const entry: LedgerEntry = {
  receiptId: "rt1",
  noticeCode,
  iuv,
  payee: townFiscalCode,
  amount: 5_000,
  paidAt: "2026-11-26T10:05:00.000Z",
  channel: "checkout",
  outcome: "OK",
  psp: "Banca & Prova",
  method: "CP",
};
const told = (changes: Partial<LedgerEntry> = {}) =>
  receiptMessage({ entry: { ...entry, ...changes } }, position, address);
const asked = (
  name: string,
  changes: { idPA?: string; idStation?: string; idBrokerPA?: string; noticeNumber?: string } = {},
) =>
  writeSoap({
    namespace: stationNamespace,
    name,
    content: {
      idPA: townFiscalCode,
      idBrokerPA: address.brokerFiscalCode,
      idStation: address.stationId,
      ...changes,
      qrCode: { fiscalCode: townFiscalCode, noticeNumber: changes.noticeNumber ?? noticeCode },
    },
  });

const refusalOf = (body: string, headers: Record<string, string> = proof): string => {
  try {
    station.read({ headers, body });
    return "taken";
  } catch (error) {
    return isConnectorRefused(error) ? error.code : String(error);
  }
};

describe("what the node tells", () => {
  test("a receipt of the second version is read, markup in names included", () => {
    expect(station.read({ headers: proof, body: told() })).toEqual({
      kind: "receipt",
      operation: "paSendRTV2Request",
      noticeCode,
      outcome: "paid",
      receipt: {
        receiptId: "rt1",
        amount: 5_000,
        paidAt: new Date("2026-11-26T10:05:00Z"),
        method: "CP",
        psp: "Banca & Prova",
      },
    });
  });

  test("a receipt of the first version is read alike", () => {
    expect(station.read({ headers: proof, body: told().replaceAll("paSendRTV2Request", "paSendRTReq") })).toMatchObject(
      { kind: "receipt", outcome: "paid" },
    );
  });

  test("an attempt that failed is no payment", () => {
    expect(station.read({ headers: proof, body: told({ outcome: "KO" }) })).toMatchObject({ outcome: "refused" });
  });

  test.each<[string, string, string]>([
    ["another body", told({ payee: "00112233440" }), "PAA_ID_DOMINIO_ERRATO"],
    ["another broker", told().replace(address.brokerFiscalCode, "99999999999"), "PAA_ID_INTERMEDIARIO_ERRATO"],
    ["another station", told().replace(address.stationId, "01199250158_02"), "PAA_STAZIONE_INT_ERRATA"],
    ["a mistyped notice", told({ noticeCode: "301000000000004299" }), "PAA_PAGAMENTO_SCONOSCIUTO"],
    ["the IUV of another notice", told({ iuv: "01000000000004399" }), "PAA_SEMANTICA"],
    ["an amount that is none", told().replace(">50.00<", ">cinquanta<"), "PAA_SINTASSI_XSD"],
    ["no instant", told({ paidAt: "ieri" }), "PAA_SINTASSI_XSD"],
    ["something else", asked("paDemandPaymentNoticeRequest"), "PAA_SINTASSI_XSD"],
    ["no XML", "{}", "PAA_SINTASSI_XSD"],
    ["a document with entities of its own", `<!DOCTYPE x [<!ENTITY a "b">]>${told()}`, "PAA_SINTASSI_XSD"],
    ["an endless message", told() + " ".repeat(600_000), "PAA_SINTASSI_XSD"],
    ["no IUV at all", told({ iuv: "" }), "PAA_SEMANTICA"],
    ["the end of the IUV alone", told({ iuv: iuv.slice(-4) }), "PAA_SEMANTICA"],
    ["the notice in place of the IUV", told({ iuv: noticeCode }), "PAA_SEMANTICA"],
    ["nothing paid", told({ amount: 0 }), "PAA_SINTASSI_XSD"],
    ["more than there is room for", told({ amount: 99_999_999_999 }), "PAA_SINTASSI_XSD"],
    ["an amount with a comma", told().replace(">50.00<", ">50,00<"), "PAA_SINTASSI_XSD"],
    ["no id", told({ receiptId: "" }), "PAA_SINTASSI_XSD"],
    ["an endless id", told({ receiptId: "r".repeat(71) }), "PAA_SINTASSI_XSD"],
    ["neither yes nor no", told().replace(">OK<", ">FORSE<"), "PAA_SINTASSI_XSD"],
    ["no receipt", told().replaceAll("receipt>", "ricevuta>"), "PAA_SINTASSI_XSD"],
    ["a notice of letters", told({ noticeCode: "30100000000000004A" }), "PAA_PAGAMENTO_SCONOSCIUTO"],
  ])("%s is refused with its fault", (_title, body, fault) => expect(refusalOf(body)).toBe(fault));

  const receiptIn = (body: string) => {
    const read = createStation(gpdOptions, () => new Date("2026-11-30T12:00:00Z")).read({ headers: proof, body });
    return read.kind === "receipt" ? read.receipt : null;
  };
  const without = (body: string, ...fields: string[]) =>
    fields.reduce((text, field) => text.replace(new RegExp(`<${field}>[^<]*</${field}>`), ""), body);

  test.each([
    ["in universal time", told(), "2026-11-26T10:05:00.000Z"],
    ["without a zone, which is Rome's", told({ paidAt: "2026-11-26T10:05:00" }), "2026-11-26T09:05:00.000Z"],
    [
      "by its day of application, where it has no instant",
      without(told(), "paymentDateTime"),
      "2026-11-25T23:00:00.000Z",
    ],
    [
      "by the day of the transfer, where it has neither",
      without(told(), "paymentDateTime", "applicationDate"),
      "2026-11-25T23:00:00.000Z",
    ],
    [
      "by the day it arrived, where it says none: the schema lets all of them out, and money is money",
      without(told(), "paymentDateTime", "applicationDate", "transferDate"),
      "2026-11-30T12:00:00.000Z",
    ],
  ])("is dated %s", (_how, body, instant) => expect(receiptIn(body)?.paidAt.toISOString()).toBe(instant));

  test("of a bank with an endless name is taken, and the name cut", () =>
    expect(receiptIn(told({ psp: "B".repeat(400) }))?.psp).toHaveLength(140));

  test("without the optional fields of the schema is taken", () => {
    expect(receiptIn(without(told(), "PSPCompanyName", "paymentMethod", "fee", "channelDescription"))).toMatchObject({
      receiptId: "rt1",
      amount: 5_000,
      method: undefined,
      psp: undefined,
    });
  });

  test("of a notice with aux digit 0 bears the short IUV", () => {
    const short = noticeNumber({ aux: 0, applicationCode: "12" }, "0000000000042");
    expect(station.read({ headers: proof, body: told(short) })).toMatchObject({ noticeCode: short.noticeCode });
    expect(refusalOf(told({ ...short, iuv: short.noticeCode.slice(1) }))).toBe("PAA_SEMANTICA");
  });

  test("without the station's key nothing is read, whatever it says", () => {
    for (const headers of [{}, { "x-station-key": "" }, { "x-station-key": "chiave-della-stazionx" }] as Record<
      string,
      string
    >[])
      expect(refusalOf(told(), headers)).toBe("forged");
  });

  test("any text is read or refused, never a crash", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        (text) =>
          ["forged", "taken", "PAA_SINTASSI_XSD"].includes(refusalOf(text)) &&
          refusalOf(told().slice(0, text.length * 10)) !== "taken",
      ),
    );
  });
});

describe("what the node asks", () => {
  test.each([
    ["paVerifyPaymentNoticeReq", "verify"],
    ["paGetPaymentReq", "activate"],
    ["paGetPaymentV2Request", "activate"],
  ] as const)("%s", (operation, kind) => {
    expect(station.read({ headers: proof, body: asked(operation) })).toEqual({ kind, operation, noticeCode });
  });

  test("is refused for another station", () =>
    expect(refusalOf(asked("paVerifyPaymentNoticeReq", { idStation: "01199250158_09" }))).toBe(
      "PAA_STAZIONE_INT_ERRATA",
    ));
});

describe("what we answer", () => {
  const debt = {
    iuv,
    noticeCode,
    amount: 5_005,
    reason: "ZTL & <altro>",
    dueOn: "2027-02-28",
    debtor: position.debtor,
    transfers: [
      { amount: 5_000, reason: "ZTL", category: "9/0101002IM/" },
      { amount: 5, reason: "Diritti", category: "9/0101002IM/" },
    ],
  };
  const contentOf = (operation: string, result: Parameters<typeof station.answer>[1]) =>
    readSoap(station.answer({ operation }, result).body);

  test("verify: what is owed, in euro, to be paid exactly", () => {
    expect(contentOf("paVerifyPaymentNoticeReq", { kind: "owed", debt })).toMatchObject({
      name: "paVerifyPaymentNoticeRes",
      content: {
        outcome: "OK",
        paymentList: { paymentOptionDescription: { amount: "50.05", options: "EQ", dueDate: "2027-02-28" } },
        fiscalCodePA: townFiscalCode,
      },
    });
  });

  test.each([
    ["paGetPaymentReq", "paGetPaymentRes"],
    ["paGetPaymentV2Request", "paGetPaymentV2Response"],
  ])("%s: the debt with its parts", (operation, name) => {
    expect(contentOf(operation, { kind: "owed", debt })).toMatchObject({
      name,
      content: {
        outcome: "OK",
        data: {
          creditorReferenceId: iuv,
          paymentAmount: "50.05",
          transferList: { transfer: [{ transferAmount: "50.00", IBAN: gpdOptions.iban }, { transferAmount: "0.05" }] },
        },
      },
    });
  });

  test.each<InboundFault>([
    "PAA_PAGAMENTO_SCONOSCIUTO",
    "PAA_PAGAMENTO_SCADUTO",
    "PAA_PAGAMENTO_ANNULLATO",
    "PAA_PAGAMENTO_DUPLICATO",
    "PAA_SEMANTICA",
    "PAA_SYSTEM_ERROR",
  ])("%s is a KO with its text", (fault) => {
    expect(contentOf("paSendRTV2Request", { kind: "fault", fault })).toMatchObject({
      name: "paSendRTV2Response",
      content: { outcome: "KO", fault: { faultCode: fault, faultString: expect.any(String), id: townFiscalCode } },
    });
  });

  test("a receipt taken is OK", () =>
    expect(contentOf("paSendRTReq", { kind: "taken" })).toMatchObject({
      name: "paSendRTRes",
      content: { outcome: "OK" },
    }));
});
