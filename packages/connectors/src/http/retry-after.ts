/** A vendor that asks for more than a day is asked again after a day. */
const maxSeconds = 86_400;

/**
 * Seconds to wait according to a `Retry-After` header (RFC 9110 §10.2.3: seconds or an HTTP date).
 * Undefined when the header is missing or unreadable.
 */
export const retryAfterSeconds = (header: string | null, now: Date): number | undefined => {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), maxSeconds);
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return Math.min(Math.max(Math.ceil((at - now.getTime()) / 1000), 0), maxSeconds);
};
