/** A form of a thousand questions with long answers; files have a door of their own. */
const mostBytes = 1_000_000;

/** The refusal of a body that is too long (413), or that does not say how long it is (411, RFC 9110 §15.5.12); null for all others. */
export const tooMuch = ({ method, headers }: Pick<Request, "method" | "headers">): Response | null => {
  if (method !== "POST") return null;
  const length = headers.get("content-length");
  if (length === null) return refused(411, "length_required");
  return Number(length) <= mostBytes ? null : refused(413, "too_large");
};

const refused = (status: number, code: string): Response =>
  Response.json(
    { type: "about:blank", title: "Request refused", status, code },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
