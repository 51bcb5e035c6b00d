import { refusals, type RefusalCode } from "@sportello/domain/refusals";
import { z } from "zod";

/** What a failed procedure says of itself, as far as a screen may know. */
export type Failure =
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> }
  | { readonly kind: "broken"; readonly requestId: string }
  /** No answer came: nobody knows whether the change was made. */
  | { readonly kind: "unanswered" };

const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];
const Told = z.object({
  data: z.object({
    requestId: z.string().nullish(),
    refusal: z
      .object({ code: z.enum(codes), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) })
      .nullish(),
    fields: z.unknown().optional(),
  }),
});

/** Reads the error of a procedure. Input that the door found wrong is an `invalid_input` like any other. */
export const failureOf = (error: unknown): Failure => {
  const told = Told.safeParse(error);
  if (!told.success) return { kind: "unanswered" };
  const { refusal, requestId, fields } = told.data.data;
  if (refusal) return { kind: "refused", ...refusal };
  if (fields) return { kind: "refused", code: "invalid_input", params: {} };
  return { kind: "broken", requestId: requestId ?? "" };
};

/** Refusals after which the page shows something old: it must be asked again. */
const overtaken: readonly RefusalCode[] = [
  "changed_meanwhile",
  "decision_leaving",
  "not_in_this_status",
  "not_the_assignee",
  "awaiting_registration",
];

export const isOvertaken = (failure: Failure): boolean =>
  failure.kind === "refused" && overtaken.includes(failure.code);
