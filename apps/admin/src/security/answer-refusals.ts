import { isRefused, type Refused, statusOfRefusal } from "@sportello/api/refused";
import { runtime } from "../runtime.ts";

/** The answer of a route; a refusal becomes a problem with its HTTP status, any other error one word and a line of the log. */
export const answerRefusals = async (work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work();
  } catch (error) {
    if (isRefused(error)) return refusalAnswer(error);
    runtime().log.error({ err: error }, "a route failed");
    return problem("internal", 500);
  }
};

export const refusalAnswer = ({ code, params }: Refused): Response => problem(code, statusOfRefusal(code), { params });

/** `application/problem+json` (RFC 9457) for the doors that are no page; `code` is what our own screens read. */
const problem = (code: string, status: number, more: object = {}): Response =>
  Response.json(
    { type: "about:blank", title: code, status, code, ...more },
    { status, headers: { "content-type": "application/problem+json" } },
  );
