import { createCitizenContext } from "@sportello/api/context";
import { receiveFromNode } from "@sportello/api/payments/receive";
import { readAtMost } from "../../../../payments/read-at-most.ts";
import { runtime } from "../../../../runtime.ts";
import { refusalOf } from "../../../../session/refusal-of.ts";
import { requestFacts } from "../../../../session/request-facts.ts";
import { problem } from "../../../../uploads/problem.ts";

/** The longest message of the node; more is not read. */
const mostBytes = 500_000;

/** The municipality's station: here pagoPA's node asks what is owed with a notice and brings receipts (SOAP, paForNode). */
export const POST = async (request: Request): Promise<Response> => {
  const message = await readAtMost(request, mostBytes);
  if (message === null) return problem("file_too_large");
  try {
    const { host, ip } = requestFacts(request);
    const context = await createCitizenContext(runtime(), {
      host,
      ip,
      sessionId: null,
      requestId: request.headers.get("x-request-id") ?? undefined,
    });
    const { status, contentType, body } = await receiveFromNode(context, {
      headers: Object.fromEntries(request.headers),
      body: message,
    });
    return new Response(body, { status, headers: { "Content-Type": contentType } });
  } catch (error) {
    return problem(refusalOf(error));
  }
};
