import { stationNamespace } from "../pagopa-gpd/station.ts";
import { euroOf, writeSoap } from "../soap.ts";
import { soldStamp } from "./sold-stamp.ts";
import type { StampSeller } from "./stamp-seller.ts";
import type { Delivery, NodePosition } from "./state.ts";

export type StationAddress = { readonly brokerFiscalCode: string; readonly stationId: string };

/** Without who signs stamps, a receipt of one cannot be written. */
export type ReceiptFrame = StationAddress & { readonly stampSeller?: StampSeller };

/** The receipt as the node tells it to the creditor's station (paSendRTV2). */
export const receiptMessage = (
  { entry }: Pick<Delivery, "entry">,
  position: NodePosition,
  { brokerFiscalCode, stationId, stampSeller }: ReceiptFrame,
): string =>
  writeSoap({
    namespace: stationNamespace,
    name: "paSendRTV2Request",
    content: {
      idPA: entry.payee,
      idBrokerPA: brokerFiscalCode,
      idStation: stationId,
      receipt: {
        receiptId: entry.receiptId,
        noticeNumber: entry.noticeCode,
        fiscalCode: entry.payee,
        outcome: entry.outcome,
        creditorReferenceId: entry.iuv,
        paymentAmount: euroOf(entry.amount),
        description: position.reason,
        companyName: position.companyName,
        debtor: {
          uniqueIdentifier: {
            entityUniqueIdentifierType: position.debtor.type,
            entityUniqueIdentifierValue: position.debtor.fiscalCode,
          },
          fullName: position.debtor.name,
        },
        transferList: {
          transfer: position.transfers.map((transfer, index) => ({
            idTransfer: String(index + 1),
            transferAmount: euroOf(transfer.amount),
            fiscalCodePA: entry.payee,
            ...(transfer.stamp && { MBDAttachment: soldStamp(entry, transfer, expectSeller(stampSeller)) }),
            remittanceInformation: transfer.reason,
            transferCategory: transfer.category,
          })),
        },
        idPSP: "BANCAPROVA",
        PSPCompanyName: entry.psp,
        idChannel: "00000000000_01",
        channelDescription: "prova",
        paymentMethod: entry.method,
        fee: "1.00",
        paymentDateTime: entry.paidAt,
        applicationDate: entry.paidAt.slice(0, 10),
        transferDate: entry.paidAt.slice(0, 10),
      },
    },
  });

const expectSeller = (seller: StampSeller | undefined): StampSeller => {
  if (seller === undefined) throw new Error("a stamp was sold in a world without sellers");
  return seller;
};
