import { refusals } from "@sportello/domain/refusals";

/** What a change gets that none of our own pages made. */
export const forgedRequest = (): Response =>
  Response.json(
    { type: "about:blank", title: "Request refused", status: refusals.forged_request, code: "forged_request" },
    { status: refusals.forged_request, headers: { "Content-Type": "application/problem+json" } },
  );
