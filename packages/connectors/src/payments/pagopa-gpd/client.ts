import { ConnectorDown, ConnectorRefused } from "../../failures.ts";
import { readJson } from "../../http/read-json.ts";
import type { Http, HttpAnswer, HttpCall } from "../../http/request.ts";
import { payUrlIn } from "../pay-url.ts";
import type { Payments, PaymentReceipt } from "../port.ts";
import { toCart, toFailure, toPosition, toReceipt, toStatus } from "./map.ts";
import type { PagopaGpdOptions } from "./options.ts";
import { stampIn } from "./stamp-in.ts";
import { createStation } from "./station.ts";
import { GpdList, GpdPositionAnswer, GpdReceipts } from "./wire.ts";

const pageSize = 100;

/** Client of pagoPA's own services: debt positions, receipts, checkout. Creating twice gives 409, which is looked into, never trusted. */
export const createPagopaGpd = (options: PagopaGpdOptions, http: Http): Payments => {
  const base = options.url.replace(/\/+$/, "");
  const positions = `${base}/gpd/debt-positions-service/v1/organizations/${options.organizationFiscalCode}/debtpositions`;
  const receipts = `${base}/gpd/payments-receipts-service/v1/payments/${options.organizationFiscalCode}/receipts`;

  const send = async (
    operation: string,
    method: HttpCall["method"],
    url: string,
    body?: unknown,
    more: Partial<HttpCall> = {},
  ): Promise<HttpAnswer> => {
    const answer = await http.send({
      operation,
      method,
      url,
      headers: {
        "ocp-apim-subscription-key": options.subscriptionKey,
        accept: "application/json, application/xml;q=0.9",
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      timeoutMs: options.timeoutSeconds * 1000,
      ...more,
    });
    return answer;
  };
  const expect = (answer: HttpAnswer, ...allowed: number[]): HttpAnswer => {
    if (answer.status >= 400 && !allowed.includes(answer.status)) throw toFailure(answer);
    return answer;
  };

  const readPosition = async (key: string): Promise<GpdPositionAnswer | null> => {
    const answer = expect(await send("status", "GET", `${positions}/${encodeURIComponent(key)}`), 404);
    return answer.status === 404 ? null : readJson(answer, GpdPositionAnswer, { isOutcomeUnknown: false });
  };

  const receiptsOf = async (iuv: string): Promise<PaymentReceipt[]> => {
    const answer = expect(
      await send(
        "receipts",
        "GET",
        `${receipts}?debtorOrIuv=${encodeURIComponent(iuv)}&pageNum=0&pageSize=${pageSize}`,
      ),
      404,
    );
    if (answer.status === 404) return [];
    const { results } = readJson(answer, GpdReceipts, { isOutcomeUnknown: false });
    return results
      .filter((result) => result.iuv === iuv)
      .map(({ idReceipt, paymentAmount, paymentDateTime, paymentMethod, pspCompany }) =>
        toReceipt({
          receiptId: idReceipt,
          amount: paymentAmount,
          paidAt: paymentDateTime,
          method: paymentMethod,
          psp: pspCompany,
        }),
      );
  };

  return {
    payee: { fiscalCode: options.organizationFiscalCode, name: options.organizationName, cbill: options.cbill },
    numbering:
      options.auxDigit === "0" ? { aux: 0, applicationCode: options.code } : { aux: 3, segregationCode: options.code },
    async createDebt(debt) {
      const answer = expect(
        await send("create", "POST", `${positions}?toPublish=true`, toPosition(debt, options)),
        409,
      );
      if (answer.status !== 409) return;
      // The key or the notice exists: ours, told before, or somebody else's.
      const known = await readPosition(debt.key);
      const option = known?.paymentOption[0];
      if (option?.iuv !== debt.iuv || option.amount !== debt.amount)
        throw new ConnectorRefused("notice_taken", "Il numero di avviso è già di un'altra posizione debitoria.");
    },
    async status({ key, iuv }) {
      const position = await readPosition(key);
      if (position === null) return null;
      const isPaid = position.status === "PAID" || position.status === "REPORTED";
      return toStatus(position, isPaid ? await receiptsOf(iuv) : []);
    },
    async begin(checkout) {
      const answer = expect(
        await send("checkout", "POST", `${base}/checkout/ec/v1/carts`, toCart(checkout, options), {
          keepRedirect: true,
        }),
      );
      const payUrl = payUrlIn(answer.headers.get("location"));
      if (answer.status !== 302 || payUrl === null) throw new ConnectorDown("checkout did not say where to pay");
      return { payUrl };
    },
    async cancel({ key }) {
      // 409: paid or called off meanwhile; the status says which.
      expect(await send("cancel", "POST", `${positions}/${encodeURIComponent(key)}/invalidate`), 404, 409);
    },
    async list({ from, to, after }) {
      const page = after === null ? 0 : Number(after);
      const query = new URLSearchParams({
        limit: String(pageSize),
        page: String(page),
        due_date_from: from,
        due_date_to: to,
        orderby: "IUPD",
      });
      const answer = expect(await send("list", "GET", `${positions}?${query.toString()}`));
      const { payment_position_list: list, page_info: info } = readJson(answer, GpdList, { isOutcomeUnknown: false });
      // An empty page ends the list whatever is said of further ones: nobody asks for ever.
      return {
        debts: list.map((position) => toStatus(position)),
        next: list.length > 0 && page + 1 < info.total_pages ? String(page + 1) : null,
      };
    },
    async stamp({ iuv }) {
      const answer = expect(await send("stamp", "GET", `${receipts}/${encodeURIComponent(iuv)}`), 404);
      return answer.status === 404 ? null : stampIn(new TextDecoder().decode(answer.body), options.stampAuthorities);
    },
    inbound: createStation(options, () => http.now()),
    async ping() {
      expect(await send("ping", "GET", `${positions}?limit=1&page=0`));
    },
  };
};
