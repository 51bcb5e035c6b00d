import { isRefusal } from "@sportello/domain/refusals";
import { z } from "zod";
import type { Failure } from "../../trpc/refusal-of.ts";

const Answer = z.union([z.object({ id: z.uuid() }), z.object({ code: z.string() })]);

/** Sends the file that proves a payment; its id, or what went wrong. Never throws. */
export const sendEvidence = async (
  paymentId: string,
  file: File,
): Promise<{ readonly id: string } | { readonly failure: Failure }> => {
  const body = new FormData();
  body.set("file", file);
  try {
    const answer = Answer.safeParse(
      await (await fetch(`/api/pagamenti/${paymentId}/prove`, { method: "POST", body })).json(),
    );
    if (!answer.success) return { failure: { kind: "broken", requestId: "" } };
    if ("id" in answer.data) return answer.data;
    return {
      failure: isRefusal(answer.data.code)
        ? { kind: "refused", code: answer.data.code, params: {} }
        : { kind: "broken", requestId: "" },
    };
  } catch {
    return { failure: { kind: "unanswered" } };
  }
};
