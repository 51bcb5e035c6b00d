import { refusals, type RefusalCode } from "@sportello/domain/refusals";
import { z } from "zod";
import type { Failure } from "../../../../../../trpc/refusal-of.ts";
import type { FileSignature } from "../panels/signature-lines.tsx";

const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];
/** `signature` is what our own look at the file said; null for one that is not signed. */
const Kept = z.object({ id: z.uuid(), name: z.string(), signature: z.custom<FileSignature>().nullish() });
const Refusal = z.object({ code: z.enum(codes) });

export type SentFile = { readonly file: z.infer<typeof Kept> } | { readonly failure: Failure };

/** Sends a file of the office to the upload route; never throws. */
export const sendFile = async (applicationId: string, file: File): Promise<SentFile> => {
  const body = new FormData();
  body.set("applicationId", applicationId);
  body.set("file", file);
  try {
    const response = await fetch("/api/uploads", { method: "POST", body });
    const answer: unknown = await response.json();
    if (response.ok) return { file: Kept.parse(answer) };
    const refusal = Refusal.safeParse(answer);
    return {
      failure: refusal.success
        ? { kind: "refused", code: refusal.data.code, params: {} }
        : { kind: "broken", requestId: "" },
    };
  } catch {
    return { failure: { kind: "unanswered" } };
  }
};
