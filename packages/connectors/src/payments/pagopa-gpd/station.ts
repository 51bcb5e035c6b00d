import { createHash, timingSafeEqual } from "node:crypto";
import { iuvOf } from "@sportello/domain/payments/notice-code";
import { z } from "zod";
import { ConnectorRefused } from "../../failures.ts";
import type { Debt, Inbound, InboundFault, InboundQuestion } from "../port.ts";
import { readReceipt } from "../receipt.ts";
import { centsOf, euroOf, readSoap, writeSoap } from "../soap.ts";
import type { PagopaGpdOptions } from "./options.ts";

export const stationNamespace = "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd";

const operations = {
  paVerifyPaymentNoticeReq: "verify",
  paGetPaymentReq: "activate",
  paGetPaymentV2Request: "activate",
  paSendRTReq: "receipt",
  paSendRTV2Request: "receipt",
} as const satisfies Record<string, InboundQuestion["kind"]>;

/** Names of the answers; those of the second version end otherwise. */
const answers: Record<keyof typeof operations, string> = {
  paVerifyPaymentNoticeReq: "paVerifyPaymentNoticeRes",
  paGetPaymentReq: "paGetPaymentRes",
  paGetPaymentV2Request: "paGetPaymentV2Response",
  paSendRTReq: "paSendRTRes",
  paSendRTV2Request: "paSendRTV2Response",
};

const Head = z.object({ idPA: z.string(), idBrokerPA: z.string(), idStation: z.string() });
const Asked = Head.extend({ qrCode: z.object({ fiscalCode: z.string(), noticeNumber: z.string() }) });
const Told = Head.extend({
  receipt: z.object({
    receiptId: z.string().min(1).max(70),
    noticeNumber: z.string(),
    fiscalCode: z.string(),
    outcome: z.enum(["OK", "KO"]),
    creditorReferenceId: z.string(),
    paymentAmount: z.string(),
    PSPCompanyName: z.string().optional(),
    paymentMethod: z.string().optional(),
    paymentDateTime: z.string().optional(),
    applicationDate: z.string().optional(),
    transferDate: z.string().optional(),
  }),
});

const fault = (code: InboundFault, reason: string): never => {
  throw new ConnectorRefused(code, reason);
};

const isSameSecret = (given: string, wanted: string): boolean =>
  timingSafeEqual(createHash("sha256").update(given).digest(), createHash("sha256").update(wanted).digest());

const expectOurs = (head: z.infer<typeof Head>, options: PagopaGpdOptions): void => {
  if (head.idPA !== options.organizationFiscalCode) fault("PAA_ID_DOMINIO_ERRATO", "the notice is of another body");
  if (head.idBrokerPA !== options.brokerFiscalCode) fault("PAA_ID_INTERMEDIARIO_ERRATO", "the broker is another");
  if (head.idStation !== options.stationId) fault("PAA_STAZIONE_INT_ERRATA", "the station is another");
};

const numberOf = (noticeCode: string): { readonly noticeCode: string; readonly iuv: string } => {
  const iuv = iuvOf(noticeCode);
  return iuv === null ? fault("PAA_PAGAMENTO_SCONOSCIUTO", "not a notice code") : { noticeCode, iuv };
};

/**
 * The body's side of the station interface (paForNode): verify, get payment, receipt, in both versions. The node proves itself with
 * its certificate to whoever stands in front of us, who adds the key of the station; without it nothing is read.
 */
export const createStation = (options: PagopaGpdOptions, now: () => Date = () => new Date()): Inbound => ({
  read({ headers, body }) {
    if (!isSameSecret(headers["x-station-key"] ?? "", options.stationKey))
      throw new ConnectorRefused("forged", "the caller did not prove to be the node");
    const message = readSoap(body);
    const operation = message?.name ?? "";
    if (message === null || !isOperation(operation))
      return fault("PAA_SINTASSI_XSD", "no request of the station interface");
    const kind = operations[operation];
    if (kind !== "receipt") {
      const asked = Asked.safeParse(message.content);
      if (!asked.success) return fault("PAA_SINTASSI_XSD", "fields are missing");
      expectOurs(asked.data, options);
      if (asked.data.qrCode.fiscalCode !== options.organizationFiscalCode)
        fault("PAA_ID_DOMINIO_ERRATO", "the notice is of another body");
      return { kind, operation, noticeCode: numberOf(asked.data.qrCode.noticeNumber).noticeCode };
    }
    const read = Told.safeParse(message.content);
    if (!read.success) return fault("PAA_SINTASSI_XSD", "fields are missing");
    expectOurs(read.data, options);
    const { receipt } = read.data;
    if (receipt.fiscalCode !== options.organizationFiscalCode)
      fault("PAA_ID_DOMINIO_ERRATO", "the receipt is of another body");
    const { noticeCode, iuv } = numberOf(receipt.noticeNumber);
    if (iuv !== receipt.creditorReferenceId) fault("PAA_SEMANTICA", "the IUV is of another notice");
    // The day is optional in the schema: money without one arrived now.
    const paidAt = receipt.paymentDateTime ?? receipt.applicationDate ?? receipt.transferDate ?? now().toISOString();
    const told = readReceipt({
      receiptId: receipt.receiptId,
      amount: centsOf(receipt.paymentAmount),
      paidAt,
      method: receipt.paymentMethod,
      psp: receipt.PSPCompanyName,
    });
    return {
      kind,
      operation,
      noticeCode,
      outcome: receipt.outcome === "OK" ? "paid" : "refused",
      receipt: told ?? fault("PAA_SINTASSI_XSD", "the receipt has no amount or no instant"),
    };
  },
  answer({ operation }, result) {
    const name = isOperation(operation) ? answers[operation] : "paSendRTV2Response";
    const content =
      result.kind === "fault"
        ? {
            outcome: "KO",
            fault: {
              faultCode: result.fault,
              faultString: faultTexts[result.fault],
              id: options.organizationFiscalCode,
            },
          }
        : result.kind === "taken"
          ? { outcome: "OK" }
          : {
              outcome: "OK",
              ...(name === "paVerifyPaymentNoticeRes"
                ? verified(result.debt, options)
                : { data: activated(result.debt, options) }),
            };
    return {
      status: 200,
      contentType: "text/xml; charset=utf-8",
      body: writeSoap({ namespace: stationNamespace, name, content }),
    };
  },
});

const isOperation = (name: string): name is keyof typeof operations => Object.hasOwn(operations, name);

type Owed = Omit<Debt, "key">;

const verified = ({ amount, dueOn, reason }: Owed, { organizationFiscalCode, organizationName }: PagopaGpdOptions) => ({
  paymentList: {
    paymentOptionDescription: {
      amount: euroOf(amount),
      options: "EQ",
      dueDate: dueOn,
      detailDescription: reason,
      allCCP: "false",
    },
  },
  paymentDescription: reason,
  fiscalCodePA: organizationFiscalCode,
  companyName: organizationName,
});

const activated = (debt: Owed, { organizationFiscalCode, organizationName, iban }: PagopaGpdOptions) => ({
  creditorReferenceId: debt.iuv,
  paymentAmount: euroOf(debt.amount),
  dueDate: debt.dueOn,
  description: debt.reason,
  companyName: organizationName,
  debtor: {
    uniqueIdentifier: {
      entityUniqueIdentifierType: debt.debtor.type,
      entityUniqueIdentifierValue: debt.debtor.fiscalCode,
    },
    fullName: debt.debtor.name,
  },
  transferList: {
    transfer: debt.transfers.map(({ amount, reason, category, stamp }, index) => ({
      idTransfer: String(index + 1),
      transferAmount: euroOf(amount),
      fiscalCodePA: organizationFiscalCode,
      ...(stamp === undefined
        ? { IBAN: iban }
        : {
            richiestaMarcaDaBollo: {
              hashDocumento: stamp.hashDocument,
              tipoBollo: stamp.stampType,
              provinciaResidenza: stamp.provincialResidence,
            },
          }),
      remittanceInformation: reason,
      transferCategory: category,
    })),
  },
});

const faultTexts: Record<InboundFault, string> = {
  PAA_PAGAMENTO_SCONOSCIUTO: "Pagamento in attesa risulta sconosciuto all'Ente Creditore",
  PAA_PAGAMENTO_SCADUTO: "Pagamento in attesa risulta scaduto all'Ente Creditore",
  PAA_PAGAMENTO_ANNULLATO: "Pagamento in attesa risulta annullato all'Ente Creditore",
  PAA_PAGAMENTO_DUPLICATO: "Pagamento in attesa risulta concluso all'Ente Creditore",
  PAA_SEMANTICA: "Errore semantico",
  PAA_ID_DOMINIO_ERRATO: "La PA non corrisponde al Nodo a cui è stata inviata la richiesta",
  PAA_ID_INTERMEDIARIO_ERRATO: "Identificativo intermediario non corrispondente",
  PAA_STAZIONE_INT_ERRATA: "Stazione intermediario non corrispondente",
  PAA_SINTASSI_XSD: "Errore di sintassi XSD",
  PAA_SYSTEM_ERROR: "Errore generico",
};
