import { setTimeout as pause } from "node:timers/promises";
import { myPayHandlers } from "@sportello/connectors/payments/mypay/mock";
import { pagopaGpdHandlers } from "@sportello/connectors/payments/pagopa-gpd/mock";
import { deliverDue } from "@sportello/connectors/payments/world/deliver";
import { createFaults, type Faults } from "@sportello/connectors/payments/world/faults";
import type { PaymentNode } from "@sportello/connectors/payments/world/node";
import type { StampSeller } from "@sportello/connectors/payments/world/stamp-seller";
import type { RequestHandler } from "msw";
import { myPayPasswordOf, payingTowns, subscriptionKeyOf } from "./municipalities.ts";
import { openStoredNode } from "./payment-store.ts";
import { sendReceipt } from "./send-receipt.ts";

export type PaymentCentre = {
  readonly node: PaymentNode;
  readonly faults: Faults;
  readonly handlers: readonly RequestHandler[];
  readonly webUrl: string;
  /** Sends what is due now, e.g. the receipt that comes before the redirect. */
  readonly deliver: () => Promise<number>;
  readonly close: () => Promise<void>;
};

const tickMs = 250;

/** pagoPA and MyPay for the demonstration, with a centre that sends its receipts over HTTP until they are taken. */
export const openPaymentCentre = (
  folder: string,
  { origin, webUrl, stampSeller }: { origin: string; webUrl: string; stampSeller: StampSeller },
): PaymentCentre => {
  const node = openStoredNode(folder);
  const faults = createFaults();
  const checkoutPage = (cart: string) => `${origin}/paga/${cart}`;
  const keys = new Map(payingTowns.map(({ fiscalCode, slug }) => [fiscalCode, subscriptionKeyOf(slug)]));
  const stopping = new AbortController();
  let busy: Promise<number> = Promise.resolve(0);
  const deliver = () => {
    busy = busy.then(() => deliverDue(node, sendReceipt(webUrl, stampSeller)));
    return busy;
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await deliver();
      await pause(tickMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    node,
    faults,
    webUrl,
    handlers: [
      ...pagopaGpdHandlers({
        base: "*/pagopa",
        node,
        faults,
        keyOf: (cf) => keys.get(cf),
        checkoutPage,
        stampSeller: async () => stampSeller,
      }),
      ...payingTowns.flatMap(({ slug, name, fiscalCode }) =>
        myPayHandlers({
          base: `*/mypay/${slug}`,
          node,
          faults,
          password: myPayPasswordOf(slug),
          payee: { fiscalCode, name },
          noticeOf: (iuv) => `3${iuv}`,
          checkoutPage,
        }),
      ),
    ],
    deliver,
    close: async () => {
      stopping.abort();
      await running;
    },
  };
};
