import { initTRPC, TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { OpenApiMeta } from "trpc-to-openapi";
import { z } from "zod";
import type { Context } from "./context.ts";
import { isRefused, type Refused, statusOfRefusal } from "./refused.ts";

const codeOfStatus: Record<number, TRPC_ERROR_CODE_KEY> = {
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
};

/**
 * The only translation of errors: a refusal shows its code and params, wrong input its fields, everything else one word and
 * the request id. Messages of unexpected errors and stacks never leave the process.
 */
export const trpc = initTRPC
  .context<Context>()
  .meta<OpenApiMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      code: shape.code,
      message: isRefused(error.cause) ? error.cause.code : isOurs(error) ? error.code.toLowerCase() : "internal",
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        requestId: ctx?.requestId ?? null,
        refusal: isRefused(error.cause) ? { code: error.cause.code, params: error.cause.params } : null,
        fields: error.cause instanceof z.ZodError ? z.flattenError(error.cause) : null,
      },
    }),
  });

/** Errors tRPC itself raises before a verb runs (no such procedure, unreadable or wrong input). */
const isOurs = (error: TRPCError): boolean => error.code !== "INTERNAL_SERVER_ERROR";

const asTrpcError = (refused: Refused): TRPCError =>
  new TRPCError({
    code: codeOfStatus[statusOfRefusal(refused.code)] ?? "BAD_REQUEST",
    message: refused.code,
    cause: refused,
  });

/** Every procedure passes here: refusals get their status, unexpected errors are logged by kind and place, without content. */
export const translateErrors = trpc.middleware(async ({ next, path, ctx }) => {
  const result = await next();
  if (result.ok) return result;
  if (isRefused(result.error.cause)) throw asTrpcError(result.error.cause);
  if (!isOurs(result.error)) ctx.log.error({ err: result.error.cause ?? result.error, path }, "unexpected error");
  return result;
});
