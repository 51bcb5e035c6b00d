import { z } from "zod";

const Transfer = z.object({
  amount: z.int(),
  reason: z.string(),
  category: z.string(),
  /** A digital stamp, to the treasury instead of the body's account. */
  stamp: z.object({ hashDocument: z.string(), stampType: z.string(), provincialResidence: z.string() }).optional(),
});

/** A debt position at the centre; status in the words of GPD. */
export const NodePosition = z.object({
  key: z.string(),
  payee: z.string(),
  companyName: z.string(),
  noticeCode: z.string(),
  iuv: z.string(),
  amount: z.int(),
  reason: z.string(),
  dueOn: z.string(),
  debtor: z.object({ type: z.enum(["F", "G"]), fiscalCode: z.string(), name: z.string() }),
  transfers: z.array(Transfer),
  switchToExpired: z.boolean(),
  status: z.enum(["VALID", "PAID", "INVALID", "EXPIRED"]),
  createdAt: z.string(),
  receiptId: z.string().optional(),
  paidAt: z.string().optional(),
  paidAmount: z.int().optional(),
});
export type NodePosition = z.infer<typeof NodePosition>;

/** A receipt: money that moved (OK), or an attempt that failed (KO) and is in no ledger. */
export const LedgerEntry = z.object({
  receiptId: z.string(),
  noticeCode: z.string(),
  iuv: z.string(),
  payee: z.string(),
  amount: z.int(),
  paidAt: z.string(),
  channel: z.enum(["checkout", "counter"]),
  outcome: z.enum(["OK", "KO"]),
  psp: z.string(),
  method: z.string(),
  /** The stamp sold with it was signed by somebody else. */
  isStampForged: z.boolean().optional(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const Cart = z.object({
  id: z.string(),
  noticeCode: z.string(),
  amount: z.int(),
  description: z.string(),
  companyName: z.string(),
  ok: z.string(),
  cancel: z.string(),
  error: z.string(),
});
export type Cart = z.infer<typeof Cart>;

/** A receipt under way to the creditor; repeated until it is taken. */
export const Delivery = z.object({
  id: z.string(),
  entry: LedgerEntry,
  dueAt: z.number(),
  tries: z.int(),
  isForged: z.boolean(),
  lastAnswer: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

export const NodeState = z.object({
  positions: z.array(NodePosition),
  carts: z.array(Cart),
  ledger: z.array(LedgerEntry),
  deliveries: z.array(Delivery),
  count: z.int(),
});
export type NodeState = z.infer<typeof NodeState>;
