import { setupServer } from "msw/node";
import { type CallObserved, createHttp } from "../../http/request.ts";
import { createFaults } from "../world/faults.ts";
import { createNode } from "../world/node.ts";
import { createStampSeller, type StampSeller } from "../world/stamp-seller.ts";
import { createPagopaGpd } from "./client.ts";
import { pagopaGpdHandlers } from "./mock.ts";
import { PagopaGpdOptions } from "./options.ts";

export const townFiscalCode = "00998877666";

export const gpdOptions = PagopaGpdOptions.parse({
  url: "http://pagopa.test",
  subscriptionKey: "chiave-di-prova",
  organizationFiscalCode: townFiscalCode,
  organizationName: "Comune di Bugliano",
  iban: "IT60X0542811101000000123456",
  brokerFiscalCode: "01199250158",
  stationId: "01199250158_01",
  stationKey: "chiave-della-stazione",
  code: "01",
});

/** pagoPA played by msw, and our client for it. Close it at the end of the file. */
export const openPagopa = ({ now = () => new Date("2026-11-26T10:00:00Z") }: { now?: () => Date } = {}) => {
  const node = createNode({ now });
  const faults = createFaults();
  const calls: CallObserved[] = [];
  let sellers: Promise<StampSeller> | undefined;
  const stampSeller = () => (sellers ??= createStampSeller());
  const server = setupServer(
    ...pagopaGpdHandlers({
      base: gpdOptions.url,
      node,
      faults,
      keyOf: (cf) => (cf === townFiscalCode ? gpdOptions.subscriptionKey : undefined),
      checkoutPage: (cart) => `http://pagopa.test/checkout/${cart}`,
      stampSeller,
    }),
  );
  server.listen({ onUnhandledFrame: "error" });
  const http = createHttp({ vendor: "pagopa-gpd", observe: (call) => calls.push(call), now });
  const client = (changes: Partial<PagopaGpdOptions> = {}) => createPagopaGpd({ ...gpdOptions, ...changes }, http);
  return { node, faults, calls, client, stampSeller, close: () => server.close() };
};
