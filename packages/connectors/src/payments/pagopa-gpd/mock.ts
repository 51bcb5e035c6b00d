import { http, HttpResponse, type RequestHandler } from "msw";
import type { Faults } from "../world/faults.ts";
import type { PaymentNode } from "../world/node.ts";
import { receiptMessage } from "../world/receipt-message.ts";
import type { StampSeller } from "../world/stamp-seller.ts";
import type { NodePosition } from "../world/state.ts";
import { CheckoutCart, type GpdPosition, GpdPosition as Position, type GpdPositionAnswer } from "./wire.ts";

export type MockOptions = {
  /** Where the platform is served, e.g. "http://pagopa.test" or "*\/pagopa". */
  readonly base: string;
  readonly node: PaymentNode;
  readonly faults: Faults;
  /** Key of each body, by its fiscal code. */
  readonly keyOf: (fiscalCode: string) => string | undefined;
  /** Page where a cart is paid. */
  readonly checkoutPage: (cartId: string) => string;
  /** Who signs the stamps that are sold. */
  readonly stampSeller?: () => Promise<StampSeller>;
};

const problem = (status: number, title: string, detail: string) =>
  HttpResponse.json({ title, status, detail }, { status });

const asAnswer = (position: NodePosition): GpdPositionAnswer => ({
  iupd: position.key,
  status: position.status,
  paymentOption: [
    {
      nav: position.noticeCode,
      iuv: position.iuv,
      amount: position.amount,
      status: position.status === "PAID" ? "PO_PAID" : "PO_UNPAID",
      ...(position.status === "PAID" && {
        idReceipt: position.receiptId,
        paymentDate: position.paidAt,
        paymentMethod: "CP",
        pspCompany: "Banca di prova",
      }),
    },
  ],
});

const toNode = (position: GpdPosition, payee: string) => {
  const [option] = position.paymentOption;
  if (option === undefined) return null;
  return {
    key: position.iupd,
    payee,
    companyName: position.companyName,
    noticeCode: option.nav ?? `3${option.iuv}`,
    iuv: option.iuv,
    amount: option.amount,
    reason: option.description,
    dueOn: option.dueDate.slice(0, 10),
    debtor: { type: position.type, fiscalCode: position.fiscalCode, name: position.fullName },
    transfers: option.transfer.map(({ amount, remittanceInformation, category, stamp }) => ({
      amount,
      reason: remittanceInformation,
      category,
      ...(stamp && { stamp }),
    })),
    switchToExpired: position.switchToExpired,
  };
};

/** msw handlers of pagoPA's services over one node: strict about what the documents ask, 409 for what exists. */
export const pagopaGpdHandlers = ({
  base,
  node,
  faults,
  keyOf,
  checkoutPage,
  stampSeller,
}: MockOptions): RequestHandler[] => {
  const positions = `${base}/gpd/debt-positions-service/v1/organizations/:cf/debtpositions`;

  const gate = (request: Request, cf: string | null): Response | undefined => {
    if (faults.current() === "down") {
      faults.take();
      return new HttpResponse(null, { status: 503, headers: { "retry-after": "30" } });
    }
    const key = request.headers.get("ocp-apim-subscription-key") ?? "";
    if (cf === null ? key === "" : keyOf(cf) !== key)
      return problem(401, "Access Denied", "Access denied due to invalid subscription key.");
    return undefined;
  };
  /** The work is done and the answer gets lost. */
  const answered = (response: Response): Response =>
    faults.current() === "unknown_outcome" ? (faults.take(), HttpResponse.error()) : response;
  const param = (value: string | readonly string[] | undefined): string =>
    typeof value === "string" ? value : (value?.[0] ?? "");

  return [
    http.post(positions, async ({ request, params }) => {
      const cf = param(params["cf"]);
      const stop = gate(request, cf);
      if (stop) return stop;
      const read = Position.safeParse(await request.json());
      const wanted = read.success ? toNode(read.data, cf) : null;
      if (!read.success || wanted === null)
        return problem(
          400,
          "BAD REQUEST",
          read.success ? "paymentOption" : read.error.issues.map((issue) => issue.path.join(".")).join(", "),
        );
      if (
        read.data.paymentOption.some(({ transfer }) =>
          transfer.some(({ iban, stamp }) => (iban === undefined) === (stamp === undefined)),
        )
      )
        return problem(400, "BAD REQUEST", "Either iban or stamp must be present in a transfer.");
      const sum = wanted.transfers.reduce((total, { amount }) => total + amount, 0);
      if (sum !== wanted.amount)
        return problem(400, "BAD REQUEST", "The sum of transfers does not match the payment option amount.");
      if (Date.parse(`${wanted.dueOn}T23:59:59Z`) < node.now().getTime())
        return problem(400, "BAD REQUEST", "The due date is in the past.");
      if (node.add(wanted) === "duplicate")
        return problem(409, "CONFLICT", `Already exists a debt position with iupd ${wanted.key} or its iuv.`);
      return answered(HttpResponse.json(read.data, { status: 201 }));
    }),
    http.get(positions, ({ request, params }) => {
      const cf = param(params["cf"]);
      const stop = gate(request, cf);
      if (stop) return stop;
      const query = new URL(request.url).searchParams;
      const [limit, page] = [Number(query.get("limit") ?? 10), Number(query.get("page") ?? 0)];
      const [from, to] = [query.get("due_date_from") ?? "0000", query.get("due_date_to") ?? "9999"];
      const found = node.positionsOf(cf).filter(({ dueOn }) => dueOn >= from && dueOn <= to);
      return HttpResponse.json({
        payment_position_list: found.slice(page * limit, (page + 1) * limit).map(asAnswer),
        page_info: { page, limit, items_found: found.length, total_pages: Math.ceil(found.length / limit) },
      });
    }),
    http.get(`${positions}/:iupd`, ({ request, params }) => {
      const cf = param(params["cf"]);
      const stop = gate(request, cf);
      if (stop) return stop;
      const found = node.find(cf, param(params["iupd"]));
      return found ? HttpResponse.json(asAnswer(found)) : problem(404, "NOT FOUND", "No debt position was found.");
    }),
    http.post(`${positions}/:iupd/invalidate`, ({ request, params }) => {
      const cf = param(params["cf"]);
      const stop = gate(request, cf);
      if (stop) return stop;
      const found = node.find(cf, param(params["iupd"]));
      if (!found) return problem(404, "NOT FOUND", "No debt position was found.");
      return node.invalidate(found)
        ? HttpResponse.json(asAnswer(found))
        : problem(409, "CONFLICT", "The debt position cannot be invalidated.");
    }),
    http.get(`${base}/gpd/payments-receipts-service/v1/payments/:cf/receipts`, ({ request, params }) => {
      const cf = param(params["cf"]);
      const stop = gate(request, cf);
      if (stop) return stop;
      const iuv = new URL(request.url).searchParams.get("debtorOrIuv") ?? "";
      const results = node.ledger().filter((entry) => entry.payee === cf && entry.iuv === iuv);
      return HttpResponse.json({
        results: results.map((entry) => ({
          iuv: entry.iuv,
          idReceipt: entry.receiptId,
          paymentAmount: entry.amount,
          paymentDateTime: entry.paidAt,
          paymentMethod: entry.method,
          pspCompany: entry.psp,
        })),
      });
    }),
    http.get(`${base}/gpd/payments-receipts-service/v1/payments/:cf/receipts/:iuv`, async ({ request, params }) => {
      const cf = param(params["cf"]);
      const stop = gate(request, cf);
      if (stop) return stop;
      const entry = node.ledger().find((one) => one.payee === cf && one.iuv === param(params["iuv"]));
      const position = entry && node.findNotice(entry.noticeCode);
      if (!entry || !position) return problem(404, "NOT FOUND", "No receipt was found.");
      return HttpResponse.text(
        receiptMessage({ entry }, position, {
          brokerFiscalCode: cf,
          stationId: `${cf}_01`,
          ...(stampSeller && { stampSeller: await stampSeller() }),
        }),
        { headers: { "content-type": "application/xml" } },
      );
    }),
    http.post(`${base}/checkout/ec/v1/carts`, async ({ request }) => {
      const stop = gate(request, null);
      if (stop) return stop;
      const read = CheckoutCart.safeParse(await request.json());
      const notice = read.success ? read.data.paymentNotices[0] : undefined;
      if (!read.success || notice === undefined) return problem(400, "BAD REQUEST", "Formally invalid input");
      if (keyOf(notice.fiscalCode) !== request.headers.get("ocp-apim-subscription-key"))
        return problem(401, "Access Denied", "Access denied due to invalid subscription key.");
      const { returnOkUrl: ok, returnCancelUrl: cancel, returnErrorUrl: error } = read.data.returnUrls;
      const cart = node.openCart({
        noticeCode: notice.noticeNumber,
        amount: notice.amount,
        description: notice.description ?? "",
        companyName: notice.companyName ?? "",
        ok,
        cancel,
        error,
      });
      return new HttpResponse(null, { status: 302, headers: { location: checkoutPage(cart.id) } });
    }),
  ];
};
