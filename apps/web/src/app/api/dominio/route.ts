import { answerChallenge } from "@sportello/api/tenants/domains/answer-challenge";
import { runtime } from "../../../runtime.ts";

/** What a host name answers to prove that it leads here, whether a municipality answers at it yet or not. */
export const GET = async (request: Request): Promise<Response> => {
  const proof = await answerChallenge(runtime(), request.headers.get("host") ?? "");
  return new Response(proof, {
    status: proof === null ? 404 : 200,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
};
