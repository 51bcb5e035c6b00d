import type { CaseItem } from "../app/(staff)/(desk)/pagamenti/casi/case-item.ts";
import type { Dashboard } from "../app/(staff)/(desk)/pagamenti/payment-tiles.tsx";
import type { OfficePayment } from "../components/payment/payment-card.tsx";
import type { OfficeRefund } from "../components/payment/refund-item.tsx";
import type { Outputs } from "../trpc/outputs.ts";
import { inAll } from "./examples.ts";

export const paymentId = "0197a000-0000-7000-8000-0000000000e0";
export const importId = "0197a000-0000-7000-8000-0000000000f0";

export const officePayment = (changes: Partial<OfficePayment> = {}): OfficePayment => ({
  id: paymentId,
  applicationId: "0197a000-0000-7000-8000-00000000000a",
  kind: "deferred",
  state: "waiting",
  isPayable: true,
  hasNotice: true,
  amount: 123_456,
  reason: "Canone unico 2026",
  dueOn: "2026-12-24",
  noticeCode: "301000000012345678",
  iuv: "01000000012345678",
  debtorName: "Maria Rossi",
  fiscalCode: "RSSMRA80A41H501U",
  startedAt: null,
  paidAt: null,
  receiptId: null,
  method: null,
  psp: null,
  isByOffice: false,
  createdAt: "2026-11-24T09:00:00Z",
  split: [],
  connector: "payments",
  attempts: 1,
  lastReason: null,
  nextInquiryAt: null,
  cases: [],
  refunds: [],
  files: [],
  refundable: 0,
  ...changes,
});

/** As it is once the money came. */
export const paidPayment = (changes: Partial<OfficePayment> = {}): OfficePayment =>
  officePayment({
    state: "paid",
    isPayable: false,
    hasNotice: false,
    paidAt: "2026-11-25T10:00:00Z",
    receiptId: "rt0001",
    psp: "Banca di prova",
    refundable: 123_456,
    ...changes,
  });

export const refund = (changes: Partial<OfficeRefund> = {}): OfficeRefund => ({
  id: "0197a000-0000-7000-8000-0000000000d1",
  paymentId,
  state: "asked",
  amount: 5_000,
  reason: "Pagato due volte",
  askedAt: "2026-11-25T11:00:00Z",
  decidedAt: null,
  refundedOn: null,
  refusal: null,
  evidence: null,
  fileId: null,
  ...changes,
});

export const moneyCase = (changes: Partial<CaseItem> = {}): CaseItem => ({
  id: "0197a000-0000-7000-8000-0000000000c1",
  kind: "paid_twice",
  paymentId,
  noticeCode: "301000000012345678",
  amount: 5_000,
  reason: "receipt rt0002",
  foundAt: "2026-11-25T11:00:00Z",
  resolvedAt: null,
  resolution: null,
  note: null,
  debtorName: "Maria Rossi",
  applicationId: "0197a000-0000-7000-8000-00000000000a",
  subject: "Canone unico 2026",
  state: "paid",
  repair: null,
  ways: ["refund_requested", "accepted"],
  ...changes,
});

export const dashboard = (changes: Partial<Dashboard> = {}): Dashboard => ({
  services: [
    { serviceId: "s1", slug: "suolo", title: inAll("Suolo pubblico"), state: "paid", count: 3, amount: 30_000 },
    { serviceId: "s1", slug: "suolo", title: inAll("Suolo pubblico"), state: "waiting", count: 2, amount: 12_345 },
    { serviceId: "s2", slug: "lampade", title: null, state: "expired", count: 1, amount: 999 },
  ],
  weeks: [
    { week: "2026-11-16", asked: 40_000, paid: 30_000 },
    { week: "2026-11-23", asked: 0, paid: 0 },
  ],
  openCases: 2,
  untold: 0,
  isTown: true,
  ...changes,
});

type Listed = Outputs["payments"]["list"]["items"][number];
export const listedPayment = (changes: Partial<Listed> = {}): Listed => {
  const { cases: _cases, refunds: _refunds, files: _files, refundable: _refundable, ...payment } = officePayment();
  return { ...payment, code: "AN0000000000000", title: inAll("Suolo pubblico"), ...changes };
};

type Dues = Outputs["payments"]["findDues"];
export const dues = (changes: Partial<Dues> = {}): Dues => ({
  id: importId,
  serviceId: "s1",
  fileName: "lampade.csv",
  size: 1_200,
  state: "checked",
  lines: 12,
  valid: 10,
  faulty: 2,
  repeated: 1,
  total: 101_250,
  imported: 0,
  told: 0,
  failure: null,
  createdAt: "2026-11-26T07:00:00Z",
  confirmedAt: null,
  endedAt: null,
  faults: [{ line: 3, faults: ["importo not_an_amount", "scadenza past_day"] }],
  ...changes,
});

type Reconciled = Outputs["payments"]["reconciliations"]["items"][number];
export const reconciled = (changes: Partial<Reconciled> = {}): Reconciled => ({
  id: "r1",
  connector: "payments",
  from: "2026-10-27",
  to: "2027-11-26",
  startedAt: "2026-11-26T03:15:00Z",
  endedAt: "2026-11-26T03:15:02Z",
  compared: 1_200,
  repaired: 1,
  failure: null,
  differences: [],
  ...changes,
});
