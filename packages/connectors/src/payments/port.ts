import type { Numbering } from "@sportello/domain/payments/notice-code";
import type { Stamp } from "@sportello/domain/payments/stamp";
import type { StampSeal } from "./stamp-seal.ts";

/** Who owes: a person (F) or a body (G). */
export type Debtor = {
  readonly type: "F" | "G";
  readonly fiscalCode: string;
  readonly name: string;
  readonly email?: string | undefined;
};

/** A part of the debt (versamento), 1 to 5 per debt, summing to it. To the body's account, or a digital stamp to the treasury. */
export type Transfer = {
  readonly amount: number;
  readonly reason: string;
  readonly category: string;
  readonly stamp?: Stamp;
};

/** A debt as the intermediary is told to collect it. Amounts in cents; the last day to pay as `YYYY-MM-DD`. */
export type Debt = {
  /** Ours, one per payment and for ever: a repeated call finds the first debt. */
  readonly key: string;
  readonly iuv: string;
  readonly noticeCode: string;
  readonly amount: number;
  readonly reason: string;
  readonly dueOn: string;
  readonly debtor: Debtor;
  readonly transfers: readonly Transfer[];
};

/** How both sides name a debt. */
export type DebtRef = { readonly key: string; readonly noticeCode: string; readonly iuv: string };

/** Money that arrived. `receiptId` is the node's, one per payment made. */
export type PaymentReceipt = {
  readonly receiptId: string;
  readonly amount: number;
  readonly paidAt: Date;
  readonly method?: string | undefined;
  readonly psp?: string | undefined;
};

export type DebtStatus = {
  readonly noticeCode: string;
  readonly amount: number;
  readonly state: "open" | "paid" | "expired" | "cancelled";
  readonly receipts: readonly PaymentReceipt[];
};

export type Checkout = {
  readonly noticeCode: string;
  readonly key: string;
  readonly amount: number;
  readonly reason: string;
  /** One per attempt. */
  readonly attempt: string;
  readonly email?: string | undefined;
  /** Where the browser comes back to; hints only, never the truth. */
  readonly returnTo: { readonly paid: string; readonly cancelled: string; readonly failed: string };
};

/** What arrives at our address, as it arrived. Header names are lower case. */
export type InboundRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** What the node asks or tells us. `verify` and `activate`: what is owed with this notice; `receipt`: it was paid (or an attempt failed). */
export type InboundQuestion =
  | { readonly kind: "verify" | "activate"; readonly operation: string; readonly noticeCode: string }
  | {
      readonly kind: "receipt";
      readonly operation: string;
      readonly noticeCode: string;
      readonly outcome: "paid" | "refused";
      readonly receipt: PaymentReceipt;
    };

/** Refusals as pagoPA's specification names them (faultCode). */
export type InboundFault =
  | "PAA_PAGAMENTO_SCONOSCIUTO"
  | "PAA_PAGAMENTO_SCADUTO"
  | "PAA_PAGAMENTO_ANNULLATO"
  | "PAA_PAGAMENTO_DUPLICATO"
  | "PAA_SEMANTICA"
  | "PAA_ID_DOMINIO_ERRATO"
  | "PAA_ID_INTERMEDIARIO_ERRATO"
  | "PAA_STAZIONE_INT_ERRATA"
  | "PAA_SINTASSI_XSD"
  | "PAA_SYSTEM_ERROR";

export type InboundResult =
  | { readonly kind: "owed"; readonly debt: Omit<Debt, "key"> }
  | { readonly kind: "taken" }
  | { readonly kind: "fault"; readonly fault: InboundFault };

export type InboundAnswer = { readonly status: number; readonly contentType: string; readonly body: string };

/** How the intermediary calls us. */
export type Inbound = {
  /** Proves who calls and reads what is asked. Throws ConnectorRefused: "forged" when the caller does not prove to be the node, else an `InboundFault`. */
  read(request: InboundRequest): InboundQuestion;
  answer(question: Pick<InboundQuestion, "operation">, result: InboundResult): InboundAnswer;
};

/** A digital revenue stamp that was bought, as its seller signed it. */
export type DigitalStamp = {
  /** Identifies the stamp at the treasury (IUBD). */
  readonly iubd: string;
  readonly boughtAt: Date;
  /** Euro cents. */
  readonly amount: number;
  /** SHA-256 of the document it belongs to, in base64. */
  readonly hashDocument: string;
  /** The signed document (marca da bollo digitale), as it came. */
  readonly xml: string;
  /** What its signature is worth, and whom its certificate names. */
  readonly seal: StampSeal;
  readonly signedBy: string | null;
};

/** A page of the intermediary's own list, for the reconciliation. `next` is null on the last one. */
export type DebtPage = { readonly debts: readonly DebtStatus[]; readonly next: string | null };

export type DebtListQuestion = { readonly from: string; readonly to: string; readonly after: string | null };

/** A payment intermediary of pagoPA. Every method throws ConnectorDown or ConnectorRefused. */
export type Payments = {
  /** How this connector numbers notices, and whose account the money goes to. */
  readonly payee: { readonly fiscalCode: string; readonly name: string; readonly cbill?: string | undefined };
  readonly numbering: Numbering;
  createDebt(debt: Debt): Promise<void>;
  /** The debt as the intermediary knows it; null when it does not. Asked before creating again after an unknown outcome. */
  status(ref: DebtRef): Promise<DebtStatus | null>;
  /** Begins to pay online: where the browser is to go. */
  begin(checkout: Checkout): Promise<{ readonly payUrl: string }>;
  /** Calls a debt off. A debt that was paid meanwhile is left alone: ask for its status. */
  cancel(ref: DebtRef): Promise<void>;
  /** Debts with a last day to pay between the two days. Null for an intermediary without such a list: then each debt is asked about. */
  readonly list: ((question: DebtListQuestion) => Promise<DebtPage>) | null;
  /** The stamp bought with a debt that is paid; it answers null while there is none yet. Null for an intermediary that sells no stamps. */
  readonly stamp: ((ref: DebtRef) => Promise<DigitalStamp | null>) | null;
  /** Null for an intermediary that never calls us: it is asked when the citizen comes back, and by the ladder. */
  readonly inbound: Inbound | null;
  ping(): Promise<void>;
};
