import type { Locale } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { messagesOf } from "../i18n/messages.ts";

/** A refusal as `application/problem+json` (RFC 9457), for the doors that are no page; `message` is for a person's eyes. */
export const problem = (code: RefusalCode, locale: Locale = "it"): Response =>
  Response.json(
    { type: "about:blank", title: code, status: refusals[code], code, message: messagesOf(locale).refusal.code[code] },
    { status: refusals[code], headers: { "Content-Type": "application/problem+json" } },
  );
