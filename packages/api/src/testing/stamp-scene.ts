import type { Database } from "@sportello/db/client";
import { makeService, shortOptions } from "@sportello/db/factories/make-service";
import { tryCreateDebt } from "../payments/create-debt.ts";
import { buyStamp } from "../payments/stamps/buy.ts";
import { expectFound } from "../refused.ts";
import { makePayScene } from "./pay-scene.ts";
import { asJob } from "./registration.ts";
import type { TestRuntime } from "./runtime.ts";
import { makePaidService, sendShort } from "./send-paid.ts";

/** A town with a service that takes a stamp and one that takes a stamp and a price, and the buying of a digital one. */
export const makeStampScene = async (runtime: TestRuntime, owner: Database) => {
  const scene = await makePayScene(runtime, owner);
  const stamped = await makeService(runtime.database, scene.town.tenantId, {
    officeId: scene.town.mobility.id,
    options: { ...shortOptions, stamp: true },
  });
  return {
    scene,
    stamped,
    stampedAndPaid: await makePaidService(runtime, scene.town, "immediate", { stamp: true }),
    /** An application whose stamp was asked for online, its debt at the intermediary. */
    buying: async (service = stamped) => {
      const id = await sendShort(scene.citizen, service);
      const { paymentId } = await buyStamp(scene.citizen, { id, province: "TN" });
      await tryCreateDebt(await asJob(scene.citizen), { paymentId, number: 0 });
      const { noticeCode } = await scene.payment(paymentId);
      return { id, paymentId, noticeCode: expectFound(noticeCode) };
    },
  };
};
export type StampScene = Awaited<ReturnType<typeof makeStampScene>>;
