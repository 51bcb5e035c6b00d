import { refusals } from "@sportello/domain/refusals";
import { createOpenApiFetchHandler } from "trpc-to-openapi";
import { z } from "zod";
import type { Context } from "../context.ts";
import { openApiDocument, restPath, restRouter } from "../rest.ts";

const Failure = z.object({
  message: z.string(),
  data: z.object({
    httpStatus: z.int(),
    requestId: z.string().nullable(),
    refusal: z
      .object({
        code: z.enum(Object.keys(refusals) as [keyof typeof refusals]),
        params: z.record(z.string(), z.unknown()),
      })
      .nullable(),
    fields: z.unknown(),
  }),
});

/**
 * Answers a request below `/api/rest`; `/api/rest/openapi.json` is the description. Every error is `application/problem+json`
 * (RFC 9457) with our refusal's code.
 */
export const handleRest = async (request: Request, createContext: () => Promise<Context>): Promise<Response> => {
  const { pathname, origin } = new URL(request.url);
  if (pathname === `${restPath}/openapi.json` && request.method === "GET")
    return Response.json(openApiDocument(origin));
  const answer = await createOpenApiFetchHandler({
    endpoint: restPath,
    router: restRouter,
    req: request,
    createContext,
  });
  return answer.status >= 400 ? asProblem(answer) : answer;
};

const asProblem = async (answer: Response): Promise<Response> => {
  const { message, data } = Failure.parse(await answer.json());
  const status = data.refusal ? refusals[data.refusal.code] : data.httpStatus;
  const problem = {
    type: "about:blank",
    title: data.refusal?.code ?? message,
    status,
    ...(data.refusal && { code: data.refusal.code, params: data.refusal.params }),
    ...(data.fields !== null && { fields: data.fields }),
    ...(data.requestId !== null && { instance: `urn:request:${data.requestId}` }),
  };
  return Response.json(problem, {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
};
