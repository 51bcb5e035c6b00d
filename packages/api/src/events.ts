import { type Status, statuses } from "@sportello/domain/applications/status";
import { commandNames } from "@sportello/domain/applications/transitions";
import { eventType } from "inngest";
import { z } from "zod";

/** Every event says whose it is; the relay adds the tenant of the row. */
const OfTenant = z.object({ tenantId: z.uuid() });

/** An application arrived in a status: `changeId` is the row of its history. */
export const Moved = OfTenant.extend({
  applicationId: z.uuid(),
  changeId: z.uuid(),
  command: z.enum(commandNames),
  /** Events of before it was told have none. */ from: z.enum(statuses).optional(),
});
export type Moved = z.infer<typeof Moved>;

export const movedTo = <To extends Status>(status: To) => eventType(`application/${status}`, { schema: Moved });

/** A message was sent on an application. */
export const MessageSent = OfTenant.extend({
  applicationId: z.uuid(),
  messageId: z.uuid(),
  author: z.enum(["citizen", "operator"]),
});
export const messageSent = eventType("message/sent", { schema: MessageSent });

/** Something is to be told to staff at once. */
export const newsNoted = eventType("news/noted", { schema: OfTenant.extend({ applicationId: z.uuid() }) });
/** A note names colleagues. */
export const noteMentioned = eventType("note/mentioned", {
  schema: OfTenant.extend({ applicationId: z.uuid(), messageId: z.uuid() }),
});

const OfPayment = OfTenant.extend({ paymentId: z.uuid() });
/** A debt is to be told to the intermediary. */
export const paymentAsked = eventType("payment/asked", { schema: OfPayment });
/** The citizen went to the checkout. */
export const paymentStarted = eventType("payment/started", { schema: OfPayment });
/** A payment arrived in a state. */
export const paymentWaiting = eventType("payment/waiting", { schema: OfPayment });
export const paymentPaid = eventType("payment/paid", { schema: OfPayment });
export const paymentFailed = eventType("payment/failed", { schema: OfPayment });
export const paymentExpired = eventType("payment/expired", { schema: OfPayment });
/** A debt is no longer owed: the intermediary is to stop collecting it. */
export const paymentCalledOff = eventType("payment/called-off", { schema: OfPayment });
/** The intermediary has lost a debt and is to be told again. */
export const paymentToldAgain = eventType("payment/told-again", { schema: OfPayment });
/** A refund was paid, or refused. */
const OfRefund = OfTenant.extend({ refundId: z.uuid() });
export const refundPaid = eventType("refund/refunded", { schema: OfRefund });
export const refundRefused = eventType("refund/refused", { schema: OfRefund });
/** The node told us something. */
export const paymentNotified = eventType("payment/notified", { schema: OfTenant.extend({ notificationId: z.uuid() }) });
/** A file of dues is to be checked, or, once confirmed, imported and told to the intermediary. */
const OfImport = OfTenant.extend({ importId: z.uuid() });
export const duesUploaded = eventType("dues/uploaded", { schema: OfImport });
export const duesConfirmed = eventType("dues/confirmed", { schema: OfImport });
/** Somebody asked for a comparison with the intermediary's list. */
export const reconciliationAsked = eventType("reconciliation/asked", {
  schema: OfTenant.extend({ reconciliationId: z.uuid() }),
});

const OfRegistration = OfTenant.extend({ registrationId: z.uuid() });
/** A document waits for its number: a run begins that does not give up for two days. */
export const registrationWaiting = eventType("registration/waiting", { schema: OfRegistration });
/** A document that waits may be tried at once: somebody pressed the button, or the vendor answers again. */
export const registrationRetried = eventType("registration/retried", { schema: OfRegistration });

/** A citizen gave an address that has to prove itself. */
export const emailGiven = eventType("contacts/email-given", { schema: OfTenant.extend({ confirmationId: z.uuid() }) });
/** Somebody was invited to work here. */
export const staffInvited = eventType("staff/invited", { schema: OfTenant.extend({ invitationId: z.uuid() }) });
/** The second factor of a member of staff was reset at an instant. */
export const secondFactorReset = eventType("staff/second-factor-reset", {
  schema: OfTenant.extend({ staffId: z.uuid(), locale: z.string(), at: z.string() }),
});
/** A citizen asked for a copy of all their data. */
export const exportAsked = eventType("person/export-asked", { schema: OfTenant.extend({ exportId: z.uuid() }) });
/** An operator took a decision, which leaves when the time to take it back is over. */
export const decisionTaken = eventType("decision/taken", { schema: OfTenant.extend({ decisionId: z.uuid() }) });
/** One command on many applications was asked for, or is to go on. */
export const bulkAsked = eventType("bulk/asked", { schema: OfTenant.extend({ bulkId: z.uuid() }) });
/** A member of staff asked for a file that takes its time. */
export const queueExportAsked = eventType("queue-export/asked", { schema: OfTenant.extend({ exportId: z.uuid() }) });
