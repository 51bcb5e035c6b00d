import { isRefused } from "@sportello/api/refused";
import type { RefusalCode } from "@sportello/domain/refusals";
import { TRPCError } from "@trpc/server";

/** Why a procedure said no; an error that is no refusal is thrown on. */
export const refusalOf = (error: unknown): RefusalCode => {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (isRefused(cause)) return cause.code;
  if (error instanceof TRPCError && (error.code === "BAD_REQUEST" || error.code === "NOT_FOUND")) {
    return error.code === "NOT_FOUND" ? "not_found" : "invalid_input";
  }
  throw error;
};
