import type { Locale } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { messagesOf } from "../i18n/messages.ts";
import type { Refusal } from "../session/refusal-of.ts";

/** A refusal as `application/problem+json` (RFC 9457), for the doors that are no page; `message` is for a person's eyes. */
export const problem = (refusal: RefusalCode | Refusal, locale: Locale = "it"): Response => {
  const { code, seconds } = typeof refusal === "string" ? ({ code: refusal } as Refusal) : refusal;
  return Response.json(
    { type: "about:blank", title: code, status: refusals[code], code, message: messagesOf(locale).refusal.code[code] },
    {
      status: refusals[code],
      headers: {
        "Content-Type": "application/problem+json",
        ...(seconds !== undefined && { "Retry-After": String(seconds) }),
      },
    },
  );
};
