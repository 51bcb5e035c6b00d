import { isConnectorRefused } from "@sportello/connectors/failures";
import type {
  Inbound,
  InboundAnswer,
  InboundFault,
  InboundQuestion,
  InboundRequest,
  InboundResult,
} from "@sportello/connectors/payments/port";
import type { PaymentState } from "@sportello/db/generated/client";
import { configuredIn } from "../connectors/open.ts";
import type { Context } from "../context.ts";
import { Refused } from "../refused.ts";
import { debtOf } from "./debt-of.ts";
import { type Client, findConnector, findOwed, keepRefused, keepTaken, type Owed } from "./receive-sql.ts";

const faults: Partial<Record<PaymentState, InboundFault>> = {
  creating: "PAA_PAGAMENTO_SCONOSCIUTO",
  paid: "PAA_PAGAMENTO_DUPLICATO",
  expired: "PAA_PAGAMENTO_SCADUTO",
  cancelled: "PAA_PAGAMENTO_ANNULLATO",
};

/**
 * Answers the node at the body's station: what is owed with a notice, and receipts. A receipt is kept raw and answered at once,
 * the job does the rest; one that proves nothing or speaks of another debt is kept too, logged and refused. The node repeats what
 * was not taken: taking twice changes nothing. Throws `not_found` where the municipality has no station.
 */
export const receiveFromNode = (ctx: Context, request: InboundRequest): Promise<InboundAnswer> =>
  ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const inbound = await stationOf(ctx, client);
    let question: InboundQuestion;
    try {
      question = inbound.read(request);
    } catch (error) {
      if (!isConnectorRefused(error)) throw error;
      ctx.log.warn({ verdict: error.code }, "message of the payment node refused");
      await keepRefused(client, {
        connector: "payments",
        body: request.body,
        question: null,
        paymentId: null,
        verdict: error.code,
        at: ctx.now,
      });
      if (error.code === "forged") return { status: 403, contentType: "text/plain; charset=utf-8", body: "forbidden" };
      return inbound.answer(
        { operation: operationIn(request.body) },
        { kind: "fault", fault: error.code as InboundFault },
      );
    }
    return inbound.answer(question, await resultOf(ctx, client, request, question));
  });

/** The municipality's side of the direct connector, in the transaction that answers: the node gives little time. */
const stationOf = async ({ runtime, tenant }: Context, client: Client): Promise<Inbound> => {
  try {
    const { vendor, options } = configuredIn(runtime, tenant.id, "payments", await findConnector(client));
    const { inbound } = await runtime.vendors.payments(vendor, options);
    if (inbound !== null) return inbound;
  } catch (error) {
    if (!isConnectorRefused(error)) throw error;
  }
  throw new Refused("not_found");
};

const resultOf = async (
  ctx: Context,
  client: Client,
  request: InboundRequest,
  question: InboundQuestion,
): Promise<InboundResult> => {
  const owed = await findOwed(client, question.noticeCode);
  if (question.kind !== "receipt") {
    const fault = owed === null ? "PAA_PAGAMENTO_SCONOSCIUTO" : faults[owed.state];
    return fault !== undefined || owed === null
      ? { kind: "fault", fault: fault ?? "PAA_PAGAMENTO_SCONOSCIUTO" }
      : { kind: "owed", debt: debtOf(owed) };
  }
  const fault = faultOfReceipt(owed, question);
  if (fault === null && owed !== null) {
    await keepTaken(client, { connector: "payments", body: request.body, question, paymentId: owed.id, at: ctx.now });
    return { kind: "taken" };
  }
  const verdict = fault ?? "PAA_PAGAMENTO_SCONOSCIUTO";
  ctx.log.warn({ verdict, noticeCode: question.noticeCode }, "receipt refused");
  await keepRefused(client, {
    connector: "payments",
    body: request.body,
    question,
    paymentId: owed?.id ?? null,
    verdict,
    at: ctx.now,
  });
  return { kind: "fault", fault: verdict };
};

/** A receipt settles exactly the debt it names, whatever state it is in: late money is money too. */
const faultOfReceipt = (
  owed: Owed | null,
  { outcome, receipt }: Extract<InboundQuestion, { kind: "receipt" }>,
): InboundFault | null => {
  if (owed === null) return "PAA_PAGAMENTO_SCONOSCIUTO";
  return outcome === "paid" && receipt.amount !== owed.amount ? "PAA_SEMANTICA" : null;
};

/** Name of the operation, for the name of the answer, when the rest could not be read. */
const operationIn = (body: string): string =>
  /<(?:\w+:)?(pa(?:Verify|GetPayment|SendRT)\w*)/.exec(body.slice(0, 5_000))?.[1] ?? "";
