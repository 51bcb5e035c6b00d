import type { Status } from "@sportello/domain/applications/status";
import { commandNames } from "@sportello/domain/applications/transitions";
import { eventType } from "inngest";
import { z } from "zod";

/** Every event says whose it is; the relay adds the tenant of the row. */
const OfTenant = z.object({ tenantId: z.uuid() });

/** An application arrived in a status: `changeId` is the row of its history. */
export const Moved = OfTenant.extend({ applicationId: z.uuid(), changeId: z.uuid(), command: z.enum(commandNames) });
export type Moved = z.infer<typeof Moved>;

export const movedTo = <To extends Status>(status: To) => eventType(`application/${status}`, { schema: Moved });

/** A message was sent on an application. */
export const MessageSent = OfTenant.extend({ applicationId: z.uuid(), messageId: z.uuid(), author: z.enum(["citizen", "operator"]) });
export const messageSent = eventType("message/sent", { schema: MessageSent });

const OfRegistration = OfTenant.extend({ registrationId: z.uuid() });
/** A document waits for its number: a run begins that does not give up for two days. */
export const registrationWaiting = eventType("registration/waiting", { schema: OfRegistration });
/** A document that waits may be tried at once: somebody pressed the button, or the vendor answers again. */
export const registrationRetried = eventType("registration/retried", { schema: OfRegistration });

/** A citizen gave an address that has to prove itself. */
export const emailGiven = eventType("contacts/email-given", { schema: OfTenant.extend({ confirmationId: z.uuid() }) });
/** A citizen asked for a copy of all their data. */
export const exportAsked = eventType("person/export-asked", { schema: OfTenant.extend({ exportId: z.uuid() }) });
/** A member of staff asked for a file that takes its time. */
export const queueExportAsked = eventType("queue-export/asked", { schema: OfTenant.extend({ exportId: z.uuid() }) });
