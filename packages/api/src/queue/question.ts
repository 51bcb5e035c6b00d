import { statuses } from "@sportello/domain/applications/status";
import { type PaymentStep, paymentSteps } from "@sportello/domain/applications/turn";
import { z } from "zod";

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as [Key, ...Key[]];

/** What the queue may be narrowed to; every part narrows further. Days are YYYY-MM-DD of Italy, both ends included. */
export const QueueFilter = z.strictObject({
  status: z.array(z.enum(statuses)).max(statuses.length).optional(),
  serviceId: z.uuid().optional(),
  officeId: z.uuid().optional(),
  /** Mine, nobody's, everybody's, or one colleague's. */
  assignee: z.union([z.enum(["me", "none", "all"]), z.uuid()]).optional(),
  /** Whose turn it is; `overdue` and `soon` are the office's turn with the last day past or near. */
  waiting: z.enum(["office", "citizen", "overdue", "soon"]).optional(),
  payment: z.enum(keysOf<PaymentStep>(paymentSteps)).optional(),
  registration: z.enum(["registered", "waiting", "failed", "none"]).optional(),
  receivedFrom: z.iso.date().optional(),
  receivedTo: z.iso.date().optional(),
  dueFrom: z.iso.date().optional(),
  dueTo: z.iso.date().optional(),
  /** Beginnings of words of the name, the fiscal code, the code, the registration number or any answer; all must be there. */
  query: z.string().trim().max(200).optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** `due` shows what is still open and has a last day, the nearest first. */
export const queueSorts = ["newest", "oldest", "due"] as const;
export type QueueSort = (typeof queueSorts)[number];

/** What a saved view keeps. */
export const QueueQuestion = z.strictObject({ filter: QueueFilter, sort: z.enum(queueSorts).default("newest") });
export type QueueQuestion = z.infer<typeof QueueQuestion>;

/** So many applications are on a page of the queue. */
export const pageSize = 50;

/** How many days before its end a term is near; the screens mark it from the same day on. */
export const soonDays = 5;
