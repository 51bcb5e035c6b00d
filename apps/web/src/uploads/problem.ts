import { type RefusalCode, refusals } from "@sportello/domain/refusals";

/** A refusal as `application/problem+json` (RFC 9457), for the doors that are no page. */
export const problem = (code: RefusalCode): Response =>
  Response.json(
    { type: "about:blank", title: code, status: refusals[code], code },
    { status: refusals[code], headers: { "Content-Type": "application/problem+json" } },
  );
