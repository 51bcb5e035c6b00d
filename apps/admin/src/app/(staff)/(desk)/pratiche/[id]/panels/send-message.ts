import { refusals, type RefusalCode } from "@sportello/domain/refusals";
import { z } from "zod";
import type { Failure } from "../../../../../../trpc/refusal-of.ts";

const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];
const Refusal = z.object({ code: z.enum(codes) });

export type OutgoingMessage = {
  readonly applicationId: string;
  readonly text: string;
  readonly files: readonly File[];
};

/** Sends a message of the office with its files; null when it was sent, else what went wrong. Never throws. */
export const sendMessage = async ({ applicationId, text, files }: OutgoingMessage): Promise<Failure | null> => {
  const body = new FormData();
  body.set("applicationId", applicationId);
  body.set("text", text);
  for (const file of files) body.append("file", file);
  try {
    const response = await fetch("/api/messages", { method: "POST", body });
    if (response.ok) return null;
    const refusal = Refusal.safeParse(await response.json());
    return refusal.success
      ? { kind: "refused", code: refusal.data.code, params: {} }
      : { kind: "broken", requestId: "" };
  } catch {
    return { kind: "unanswered" };
  }
};
