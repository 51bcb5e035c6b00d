import { ConnectorDown, ConnectorRefused, refusesUs } from "../../failures.ts";
import type { HttpAnswer } from "../../http/request.ts";
import type { Checkout, Debt, DebtStatus, PaymentReceipt, Transfer } from "../port.ts";
import { readReceipt, type ToldReceipt } from "../receipt.ts";
import type { PagopaGpdOptions } from "./options.ts";
import { type CheckoutCart, type GpdPosition, type GpdPositionAnswer, GpdProblem } from "./wire.ts";

const ids = ["1", "2", "3", "4", "5"] as const;

/** Our debt as a position with one option to be paid whole. It never expires by itself: whoever pays late is not sent away. */
export const toPosition = (
  debt: Debt,
  { organizationName, iban }: Pick<PagopaGpdOptions, "organizationName" | "iban">,
): GpdPosition => ({
  iupd: debt.key,
  type: debt.debtor.type,
  fiscalCode: debt.debtor.fiscalCode,
  fullName: debt.debtor.name.slice(0, 70),
  ...(debt.debtor.email !== undefined && { email: debt.debtor.email }),
  companyName: organizationName,
  switchToExpired: false,
  paymentOption: [
    {
      nav: debt.noticeCode,
      iuv: debt.iuv,
      amount: debt.amount,
      description: debt.reason,
      isPartialPayment: false,
      dueDate: `${debt.dueOn}T22:59:59`,
      transfer: debt.transfers.map((transfer, index) => toTransfer(transfer, ids[index] ?? "5", iban)),
    },
  ],
});

const toTransfer = ({ amount, reason, category, stamp }: Transfer, idTransfer: (typeof ids)[number], iban: string) => ({
  idTransfer,
  amount,
  remittanceInformation: reason,
  category,
  ...(stamp === undefined
    ? { iban }
    : {
        stamp: {
          hashDocument: stamp.hashDocument,
          stampType: stamp.stampType,
          provincialResidence: stamp.provincialResidence,
        },
      }),
});

const states: Record<GpdPositionAnswer["status"], DebtStatus["state"]> = {
  DRAFT: "open",
  PUBLISHED: "open",
  VALID: "open",
  PARTIALLY_PAID: "open",
  PAID: "paid",
  REPORTED: "paid",
  INVALID: "cancelled",
  EXPIRED: "expired",
};

/** A position as we speak of it; `receipts` are those of its IUV, where they were asked for. */
export const toStatus = (position: GpdPositionAnswer, receipts: readonly PaymentReceipt[] = []): DebtStatus => {
  const [option] = position.paymentOption;
  if (option === undefined)
    throw new ConnectorRefused("no_option", "La posizione debitoria non ha opzioni di pagamento.");
  const own: PaymentReceipt[] =
    states[position.status] === "paid" && option.idReceipt && option.paymentDate
      ? [
          toReceipt({
            receiptId: option.idReceipt,
            amount: option.amount,
            paidAt: option.paymentDate,
            method: option.paymentMethod,
            psp: option.pspCompany,
          }),
        ]
      : [];
  return {
    noticeCode: option.nav ?? `3${option.iuv}`,
    amount: option.amount,
    state: states[position.status],
    receipts: receipts.length > 0 ? receipts : own,
  };
};

/** A receipt of the platform. One that cannot be read proves nothing: it is asked for again. Throws ConnectorDown. */
export const toReceipt = (told: ToldReceipt): PaymentReceipt => {
  const receipt = readReceipt(told);
  if (receipt === null)
    throw new ConnectorDown("answer not understood: a receipt", { symptom: "unreadable", detail: "receipt" });
  return receipt;
};

export const toCart = (
  checkout: Checkout,
  { organizationFiscalCode, organizationName }: Pick<PagopaGpdOptions, "organizationFiscalCode" | "organizationName">,
): CheckoutCart => ({
  ...(checkout.email !== undefined && { emailNotice: checkout.email }),
  idCart: checkout.attempt,
  paymentNotices: [
    {
      noticeNumber: checkout.noticeCode,
      fiscalCode: organizationFiscalCode,
      amount: checkout.amount,
      companyName: organizationName,
      description: checkout.reason,
    },
  ],
  returnUrls: {
    returnOkUrl: checkout.returnTo.paid,
    returnCancelUrl: checkout.returnTo.cancelled,
    returnErrorUrl: checkout.returnTo.failed,
  },
});

/** What an operator reads, and what to do about it. */
const reasons: Readonly<Record<number, string>> = {
  400: "pagoPA giudica errata la posizione debitoria: verificare importo, causale, tassonomia e IBAN.",
  401: "pagoPA non riconosce la chiave di sottoscrizione: correggerla nelle opzioni del connettore.",
  403: "La chiave di sottoscrizione non è abilitata per questo ente.",
  404: "pagoPA non conosce la posizione debitoria.",
  409: "Esiste già una posizione debitoria con lo stesso codice.",
};

/** A refusal of the platform (4xx) as our failure, with what it said. */
export const toFailure = (answer: HttpAnswer): ConnectorRefused => {
  let said = "";
  try {
    said =
      GpdProblem.parse(JSON.parse(new TextDecoder().decode(answer.body)))
        .detail?.trim()
        .slice(0, 300) ?? "";
  } catch {
    said = "";
  }
  const reason = reasons[answer.status] ?? `pagoPA risponde HTTP ${answer.status}.`;
  return new ConnectorRefused(`HTTP_${answer.status}`, said === "" ? reason : `${reason} Risposta: ${said}`, {
    isOfUs: refusesUs(answer.status),
  });
};
