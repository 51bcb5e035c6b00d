import { isRefused } from "@sportello/api/refused";
import type { RefusalCode } from "@sportello/domain/refusals";
import { TRPCError } from "@trpc/server";

export type Refusal = {
  readonly code: RefusalCode;
  /** How long to wait, where waiting helps. */ readonly seconds?: number;
};

/** Why a procedure said no; an error that is no refusal is thrown on. */
export const refusalOf = (error: unknown): RefusalCode => refusedOf(error).code;

/** The same with the seconds to wait. */
export const refusedOf = (error: unknown): Refusal => {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (isRefused(cause))
    return {
      code: cause.code,
      ...(typeof cause.params["seconds"] === "number" && { seconds: cause.params["seconds"] }),
    };
  if (error instanceof TRPCError && (error.code === "BAD_REQUEST" || error.code === "NOT_FOUND")) {
    return { code: error.code === "NOT_FOUND" ? "not_found" : "invalid_input" };
  }
  throw error;
};
