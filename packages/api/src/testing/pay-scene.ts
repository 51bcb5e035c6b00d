import type { Database } from "@sportello/db/client";
import type { MadeService } from "@sportello/db/factories/make-service";
import { type CitizenContext, createCitizenContext, type StaffContext } from "../context.ts";
import { beginPayment } from "../payments/begin.ts";
import { processNotification } from "../payments/process-notification.ts";
import { receiveFromNode } from "../payments/receive.ts";
import { receiptOf } from "./node-messages.ts";
import { asJob } from "./registration.ts";
import type { TestRuntime } from "./runtime.ts";
import { makePaidService } from "./send-paid.ts";
import { makeTown, type Town } from "./town.ts";

/** A town with a citizen who pays, an operator, a service paid at once and one paid after accepting, and the node that tells. */
export type PayScene = {
  readonly town: Town;
  readonly citizen: CitizenContext;
  readonly operator: StaffContext;
  readonly immediate: MadeService;
  readonly deferred: MadeService;
  readonly payment: (id: string) => ReturnType<typeof paymentOf>;
  readonly status: (applicationId: string) => Promise<string>;
  readonly cases: (paymentId: string) => ReturnType<typeof casesOf>;
  /** How often this was told to the jobs about the payment. */
  readonly events: (name: string, paymentId: string) => Promise<number>;
  readonly begin: (id: string) => Promise<{ payUrl: string }>;
  /** The node tells the receipts of a notice that it has not told yet, and the job reads them. */
  readonly tellReceipts: (noticeCode: string) => Promise<void>;
};

const paymentOf = (ctx: CitizenContext, id: string) =>
  ctx.inTenant((tx) => tx.payment.findUniqueOrThrow({ where: { id } }));
const casesOf = (ctx: CitizenContext, paymentId: string) =>
  ctx.inTenant((tx) => tx.paymentCase.findMany({ where: { paymentId }, orderBy: { id: "asc" } }));

export const makePayScene = async (runtime: TestRuntime, owner: Database): Promise<PayScene> => {
  const town = await makeTown(runtime, owner);
  const citizen = await town.citizen({ email: "mario@posta.example" });
  const told = new Set<string>();
  return {
    town,
    citizen,
    operator: await town.staff("operator", [town.mobility]),
    immediate: await makePaidService(runtime, town),
    deferred: await makePaidService(runtime, town, "deferred", {
      charge: {
        split: [
          { chapter: "E.300", share: { cents: 1_600 } },
          { chapter: "E.310", share: { weight: 1 } },
        ],
      },
    }),
    payment: (id) => paymentOf(citizen, id),
    status: async (id) => (await citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id } }))).status,
    cases: (paymentId) => casesOf(citizen, paymentId),
    events: (name, paymentId) =>
      citizen.inTenant((tx) =>
        tx.outboxEvent.count({ where: { name, payload: { path: ["paymentId"], equals: paymentId } } }),
      ),
    begin: async (id) => beginPayment(await town.again(citizen), { id, locale: "it" }),
    tellReceipts: async (noticeCode) => {
      for (const entry of runtime.payments.node
        .receiptsOf(noticeCode)
        .filter(({ receiptId }) => !told.has(receiptId))) {
        told.add(entry.receiptId);
        await receiveFromNode(
          await createCitizenContext(runtime, { host: town.host, ip: "192.0.2.1", sessionId: null }),
          receiptOf(entry),
        );
      }
      const waiting = await citizen.inTenant((tx) =>
        tx.paymentNotification.findMany({ where: { verdict: "taken", processedAt: null } }),
      );
      for (const { id } of waiting) await processNotification(await asJob(citizen), { notificationId: id });
    },
  };
};
