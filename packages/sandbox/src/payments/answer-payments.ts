import type { IncomingMessage, ServerResponse } from "node:http";
import { cards, outcomeOfCard } from "@sportello/connectors/payments/world/cards";
import type { Cart } from "@sportello/connectors/payments/world/state";
import { z } from "zod";
import { readForm } from "../read-form.ts";
import { redirect, send, sendJson } from "../send.ts";
import { serveHandlers } from "../serve-handlers.ts";
import type { PaymentCentre } from "./centre.ts";
import { checkoutPage, lostPage } from "./checkout-page.ts";
import type { CheckoutLanguage } from "./checkout-words.ts";
import { ledgerPage } from "./ledger-page.ts";

const FaultForm = z.object({
  fault: z.enum(["well", "down", "unknown_outcome"]),
  count: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().positive()]).optional(),
});
const CounterForm = z.object({
  notice: z.string().transform((text) => text.replaceAll(/\D/g, "")),
  outcome: z.enum(cards.map(({ outcome }) => outcome)),
});

const told = {
  paid: "Avviso pagato.",
  refused: "L'avviso non è stato pagato.",
  abandoned: "L'avviso non è stato pagato.",
  not_payable: "Questo avviso non si può pagare: non esiste, è già pagato, scaduto o annullato.",
} as const;

/** Everything of the payment centre: pagoPA's and MyPay's services, `/paga/<cart>` where a citizen pays, `/pagamenti` with its books. */
export const answerPayments = async (
  centre: PaymentCentre,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const url = new URL(request.url ?? "/", "http://sandbox");
  const { pathname } = url;
  if (pathname.startsWith("/pagopa/") || pathname.startsWith("/mypay/"))
    return serveHandlers(centre.handlers, request, response, "http://sandbox");
  if (pathname.startsWith("/paga/")) {
    const cart = centre.node.cart(pathname.slice("/paga/".length));
    if (!cart) return false;
    const language = url.searchParams.get("lang") === "en" ? "en" : "it";
    if (request.method === "POST") await payCart(centre, cart, await readForm(request), language, response);
    else send(response, 200, checkoutPage(cart, language));
    return true;
  }
  if (pathname === "/pagamenti/registro.json") {
    sendJson(response, { ledger: centre.node.ledger(), deliveries: centre.node.deliveries() });
    return true;
  }
  if (pathname === "/pagamenti/sportello" && request.method === "POST") {
    const read = CounterForm.safeParse(Object.fromEntries(await readForm(request)));
    const result = read.success
      ? centre.node.pay(read.data.notice, read.data.outcome, "counter").outcome
      : "not_payable";
    send(response, result === "not_payable" ? 422 : 200, ledgerPage(centre, told[result]));
    return true;
  }
  if (pathname === "/pagamenti/guasti" && request.method === "POST") {
    const read = FaultForm.safeParse(Object.fromEntries(await readForm(request)));
    if (!read.success) {
      send(
        response,
        422,
        ledgerPage(
          centre,
          "Il comportamento non è stato cambiato: scegline uno della lista e, se vuoi, un numero di chiamate da 1 in su.",
        ),
      );
      return true;
    }
    centre.faults.set(read.data.fault, read.data.count);
    redirect(response, "/pagamenti");
    return true;
  }
  if (pathname !== "/pagamenti") return false;
  send(response, 200, ledgerPage(centre));
  return true;
};

const payCart = async (
  centre: PaymentCentre,
  cart: Cart,
  form: URLSearchParams,
  language: CheckoutLanguage,
  response: ServerResponse,
): Promise<void> => {
  if (form.get("action") === "cancel") return redirect(response, cart.cancel);
  const wish = outcomeOfCard(form.get("card") ?? "");
  if (wish === null) return send(response, 422, checkoutPage(cart, language, "wrongCard"));
  const result = centre.node.pay(cart.noticeCode, wish, "checkout");
  if (result.outcome === "not_payable") return send(response, 409, checkoutPage(cart, language, "notPayable"));
  if (result.isNotifiedFirst) await centre.deliver();
  if (result.isBrowserLost) return send(response, 200, lostPage(language));
  return redirect(response, result.outcome === "paid" ? cart.ok : cart.error);
};
